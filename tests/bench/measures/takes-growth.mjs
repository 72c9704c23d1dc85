import { browserWithTakes, timeToRows } from "../open-takes.mjs";

const RUNS = 5;
const COUNTS = [10, 100, 1000, 10_000];
/** What the others are compared with: fewer rows than this do not fill a window. */
const BASELINE = 100;

/** The same as takes-1000 with ten to ten thousand takes, in turns; medians of five. */
export async function run({ median, say, ...context }) {
  const browsers = [];
  for (const count of COUNTS) browsers.push({ count, times: [], chromium: await browserWithTakes(context, count) });
  for (let turn = 1; turn <= RUNS; turn += 1) {
    for (const { times, chromium } of browsers) times.push(await timeToRows(chromium, context.app));
    say(`  run ${turn}: ${browsers.map(({ count, times }) => `${count} ${times.at(-1).toFixed(0)} ms`).join(", ")}`);
  }
  for (const { chromium } of browsers) await chromium.close();

  const medians = new Map(browsers.map(({ count, times }) => [count, median(times)]));
  return [...medians].map(([count, value]) => ({
    row: String(count),
    value,
    unit: "ms",
    ...(count !== BASELINE && { baseline: medians.get(BASELINE), atMost: 2, onRatio: true }),
  }));
}
