import { CircleCheck, HardDrive, Laptop, LoaderCircle, Mic, Plug, StepForward } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { currentPrompt, type Phase } from "../../domain/interview/session-machine.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { Voice } from "../../ui/voice.tsx";
import { OnlyHere } from "./only-here.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import { RoomClock } from "./room-clock.tsx";
import type { RoomProps } from "./room.tsx";
import { SelfView } from "./self-view.tsx";
import { useCauseWords } from "./use-cause-words.ts";
import { useFocusOn } from "./use-focus-on.ts";
import styles from "./trouble-screen.module.css";

/** The answer was cut off: what is kept, and every way on. */
export function TroubleScreen(props: RoomProps & { leaveFor: (to: string) => void }) {
  const { controller, devices, ports, room, settings, leaveFor } = props;
  const { t } = useTranslation("interview");
  const format = useFormat();
  const causeWords = useCauseWords();
  const { session } = room;
  const phase = session.phase as Extract<Phase, { name: "interrupted" }>;
  const { take, cause, limits } = phase;
  const prompt = currentPrompt(session);
  const capture = devices.state.name === "open" ? devices.state.capture : null;
  const isDeviceLost = cause === "camera-lost" || cause === "microphone-lost";
  const isFull = cause === "storage-full";
  const canGoOn = capture !== null && take !== null && !isFull;
  const isLast = session.position === session.prompts.length - 1;
  const number = take === null ? session.attempt : (room.numbers.get(take.id) ?? session.attempt);
  const primary = useFocusOn<HTMLButtonElement>(`${canGoOn}`);
  if (!prompt) return null;

  // Nothing was recorded: the question is still the interviewer's to ask.
  const isStillHidden = controller.interview.askedBy === "person" && take === null;
  const savedMs = take?.durationMs ?? 0;
  const leftMs = limits.limitMs === null ? null : Math.max(0, limits.limitMs - savedMs);
  const title = take === null ? t("trouble.never-started") : causeWords(cause, savedMs);
  const wanted = cause === "microphone-lost" ? settings.microphoneLabel : settings.cameraLabel;
  const found = capture?.cameraLabel ?? capture?.microphoneLabel ?? null;

  return (
    <>
      <section className={styles.trouble}>
        <div className={styles.middle}>
          <div className={styles.heading}>
            <Voice as="h1" size={38} lang="en">
              {isStillHidden ? t("person.asks") : session.kind === "follow-up" ? prompt.followUp : prompt.text}
            </Voice>
          </div>
          <Notice tone="bad" role="alert" title={title}>
            {take === null ? t("trouble.kept-nothing") : t("trouble.kept", { time: format.duration(savedMs) })}
          </Notice>
          {take !== null && <OnlyHere ports={ports} id={take.id} takeNumber={number} />}
          {take !== null && (
            <div>
              {limits.limitMs !== null && (
                <div className={styles.bar} aria-hidden="true">
                  <div style={{ inlineSize: `${Math.min(1, savedMs / limits.limitMs) * 100}%` }} />
                </div>
              )}
              <p className={styles.facts}>
                <span>
                  {t("trouble.saved-bar", { time: format.duration(savedMs), size: format.size(take.sizeBytes) })}
                </span>
                {leftMs !== null && (
                  <span>
                    {t("trouble.left-bar", {
                      left: format.duration(leftMs),
                      limit: format.duration(limits.limitMs ?? 0),
                    })}
                  </span>
                )}
              </p>
            </div>
          )}
          <Rows>
            {isDeviceLost && !capture && (
              <Row
                icon={Plug}
                title={wanted === null ? t("trouble.plug-title-unnamed") : t("trouble.plug-title", { device: wanted })}
                description={t("trouble.plug-text")}
                trailing={<State icon={LoaderCircle}>{t("trouble.waiting")}</State>}
              />
            )}
            {isDeviceLost && capture && found !== null && (
              <Row
                icon={Laptop}
                title={t("trouble.found-title", { device: found })}
                description={t("trouble.found-text")}
                trailing={<State icon={CircleCheck}>{t("trouble.found")}</State>}
              />
            )}
            {cause === "camera-lost" && devices.media === "video" && (
              <Row
                icon={Mic}
                title={t("trouble.sound-title")}
                description={t("trouble.sound-text")}
                actions={
                  <Button size="small" onClick={() => void controller.devices.open({ media: "audio" })}>
                    {t("trouble.sound-action")}
                  </Button>
                }
              />
            )}
            {isFull && <Row icon={HardDrive} title={t("trouble.free-title")} description={t("trouble.free-text")} />}
            <Row
              icon={StepForward}
              title={
                take === null ? t("trouble.skip-title") : t("trouble.leave-title", { time: format.duration(savedMs) })
              }
              description={t(take === null ? "trouble.skip-text" : "trouble.leave-text")}
              actions={
                <Button size="small" onClick={() => controller.next()}>
                  {t(isLast ? "saved.finish" : "trouble.skip")}
                </Button>
              }
            />
          </Rows>
        </div>
        <div className={styles.clock}>
          <RoomClock session={session} clock={room.clock} extendedTime={settings.extendedTime} />
        </div>
      </section>
      <RoomBottom
        end={
          capture?.hasVideo ? (
            <div className={styles.own}>
              <Picture>
                <SelfView stream={capture.stream} label={t("brief.own-picture")} />
              </Picture>
            </div>
          ) : undefined
        }
      >
        {isFull ? (
          <>
            <Button size="large" onClick={() => controller.goOn()}>
              {t("trouble.try-again")}
            </Button>
            <Button ref={primary} variant="primary" size="large" onClick={() => leaveFor(paths.freeSpace())}>
              {t("trouble.free-action")}
            </Button>
          </>
        ) : (
          <>
            <Button size="large" onClick={() => controller.retake()}>
              {t("trouble.again")}
            </Button>
            {canGoOn ? (
              <Button
                ref={primary}
                variant="primary"
                size="large"
                cost={leftMs === null ? undefined : format.duration(leftMs)}
                onClick={() => controller.goOn()}
              >
                {t("trouble.go-on")}
              </Button>
            ) : (
              <Button ref={primary} variant="primary" size="large" onClick={() => void controller.devices.open()}>
                {t("trouble.try-again")}
              </Button>
            )}
          </>
        )}
      </RoomBottom>
    </>
  );
}

function State({ icon, children }: { icon: typeof Plug; children: ReactNode }) {
  return (
    <span className={styles.state}>
      <Icon icon={icon} size="small" />
      {children}
    </span>
  );
}
