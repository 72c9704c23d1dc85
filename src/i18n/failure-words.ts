import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type english from "./locales/en/failures.json";

type FailureType = keyof typeof english;
type PerDevice = "denied" | "missing" | "busy";
type Device = "camera" | "microphone" | "both";

/**
 * Every expected failure that has words. A failure of the platform or the domain whose type has none does not compile
 * where it is shown.
 */
export type WordedFailure =
  | { readonly type: PerDevice; readonly device: Device }
  | {
      readonly type: "bank-invalid";
      readonly path: string;
      readonly expected: string;
      readonly received: string;
      readonly more: number;
    }
  | { readonly type: Exclude<FailureType, PerDevice | "bank-invalid"> };

export interface FailureWords {
  /** What happened. */
  readonly title: string;
  /** What is kept. */
  readonly kept: string;
  /** What to do. */
  readonly next: string;
}

export function failureWords(t: TFunction<"failures">, failure: WordedFailure): FailureWords {
  switch (failure.type) {
    case "denied":
    case "missing":
    case "busy": {
      const key = `${failure.type}.${failure.device}` as const;
      return { title: t(`${key}.title`), kept: t(`${key}.kept`), next: t(`${key}.next`) };
    }
    case "bank-invalid": {
      const path = failure.path === "" ? t("bank-invalid.start") : failure.path;
      return {
        title: t("bank-invalid.title"),
        kept: t("bank-invalid.kept"),
        next: t("bank-invalid.next", { ...failure, path, count: failure.more }),
      };
    }
    default:
      return {
        title: t(`${failure.type}.title`),
        kept: t(`${failure.type}.kept`),
        next: t(`${failure.type}.next`, { ...failure }),
      };
  }
}

/** The words of a failure in the language of the interface. */
export function useFailureWords(): (failure: WordedFailure) => FailureWords {
  const { t } = useTranslation("failures");
  return (failure) => failureWords(t, failure);
}
