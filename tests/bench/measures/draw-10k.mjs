import { runnerImport } from "vite";
import { bankOf } from "../big-bank.mjs";

const RUNS = 151;

/** One draw of 8 from a bank of 10,000, as Build my own does it with every choice; median. */
export async function run({ median }) {
  const { parseBank } = (await runnerImport("./src/domain/questions/bank.ts")).module;
  const { drawQuestions } = (await runnerImport("./src/domain/questions/draw.ts")).module;
  const parsed = parseBank(bankOf(10_000).toString());
  const form = { preset: "custom", bankIds: ["big"], topics: [], conditions: [], count: 8, openerFirst: true };
  const times = Array.from({ length: RUNS }, (_, seed) => {
    const startedAt = performance.now();
    drawQuestions(form, [parsed.value], seed);
    return performance.now() - startedAt;
  });
  return [{ value: median(times), unit: "ms", atMost: 10 }];
}
