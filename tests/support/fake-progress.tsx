import { act, render } from "@testing-library/react";
import { vi } from "vitest";
import { PROGRAM, type ProgramRecord } from "../../src/domain/programs/program.ts";
import type { Question } from "../../src/domain/questions/bank.ts";
import type { ProfileRecord, ReviewRecord, TakeRecord } from "../../src/domain/records/records.ts";
import { ProgressPlace } from "../../src/features/progress/progress-place.tsx";
import type { ProgressPorts } from "../../src/features/progress/progress-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { createFakeClock } from "./fake-clock.ts";

interface Kept {
  readonly takes?: readonly TakeRecord[];
  readonly reviews?: readonly ReviewRecord[];
  readonly profile?: ProfileRecord;
  readonly questions?: readonly Question[];
  readonly programs?: readonly ProgramRecord[];
  readonly now?: number;
}

/** The Progress place on memory storage. */
export async function openProgress({
  takes = [],
  reviews = [],
  profile,
  questions = [],
  programs = [],
  now = 0,
}: Kept) {
  const clock = createFakeClock(now);
  const storage = createMemoryStorage();
  for (const take of takes) await storage.beginTake(take);
  for (const review of reviews) await storage.saveReview(review);
  for (const program of programs) await storage.changeDocument(PROGRAM, program.id, () => program);
  if (profile !== undefined) await storage.saveProfile(profile);
  const ports = {
    clock,
    storage,
    questions: () => Promise.resolve(questions),
    practice: vi.fn<ProgressPorts["practice"]>(),
    saveFile: vi.fn<ProgressPorts["saveFile"]>(),
  };
  const view = render(<ProgressPlace ports={ports} />);
  await act(() => clock.settle());
  return { ...view, ...ports };
}
