import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { interviewId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { InterviewController } from "./interview-controller.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import { Room } from "./room.tsx";
import { settledTakes } from "./settled-takes.ts";
import styles from "./room.module.css";

interface InterviewPlaceProps {
  readonly ports: InterviewPorts;
  /** From the address, so it may lead nowhere. */
  readonly id: string;
}

/** The interview room: loads the interview, runs it, and turns everything off when it is left. */
export function InterviewPlace({ ports, id }: InterviewPlaceProps) {
  const { t } = useTranslation("interview");
  const [loaded, setLoaded] = useState<InterviewController | "missing" | null>(null);

  useEffect(() => {
    let controller: InterviewController | null = null;
    let left = false;
    async function load() {
      const wanted = interviewId(id);
      const [interview, takes] = await Promise.all([ports.storage.interview(wanted), settledTakes(ports, wanted)]);
      if (left) return;
      if (!interview) return setLoaded("missing");
      controller = new InterviewController(ports, interview, takes);
      setLoaded(controller);
      await controller.enter();
    }
    // Thrown where React draws, so that the error page shows.
    load().catch((error: unknown) =>
      setLoaded(() => {
        throw error;
      }),
    );
    return () => {
      left = true;
      controller?.close();
      setLoaded(null);
    };
  }, [ports, id]);

  if (loaded === "missing")
    return (
      <div data-room className={styles.missing}>
        <EmptyState
          headingLevel={1}
          title={t("missing.title")}
          actions={<LinkButton href={`#${paths.practice()}`}>{t("missing.action")}</LinkButton>}
        >
          {t("missing.text")}
        </EmptyState>
      </div>
    );
  if (loaded === null)
    return (
      <div data-room className={styles.missing}>
        <p className="visually-hidden" role="status">
          {t("loading")}
        </p>
      </div>
    );
  return <OpenRoom controller={loaded} ports={ports} />;
}

function OpenRoom({ controller, ports }: { controller: InterviewController; ports: InterviewPorts }) {
  const room = useSyncExternalStore(controller.snapshot.subscribe, controller.snapshot.get);
  const devices = useSyncExternalStore(controller.devices.snapshot.subscribe, controller.devices.snapshot.get);
  const settings = useSyncExternalStore(ports.settings.subscribe, ports.settings.get);
  return <Room controller={controller} ports={ports} room={room} devices={devices} settings={settings} />;
}
