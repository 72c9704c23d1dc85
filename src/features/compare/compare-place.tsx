import { useEffect, useState, useSyncExternalStore } from "react";
import { takeId } from "../../domain/ids.ts";
import { ClosedPair } from "./closed-pair.tsx";
import { CompareController } from "./compare-controller.ts";
import type { ComparePorts } from "./compare-ports.ts";
import { ComparePair } from "./compare-pair.tsx";

interface ComparePlaceProps {
  readonly ports: ComparePorts;
  /** As they stand in the address: they may be of takes that are not here. */
  readonly a: string;
  readonly b: string;
}

/** Two takes side by side. */
export function ComparePlace({ ports, a, b }: ComparePlaceProps) {
  const [controller, setController] = useState<CompareController | null>(null);

  useEffect(() => {
    const opened = new CompareController(ports, [takeId(a), takeId(b)]);
    setController(opened);
    return () => opened.close();
  }, [ports, a, b]);

  return controller && <Compare controller={controller} ports={ports} />;
}

function Compare({ controller, ports }: { readonly controller: CompareController; readonly ports: ComparePorts }) {
  const snapshot = useSyncExternalStore(controller.snapshot.subscribe, controller.snapshot.get);
  switch (snapshot.name) {
    case "loading":
      return null;
    case "broken":
      throw snapshot.error;
    case "same":
    case "missing":
    case "running":
      return <ClosedPair reason={snapshot.name} left={snapshot.left} />;
    case "open":
      return <ComparePair pair={snapshot} onGo={ports.go} />;
  }
}
