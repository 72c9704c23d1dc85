import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags } from "./tests/support/chromium.ts";
import { findChromium } from "./tests/support/find-chromium.ts";

const executablePath = findChromium();

const realBrowser = {
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine takes its time; nothing here measures it.
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: "./vite.config.ts",
        test: {
          name: "node",
          environment: "node",
          include: ["tests/{unit,integration,architecture}/**/*.test.ts", "tests/contracts/**/*.fake.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: "./vite.config.ts",
        test: {
          name: "component",
          environment: "happy-dom",
          include: ["tests/component/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/component-setup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: "./vite.config.ts",
        // Looked for before the first test: a dependency found later would reload the page under a running one.
        optimizeDeps: {
          entries: ["tests/contracts/**/*.real.test.ts"],
          include: [
            "@mediabunny/aac-encoder",
            "i18next",
            "idb",
            "lucide-react",
            "mediabunny",
            "onnxruntime-web/wasm",
            "react",
            "react-dom/client",
            "react-i18next",
            "valibot",
            "wouter",
            "wouter/use-hash-location",
          ],
        },
        test: {
          ...realBrowser,
          name: "contracts",
          include: ["tests/contracts/**/*.real.test.ts"],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: "chromium" }],
            provider: playwright({
              launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: chromiumFlags() },
            }),
          },
        },
      },
      {
        test: {
          ...realBrowser,
          name: "journeys",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/serve-for-journeys.ts"],
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...realBrowser,
          name: "faults",
          environment: "node",
          include: ["tests/faults/**/*.test.ts"],
          // Firefox has its turn in `npm run test:faults`.
          exclude: process.env["SECOND_TAKE_FAULTS"] === undefined ? ["tests/faults/firefox.test.ts"] : [],
          globalSetup: ["tests/support/serve-for-journeys.ts"],
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...realBrowser,
          name: "long",
          environment: "node",
          include: ["tests/long/**/*.test.ts"],
          // As long as what it records, and what comes after.
          testTimeout: 7_200_000,
          expect: { poll: { timeout: 7_200_000, interval: 1000 } },
          globalSetup: ["tests/support/serve-for-journeys.ts"],
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
