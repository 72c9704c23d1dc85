import type { ComponentType } from "react";
import { planDrill } from "../../domain/timeline/drill.ts";
import { TimelinePlace } from "../../features/timeline/timeline-place.tsx";
import type { TimelinePorts } from "../../features/timeline/timeline-ports.ts";
import type { PlaceParts } from "../place.ts";
import { practiceQuestion } from "../practice-question.ts";
import { startPlan } from "../start-plan.ts";

export function createTimeline(parts: PlaceParts): ComponentType {
  const { bankShelf, clock, random, storage } = parts.platform;
  const banks = async () => (await bankShelf.content()).banks;
  const ports: TimelinePorts = {
    clock,
    storage,
    banks,
    toasts: parts.toasts,
    practice: (id) => void practiceQuestion(parts, id),
    drill: (kind) => void drill(kind),
    newKey: () => random.id(),
  };

  async function drill(kind: Parameters<TimelinePorts["drill"]>[0]): Promise<void> {
    const { readAloud, selfView } = parts.settings.get();
    await startPlan(parts, async () => planDrill(kind, await banks(), random.seed(), { readAloud, selfView }));
  }

  return () => <TimelinePlace ports={ports} />;
}
