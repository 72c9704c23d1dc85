import { realClock } from "../support/real-clock.ts";
import { describeClock } from "./clock.contract.ts";

describeClock("of the tests", () => realClock);
