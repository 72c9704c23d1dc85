import { expect, test } from "vitest";
import { findCutOff } from "../../../src/domain/interview/cut-off.ts";
import { newTake } from "../../support/records.ts";

const at = (position: number) => ({ position });
const brought = newTake("b", { status: "recovered", createdAt: 2, promptIndex: 1 });

test("an answer whose page went away is found while its question is the present one", () => {
  expect(
    findCutOff(at(1), [newTake("a", { status: "complete", endCause: "finished", createdAt: 1 }), brought]),
  ).toEqual({
    take: brought,
    attempt: 1,
  });
  expect(findCutOff(at(2), [brought])).toBeNull();
});

test.each(["storage-full", "camera-lost", "recorder-failed"] as const)("so is one that ended by %s", (endCause) => {
  const take = newTake("a", { status: "complete", endCause });
  expect(findCutOff(at(0), [take])?.take).toBe(take);
});

test.each(["finished", "time-limit", "left"] as const)("one that was %s did not break off", (endCause) => {
  expect(findCutOff(at(0), [newTake("a", { status: "complete", endCause })])).toBeNull();
});

test("one that was answered again since is over, and a running one is not yet", () => {
  const again = newTake("c", { status: "complete", endCause: "finished", createdAt: 3, promptIndex: 1 });
  expect(findCutOff(at(1), [brought, again])).toBeNull();
  expect(findCutOff(at(0), [newTake("a")])).toBeNull();
});

test("earlier tries at the question count, follow-ups to it do not", () => {
  const first = newTake("a", { status: "complete", endCause: "finished", createdAt: 1, promptIndex: 1 });
  const followUp = newTake("f", { ...first, kind: "follow-up" });
  expect(findCutOff(at(1), [first, followUp, brought])?.attempt).toBe(2);
});
