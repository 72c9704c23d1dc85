// `npm run bench -- [--json] [--long] [MEASURE...]`: the numbers that claims about speed and size stand on.
//
// A measure is a file in `measures/` with `export async function run(context)`; it gives back rows
//   { row?, value, unit, baseline?, atMost? or atLeast?, onRatio? }
// `baseline` was measured in the same run, alternating; `onRatio` says that the target is one of value / baseline.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, long: { type: "boolean", default: false } },
});

const folder = new URL("./measures/", import.meta.url);
const known = readdirSync(folder).map((file) => file.replace(/\.mjs$/, ""));
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No measure is called ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  process.exit(2);
}

const say = (text) => console.error(text);

say("Building the app.");
const { status } = spawnSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], {
  stdio: ["ignore", 2, 2],
});
if (status !== 0) process.exit(1);

const { serveBuiltApp } = (await runnerImport("./tests/support/built-app.ts")).module;
const { findChromium } = (await runnerImport("./tests/support/find-chromium.ts")).module;
const { launchChromium } = (await runnerImport("./tests/support/chromium.ts")).module;

const app = await serveBuiltApp();
const context = {
  app,
  chromePath: findChromium(),
  /** A browser with fake devices whose page is still empty; options as in tests/support/chromium.ts. The caller closes it. */
  launch: (launchOptions) => launchChromium(app.origin, launchOptions),
  long: options.long,
  say,
  median: (numbers) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  },
};

const results = [];
for (const name of known.filter((measure) => chosen.length === 0 || chosen.includes(measure))) {
  say(`Measuring ${name}.`);
  const { run } = await import(new URL(`${name}.mjs`, folder).href);
  for (const row of await run(context)) {
    const result = judged(name, row);
    results.push(result);
    if (options.json) console.log(JSON.stringify(result));
  }
}
await app.close();

if (!options.json) printTable(results);
process.exit(results.every(({ holds }) => holds !== false) ? 0 : 1);

function judged(name, { row, value, unit, baseline = null, atMost, atLeast, onRatio = false }) {
  const ratio = baseline === null ? null : value / baseline;
  const measured = onRatio ? ratio : value;
  const limit = atMost ?? atLeast;
  const holds = limit === undefined ? null : atMost === undefined ? measured >= limit : measured <= limit;
  return {
    measure: row === undefined ? name : `${name}/${row}`,
    value: rounded(value),
    unit,
    baseline: baseline === null ? null : rounded(baseline),
    ratio: ratio === null ? null : rounded(ratio),
    target: limit === undefined ? null : `${atMost === undefined ? ">=" : "<="} ${limit}${onRatio ? "x" : ` ${unit}`}`,
    holds,
  };
}

function rounded(number) {
  return Number(number.toPrecision(4));
}

function printTable(rows) {
  const head = ["measure", "value", "unit", "baseline", "ratio", "target", "holds"];
  const cell = (value) => (value === null ? "" : value === true ? "yes" : value === false ? "NO" : String(value));
  const lines = [head, ...rows.map((row) => head.map((column) => cell(row[column])))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}
