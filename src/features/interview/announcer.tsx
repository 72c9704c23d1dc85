import { useTranslation } from "react-i18next";
import { currentPrompt, type SessionState } from "../../domain/interview/session-machine.ts";
import type { Asker } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { RoomSnapshot } from "./room-snapshot.ts";

interface AnnouncerProps {
  readonly session: SessionState;
  readonly mark: RoomSnapshot["mark"];
  readonly askedBy: Asker;
}

/** Tells a screen reader what a look would tell: the question, the phase, the time marks. */
export function Announcer({ session, mark, askedBy }: AnnouncerProps) {
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
        if (askedBy === "person") return t("person.say", { position: position + 1, count: prompts.length });
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
      case "cut-off":
      case "starting":
      case "saving":
      case "blocked":
      case "done":
        return "";
    }
  }
}
