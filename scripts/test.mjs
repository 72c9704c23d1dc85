// `npm test`: every test, real browser included, on a machine that may have nothing but Node.
// Arguments go to vitest: `npm test -- tests/unit`, `npm test -- --project journeys`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runnerImport } from "vite";
import { parseCLI, startVitest } from "vitest/node";

// Loading a module of ours through Vite would set it to "development", and the built app with it.
process.env.NODE_ENV = "test";

const { filter, options } = parseCLI(["vitest", "run", ...process.argv.slice(2)]);
const projects = [options.project ?? ["node", "component", "contracts", "journeys", "faults"]].flat();

if (projects.some((project) => project !== "node" && project !== "component"))
  process.env.CHROME_PATH = await chromium();

const needsApp = projects.some((project) => ["journeys", "faults", "long"].includes(project));
// A build of one's own may be tested instead.
if (needsApp && process.env.SECOND_TAKE_DIST === undefined) {
  console.log("Building the app for the browser tests.");
  run(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]);
}

const totals = { passed: 0, failed: 0, skipped: 0 };

/** Counts tests; a file that cannot be loaded and an error outside any test are failures too. */
const counter = {
  onTestRunEnd(modules, unhandledErrors) {
    totals.failed += unhandledErrors.length;
    for (const module of modules) {
      totals.failed += module.errors().length;
      for (const suite of module.children.allSuites()) totals.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        totals[state === "pending" ? "skipped" : state]++;
      }
    }
  },
};

const vitest = await startVitest("test", filter, {
  ...options,
  project: projects,
  run: true,
  watch: false,
  reporters: ["default", counter],
});
await vitest.close();

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

async function chromium() {
  const { module } = await runnerImport("./tests/support/find-chromium.ts");
  const found = module.findChromium() ?? install(module.findChromium);
  console.log(`Testing with ${found}.`);
  return found;
}

function install(findChromium) {
  if (process.platform === "linux" && process.getuid() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium, Chrome or Edge found: installing the distribution's chromium.");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  } else {
    console.log("No Chromium, Chrome or Edge found: downloading one with Playwright.");
    run("npx", ["playwright", "install", "chromium"]);
  }
  const found = findChromium();
  if (found === null) throw new Error("Still no browser. Install Chromium, Chrome or Edge, or set CHROME_PATH to one.");
  return found;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, NODE_ENV: "production", DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw error ?? new Error(`\`${command} ${args.join(" ")}\` failed with ${status}.`);
}
