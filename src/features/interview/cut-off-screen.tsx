import { Play, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { currentPrompt, retakesLeft, type Phase } from "../../domain/interview/session-machine.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Voice } from "../../ui/voice.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import type { RoomProps } from "./room.tsx";
import { useCauseWords } from "./use-cause-words.ts";
import { useFocusOn } from "./use-focus-on.ts";
import styles from "./trouble-screen.module.css";

/** Somebody comes back to an answer that broke off: what is kept of it, and every way on. Nothing is on yet. */
export function CutOffScreen({ controller, room, leaveFor }: RoomProps & { leaveFor: (to: string) => void }) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const causeWords = useCauseWords();
  const { session } = room;
  const { take } = session.phase as Extract<Phase, { name: "cut-off" }>;
  const prompt = currentPrompt(session);
  const primary = useFocusOn<HTMLButtonElement>(take.id);
  if (!prompt) return null;
  const mayAnswerAgain = retakesLeft(session) > 0;
  const isLast = session.position === session.prompts.length - 1;
  const title = take.endCause === "unknown" ? t("cut-off.title") : causeWords(take.endCause, take.durationMs);

  return (
    <>
      <section className={styles.trouble}>
        <div className={styles.middle}>
          <div className={styles.heading}>
            <Voice as="h1" size={38} lang="en">
              {session.kind === "follow-up" ? prompt.followUp : prompt.text}
            </Voice>
          </div>
          <Notice
            tone="warn"
            title={title}
            actions={
              <Button size="small" icon={Play} onClick={() => leaveFor(paths.review(take.id))}>
                {t("cut-off.watch")}
              </Button>
            }
          >
            {t("cut-off.kept", { time: format.spokenDuration(take.durationMs) })}
          </Notice>
        </div>
      </section>
      <RoomBottom start={t("cut-off.off")}>
        <Button
          ref={mayAnswerAgain ? undefined : primary}
          variant={mayAnswerAgain ? "secondary" : "primary"}
          size="large"
          kbd="N"
          aria-keyshortcuts="n"
          onClick={() => controller.next()}
        >
          {t(isLast ? "saved.finish" : "cut-off.go-on")}
        </Button>
        {mayAnswerAgain && (
          <Button
            ref={primary}
            variant="primary"
            size="large"
            icon={RotateCcw}
            kbd="R"
            aria-keyshortcuts="r"
            onClick={() => controller.retake()}
          >
            {t("cut-off.again")}
          </Button>
        )}
      </RoomBottom>
    </>
  );
}
