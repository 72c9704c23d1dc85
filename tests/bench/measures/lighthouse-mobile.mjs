import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const RUNS = 5;
const TARGETS = { performance: 99, accessibility: 100, "best-practices": 100 };

/** Lighthouse's mobile preset on the first visit, a fresh browser each time; median of five. */
export async function run({ app, chromePath, median, say }) {
  const categories = Object.keys(TARGETS);
  const runs = [];
  for (let count = 1; count <= RUNS; count++) {
    const { scores, timings, missed } = await audit(app.url, chromePath, categories);
    runs.push(scores);
    say(`  run ${count}: ${categories.map((id) => `${id} ${scores[id]}`).join(", ")}; ${timings}`);
    if (count === RUNS && missed.length > 0) say(`  not passed: ${missed.join(", ")}`);
  }
  return categories.map((id) => ({
    row: id,
    value: median(runs.map((scores) => scores[id])),
    unit: "points",
    atLeast: TARGETS[id],
  }));
}

async function audit(url, chromePath, categories) {
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
    logLevel: "silent",
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: "silent" });
    const seconds = (id) => `${id} ${lhr.audits[id].displayValue}`;
    return {
      scores: Object.fromEntries(categories.map((id) => [id, Math.round(lhr.categories[id].score * 100)])),
      timings: ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map(seconds).join(", "),
      missed: Object.values(lhr.audits)
        .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
        .map(({ id }) => id),
    };
  } finally {
    chrome.kill();
  }
}
