import { useTranslation } from "react-i18next";
import type { Pair } from "../../domain/compare/alignment.ts";
import { questionKey } from "../../domain/takes/take-number.ts";
import type { ComparedTake } from "./compare-controller.ts";

export const answerTheSame = ([a, b]: Pair<ComparedTake>): boolean => questionKey(a.take) === questionKey(b.take);

/** What the two are called: by their numbers where they answer one question, otherwise first and second. */
export function useTakeNames(takes: Pair<ComparedTake>): Pair<string> {
  const { t } = useTranslation("compare");
  return answerTheSame(takes)
    ? [t("take", { number: takes[0].number.number }), t("take", { number: takes[1].number.number })]
    : [t("first"), t("second")];
}
