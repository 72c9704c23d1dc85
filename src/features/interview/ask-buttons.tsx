import { RotateCcw, RotateCw, Square, Volume2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { retakesLeft } from "../../domain/interview/session-machine.ts";
import { Button } from "../../ui/button.tsx";
import type { RoomProps } from "./room.tsx";
import { useFocusOn } from "./use-focus-on.ts";

/** One primary button per phase, always last and always focused. */
export function AskButtons({ controller, room, canHear }: RoomProps & { canHear: boolean }) {
  const { t } = useTranslation("interview");
  const { session } = room;
  const { phase } = session;
  const primary = useFocusOn<HTMLButtonElement>(`${session.position} ${session.kind} ${session.attempt} ${phase.name}`);

  switch (phase.name) {
    case "asking":
    case "preparing":
      return (
        <>
          {controller.interview.form.readAloud && canHear && (
            <Button
              size="large"
              icon={Volume2}
              kbd="A"
              aria-keyshortcuts="a"
              onClick={() => void controller.hearAgain()}
            >
              {t("ask.hear-again")}
            </Button>
          )}
          <Button ref={primary} variant="primary" size="large" kbd="Space" onClick={() => controller.answerNow()}>
            {t("ask.answer-now")}
          </Button>
        </>
      );
    case "answering":
      return (
        <>
          <Button
            size="large"
            icon={RotateCcw}
            kbd="R"
            aria-keyshortcuts="r"
            onClick={() => void controller.startOver()}
            unavailable={retakesLeft(session) === 0 ? t("ask.no-retake") : undefined}
          >
            {t("ask.start-over")}
          </Button>
          <Button
            ref={primary}
            variant="primary"
            size="large"
            icon={Square}
            iconFilled
            kbd="Space"
            onClick={() => controller.finish()}
          >
            {t("ask.finish")}
          </Button>
        </>
      );
    case "blocked":
      return (
        <>
          <Button size="large" kbd="N" aria-keyshortcuts="n" onClick={() => controller.next()}>
            {t("trouble.skip")}
          </Button>
          <Button ref={primary} variant="primary" size="large" icon={RotateCw} onClick={() => controller.answerNow()}>
            {t("trouble.try-again")}
          </Button>
        </>
      );
    default:
      return (
        <Button variant="primary" size="large" unavailable={t(phase.name === "saving" ? "ask.saving" : "ask.starting")}>
          {t("ask.finish")}
        </Button>
      );
  }
}
