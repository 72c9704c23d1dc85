import { useTranslation } from "react-i18next";
import { currentPrompt, type SessionState } from "../../domain/interview/session-machine.ts";
import { useFormat } from "../../i18n/format.ts";
import type { RoomSnapshot } from "./interview-controller.ts";

/** Tells a screen reader what a look would tell: the question, the phase, the time marks. */
export function Announcer({ session, mark }: { session: SessionState; mark: RoomSnapshot["mark"] }) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  return (
    <p className="visually-hidden" role="status">
      {words()}
    </p>
  );

  function words(): string {
    const { phase, position, prompts, kind } = session;
    const prompt = currentPrompt(session);
    switch (phase.name) {
      case "asking": {
        const text = kind === "follow-up" ? (prompt?.followUp ?? "") : (prompt?.text ?? "");
        return t("say.asking", { position: position + 1, count: prompts.length, text });
      }
      case "preparing":
        return t("say.preparing", { time: format.spokenDuration(phase.endsAt - phase.startedAt) });
      case "answering": {
        if (!mark) return t("say.answering");
        if (mark.mark === "half")
          return t("say.half", { time: format.spokenDuration((phase.limits.limitMs ?? 0) / 2) });
        if (mark.mark === "time-up") return t(session.rules.limit === "hard" ? "say.time-up-hard" : "say.time-up");
        return t(`say.${mark.mark}`);
      }
      case "saved":
        return t("say.saved", { time: format.spokenDuration(phase.take.durationMs) });
      case "interrupted":
        return t("say.interrupted", { time: format.spokenDuration(phase.take?.durationMs ?? 0) });
      case "brief":
      case "starting":
      case "saving":
      case "blocked":
      case "done":
        return "";
    }
  }
}
