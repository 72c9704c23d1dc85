import { bankOf } from "../big-bank.mjs";

const QUERIES = ["g", "ga", "gap", "gap in", "expereince", "night float consult", "difficult conversation", "zzzzzz"];
const FRAMES = 120;

/**
 * From a key in the search of Questions, with an added bank of 10,000, to the frame with its results; the slowest of the
 * queries. And the frame time at the 95th percentile while the whole list is scrolled through, beside that of a list at
 * rest.
 */
export async function run({ app, launch, say }) {
  const chromium = await launch();
  const { page } = chromium;
  await page.goto(`${app.url}#/build`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "big.json", mimeType: "application/json", buffer: bankOf(10_000) });
  await page.getByText(/is added: 10,000 questions/).waitFor();
  await page.goto(`${app.url}#/questions`);
  await page.getByText(/of 10,\d\d\d questions/).waitFor();

  const times = [];
  for (const query of QUERIES) {
    const time = await page.evaluate(fromKeyToFrame, query);
    times.push(time);
    say(`  “${query}”: ${time.toFixed(0)} ms`);
  }
  await page.evaluate(fromKeyToFrame, "");
  const still = await page.evaluate(scrollThrough, { count: FRAMES, step: 0 });
  const frames = await page.evaluate(scrollThrough, { count: FRAMES, step: 400 });
  await chromium.close();
  return [
    { row: "keystroke", value: Math.max(...times), unit: "ms", atMost: 50 },
    { row: "scroll-frame-p95", value: p95(frames), baseline: p95(still), unit: "ms", atMost: 20 },
  ];
}

const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];

/** Runs in the page. */
async function fromKeyToFrame(query) {
  const box = document.querySelector("input[type=search]");
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const status = document.querySelector("main p[role=status]");
  const before = status.textContent;
  const startedAt = performance.now();
  set.call(box, query);
  box.dispatchEvent(new Event("input", { bubbles: true }));
  for (let frame = 0; frame < 20 && status.textContent === before; frame += 1) await new Promise(requestAnimationFrame);
  return performance.now() - startedAt;
}

/** Runs in the page: milliseconds of each frame. */
async function scrollThrough({ count, step }) {
  const list = [...document.querySelectorAll("main section div")].find(
    (element) => element.scrollHeight > element.clientHeight * 20 && getComputedStyle(element).overflowY !== "visible",
  );
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < count; frame += 1) {
    list.scrollTop += step;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
}
