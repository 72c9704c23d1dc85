import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { openStorage } from "../../src/platform/storage/open-storage.ts";
import { fakeLocks, visitNewOrigin } from "../support/fake-origin.ts";
import { realClock } from "../support/real-clock.ts";
import { describeStorage } from "./storage.contract.ts";

describeStorage("in memory", async () => {
  visitNewOrigin();
  return { storage: createMemoryStorage(), close: () => undefined };
});

describeStorage("in a database, without locks", () => {
  visitNewOrigin();
  return openStorage(realClock);
});

describeStorage("in a database, with locks", () => {
  visitNewOrigin({ locks: fakeLocks() });
  return openStorage(realClock);
});
