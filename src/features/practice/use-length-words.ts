import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { ExtendedTime, Prompt } from "../../domain/records/records.ts";
import { spansOf, type Span } from "../../domain/interview/interview-times.ts";

const MINUTE_MS = 60_000;

/** Exact lengths in words: "90 sec", "2 min", "30 sec, then 1:30 to 2:00". */
export function useLengthWords() {
  const { t } = useTranslation("build");
  const format = useFormat();

  const lengthOf = (ms: number) => (ms % MINUTE_MS === 0 ? format.minutes(ms) : format.seconds(ms));

  const spanOf = ({ fromMs, toMs }: Span) =>
    fromMs === toMs ? lengthOf(fromMs) : t("facts.span", { from: format.duration(fromMs), to: format.duration(toMs) });

  /** What each of these questions gives. */
  function eachOf(prompts: readonly Prompt[], extended: ExtendedTime): string {
    const { prepare, answer } = spansOf(prompts, extended);
    const answering = answer === null ? t("facts.noLimit") : spanOf(answer);
    if (prepare.toMs === 0) return answering;
    return t("facts.prepareThenAnswer", { prepare: spanOf(prepare), answer: answering });
  }

  return { lengthOf, eachOf };
}
