import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { ExtendedTime, Prompt } from "../../domain/records/records.ts";
import { spansOf, type Span } from "../../domain/interview/interview-times.ts";
import { isStation } from "../../domain/interview/plan.ts";

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
    const stations = prompts.filter(isStation);
    const questions = prompts.filter((prompt) => !isStation(prompt));
    if (stations.length === 0) return questionOf(questions, extended);
    if (questions.length === 0) return stationOf(stations, extended);
    return t("facts.withStations", {
      questions: questionOf(questions, extended),
      stations: stationOf(stations, extended),
    });
  }

  function questionOf(prompts: readonly Prompt[], extended: ExtendedTime): string {
    const { prepare, answer } = spansOf(prompts, extended);
    if (prepare.toMs === 0) return answerOf(answer);
    return t("facts.prepareThenAnswer", { prepare: spanOf(prepare), answer: answerOf(answer) });
  }

  function stationOf(prompts: readonly Prompt[], extended: ExtendedTime): string {
    const { prepare, answer } = spansOf(prompts, extended);
    return t("facts.readThenAnswer", { read: spanOf(prepare), answer: answerOf(answer) });
  }

  const answerOf = (answer: Span | null) => (answer === null ? t("facts.noLimit") : spanOf(answer));

  return { lengthOf, eachOf };
}
