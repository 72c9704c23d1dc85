import { CircleCheck, Video, VideoOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { promptsMs } from "../../domain/interview/interview-times.ts";
import type { SessionState } from "../../domain/interview/session-machine.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import type { RoomProps } from "./room.tsx";
import styles from "./room-top.module.css";

/** What is going on, where in the interview, and the way out. */
export function RoomTop({ controller, room, devices, settings, onLeave }: RoomProps & { onLeave: () => void }) {
  const { t } = useTranslation("interview");
  return (
    <header className={styles.top}>
      <div className={styles.start}>
        <Status session={room.session} failure={devices.state.name === "failed" ? devices.state.failure.type : null} />
        <Whereabouts controller={controller} session={room.session} />
      </div>
      {settings.lens === "top" && <span className={styles.lens} aria-hidden="true" />}
      <div className={styles.end}>
        <Button variant="ghost" size="small" kbd="Esc" aria-keyshortcuts="Escape" onClick={onLeave}>
          {t("leave.action")}
        </Button>
      </div>
    </header>
  );
}

function Status({ session, failure }: { session: SessionState; failure: string | null }) {
  const { t } = useTranslation("interview");
  const { phase } = session;
  if (phase.name === "answering")
    return (
      <p className={styles.status}>
        <span className={styles.dot} aria-hidden="true" />
        {t("top.recording")}
      </p>
    );
  const [icon, words, tone] =
    phase.name === "interrupted" || phase.name === "cut-off"
      ? ([VideoOff, t("top.stopped"), styles.warn] as const)
      : failure !== null && (phase.name === "brief" || phase.name === "asking" || phase.name === "preparing")
        ? ([VideoOff, t(`refused.${topWords(failure)}`), styles.warn] as const)
        : phase.name === "saved"
          ? ([CircleCheck, t("top.saved")] as const)
          : phase.name === "done"
            ? ([CircleCheck, t("top.done")] as const)
            : phase.name === "saving"
              ? ([Video, t("top.saving")] as const)
              : ([Video, t("top.not-recording")] as const);
  return (
    <p className={classNames(styles.status, tone)}>
      <Icon icon={icon} size="small" />
      {words}
    </p>
  );
}

function topWords(failure: string) {
  if (failure === "denied") return "top-denied";
  if (failure === "missing") return "top-missing";
  if (failure === "busy") return "top-busy";
  return "top-failed";
}

function Whereabouts({ controller, session }: Pick<RoomProps, "controller"> & { session: SessionState }) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const { form, prompts } = controller.interview;
  const name = t(`presets.${form.preset === "custom" && prompts.length === 1 ? "one-question" : form.preset}`);
  const isBefore = session.phase.name === "brief" && session.position === 0;
  if (session.phase.name === "done" || (prompts.length === 1 && !isBefore))
    return <p className={styles.where}>{name}</p>;
  const words = isBefore
    ? t("top.before", {
        form: name,
        count: prompts.length,
        length: format.minutes(promptsMs(prompts, session.rules.extendedTime)),
      })
    : t("top.where", { form: name, position: session.position + 1, count: prompts.length });
  return <p className={styles.where}>{words}</p>;
}
