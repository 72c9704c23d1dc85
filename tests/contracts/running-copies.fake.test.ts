import { createFakeRunningCopies } from "../support/fake-running-copies.ts";
import { describeRunningCopies } from "./running-copies.contract.ts";

describeRunningCopies("fake", async () => createFakeRunningCopies());
