import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { openStorage } from "../../src/platform/storage/open-storage.ts";
import { visitNewOrigin } from "../support/fake-origin.ts";
import { realClock } from "../support/real-clock.ts";
import { describeBackupStorage } from "./backup-storage.contract.ts";

describeBackupStorage("in memory", async () => {
  visitNewOrigin();
  return { storage: createMemoryStorage(), close: () => undefined };
});

describeBackupStorage("in a database", () => {
  visitNewOrigin();
  return openStorage(realClock);
});
