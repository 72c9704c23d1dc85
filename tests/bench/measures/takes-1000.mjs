import { browserWithTakes, timeToRows } from "../open-takes.mjs";

const RUNS = 5;
const COUNT = 1000;

/** Takes with a thousand takes, from the click to the rows on the screen; median of five. */
export async function run({ median, say, ...context }) {
  const chromium = await browserWithTakes(context, COUNT);
  const times = [];
  for (let count = 1; count <= RUNS; count += 1) {
    times.push(await timeToRows(chromium, context.app));
    say(`  run ${count}: ${times.at(-1).toFixed(0)} ms`);
  }
  await chromium.close();
  return [{ value: median(times), unit: "ms", atMost: 100 }];
}
