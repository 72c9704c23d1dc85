import { createBrowserClock } from "../../src/platform/system/browser-clock.ts";
import { describeClock } from "./clock.contract.ts";

describeClock("with the tick worker", () => createBrowserClock());

describeClock("where a worker is refused", () =>
  createBrowserClock(() => {
    throw new DOMException("no workers here", "SecurityError");
  }),
);

describeClock("where the worker's script does not load", () =>
  createBrowserClock(() => new Worker(new URL("no-such.worker.js", location.href), { type: "module" })),
);
