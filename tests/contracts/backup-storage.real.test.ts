import { deleteDB } from "idb";
import { openStorage } from "../../src/platform/storage/open-storage.ts";
import { realClock } from "../support/real-clock.ts";
import { describeBackupStorage } from "./backup-storage.contract.ts";

describeBackupStorage("in the real database", async () => {
  localStorage.clear();
  await deleteDB("second-take");
  return openStorage(realClock);
});
