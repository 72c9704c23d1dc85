const TYPICAL_ANSWER_SECONDS = 120;

/** About how many more answers of two minutes fit into so many free bytes: two digits are all that such an estimate is worth. */
export function answersThatFit(freeBytes: number, bytesPerSecond: number): number {
  const answers = Math.max(0, Math.floor(freeBytes / (bytesPerSecond * TYPICAL_ANSWER_SECONDS)));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, answers))) - 1);
  return Math.floor(answers / step) * step;
}
