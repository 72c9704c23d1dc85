import { useTranslation } from "react-i18next";
import type { ClockView } from "../../domain/interview/answer-clock.ts";
import { currentPrompt, type SessionState } from "../../domain/interview/session-machine.ts";
import type { ExtendedTime } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { ClockRing } from "../../ui/clock-ring.tsx";
import { answerLimitOf } from "./ask-note.tsx";

interface RoomClockProps {
  readonly session: SessionState;
  readonly clock: ClockView | null;
  readonly extendedTime: ExtendedTime;
}

/** The ring and its digits, in the same place in every phase. */
export function RoomClock({ session, clock, extendedTime }: RoomClockProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const { phase } = session;
  // A second that has begun counts whole, so that the digits start at the limit and end at zero.
  const left = (ms: number) => format.duration(Math.ceil(ms / 1000) * 1000);

  function stoppedWords(usedMs: number, limitMs: number | null) {
    if (limitMs === null) return { digits: format.duration(usedMs), caption: t("clock.stopped-no-limit") };
    const limit = format.duration(limitMs);
    return usedMs > limitMs
      ? { digits: `+${format.duration(usedMs - limitMs)}`, caption: t("clock.stopped-over", { limit }) }
      : { digits: left(limitMs - usedMs), caption: t("clock.stopped", { limit }) };
  }

  switch (phase.name) {
    case "preparing": {
      const totalMs = phase.endsAt - phase.startedAt;
      const isRead = (currentPrompt(session)?.scenario ?? null) !== null;
      return (
        <ClockRing
          size="large"
          variant="hollow"
          remaining={clock?.leftShare ?? 1}
          digits={left(clock?.shownMs ?? totalMs)}
          caption={t(isRead ? "clock.to-read" : "clock.to-prepare", { limit: format.duration(totalMs) })}
        />
      );
    }
    case "answering": {
      const { limitMs } = phase.limits;
      if (clock?.kind === "over")
        return (
          <ClockRing
            size="large"
            variant="over"
            remaining={0}
            digits={`+${format.duration(clock.shownMs)}`}
            caption={t("clock.over", { limit: format.duration(limitMs ?? 0) })}
          />
        );
      if (limitMs === null)
        return (
          <ClockRing
            size="large"
            remaining={1}
            digits={format.duration(clock?.shownMs ?? 0)}
            caption={t("clock.elapsed")}
          />
        );
      return (
        <ClockRing
          size="large"
          remaining={clock?.leftShare ?? 1}
          urgent={clock?.closing}
          digits={left(clock?.shownMs ?? limitMs)}
          caption={t("clock.left-of", { limit: format.duration(limitMs) })}
        />
      );
    }
    case "saving":
    case "saved":
    case "interrupted": {
      const usedMs = phase.name === "saving" ? phase.elapsedMs : (phase.take?.durationMs ?? 0);
      const { limitMs } = phase.limits;
      return (
        <ClockRing
          size="large"
          variant="stopped"
          remaining={limitMs === null ? 0 : Math.max(0, 1 - usedMs / limitMs)}
          {...stoppedWords(usedMs, limitMs)}
        />
      );
    }
    default: {
      const limitMs = answerLimitOf(session, extendedTime);
      if (limitMs === null)
        return (
          <ClockRing
            size="large"
            variant="stopped"
            remaining={0}
            digits={format.duration(0)}
            caption={t("clock.elapsed")}
          />
        );
      return (
        <ClockRing
          size="large"
          variant="stopped"
          remaining={1}
          digits={format.duration(limitMs)}
          caption={t("clock.to-answer")}
        />
      );
    }
  }
}
