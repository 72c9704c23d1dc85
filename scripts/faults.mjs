// `npm run test:faults`: every promise of what can go wrong, each kept or broken by doing the deed to a real browser, with
// twenty kills in each container. Prints a table; `-- --json` one line each. `-- --kills N` for fewer.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, kills: { type: "string" } } });
const { module } = await runnerImport("./tests/support/faults.ts");
await needFirefox();
const folder = mkdtempSync(join(tmpdir(), "second-take-faults-"));
const report = join(folder, "report.jsonl");

const { status } = spawnSync(process.execPath, ["scripts/test.mjs", "--project", "faults"], {
  // The lines for a program must stand alone.
  stdio: ["inherit", values.json ? 2 : "inherit", "inherit"],
  env: { ...process.env, SECOND_TAKE_FAULTS: report, SECOND_TAKE_KILLS: values.kills ?? "20" },
});
const notes = notesIn(report);
rmSync(folder, { recursive: true });

const rows = module.FAULTS.map((fault) => {
  const mine = notes.filter((note) => note.fault === fault);
  const held = mine.filter(({ is }) => is === "held");
  const losses = held.map(({ worstMs }) => worstMs).filter((worstMs) => worstMs !== null);
  return {
    fault,
    runs: mine.length - held.length,
    held: held.length,
    worst: losses.length === 0 ? null : Math.max(...losses),
  };
});

if (values.json) for (const row of rows) console.log(JSON.stringify(row));
else printTable();
const areKept = rows.every(({ runs, held }) => runs > 0 && runs === held);
process.exit(status === 0 && areKept ? 0 : 1);

/** Elsewhere than on Debian and Ubuntu its tests are skipped and named. */
async function needFirefox() {
  const { module: firefox } = await runnerImport("./tests/support/firefox.ts");
  const mayInstall = process.platform === "linux" && process.getuid() === 0 && existsSync("/usr/bin/apt-get");
  if (firefox.findFirefox() !== null || !mayInstall) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: ["inherit", 2, "inherit"], env });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "firefox-esr"], {
    stdio: ["inherit", 2, "inherit"],
    env,
  });
}

function notesIn(path) {
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

function printTable() {
  const line = (fault, runs, held, worst) =>
    console.log(`${fault.padEnd(16)}${runs.padStart(6)}${held.padStart(6)}  ${worst}`);
  line("fault", "runs", "held", "worst");
  for (const { fault, runs, held, worst } of rows)
    line(fault, String(runs), String(held), worst === null ? "" : `${worst} ms`);
}
