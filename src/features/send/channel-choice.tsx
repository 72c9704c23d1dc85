import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CHANNELS, type Channel } from "../../domain/mentors/video-size.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import type { Sending } from "./read-sending.ts";
import type { SendController, SendState } from "./send-controller.ts";
import { usePlanWords } from "./use-plan-words.ts";
import styles from "./send.module.css";

interface ChannelChoiceProps {
  readonly controller: SendController;
  readonly state: SendState;
  readonly take: Sending["take"];
}

/** How the video reaches the mentor, with what that costs told beforehand. */
export function ChannelChoice({ controller, state, take }: ChannelChoiceProps) {
  const { t } = useTranslation("send");
  const format = useFormat();
  const id = useId();
  const { channel: chosen, plans, speed, video } = state;
  const wordsOf = usePlanWords(speed, take.durationMs);

  return (
    <div className={styles.setting}>
      <p className={styles.label}>
        <span id={id}>{t(take.hasVideo ? "channel.label" : "channel.labelSound")}</span>
        <small>{t("channel.hint")}</small>
      </p>
      <fieldset role="radiogroup" aria-labelledby={id} disabled={video.name === "making"}>
        {CHANNELS.map((channel: Channel) => {
          const { what, cost } = wordsOf(channel, plans[channel]);
          const isReady = channel === chosen && video.name === "ready" && plans[channel].way === "make";
          return (
            <label key={channel} className={styles.choice}>
              <input
                type="radio"
                name={id}
                value={channel}
                checked={channel === chosen}
                onChange={() => controller.choose(channel)}
                aria-describedby={`${id}-${channel}-what ${id}-${channel}-cost`}
                aria-labelledby={`${id}-${channel}`}
              />
              <span>
                <span id={`${id}-${channel}`}>{t(`channel.${channel}`)}</span>
                <span id={`${id}-${channel}-what`} className={styles.small}>
                  {what}
                </span>
              </span>
              <span id={`${id}-${channel}-cost`} className={styles.cost}>
                {isReady ? t("channel.sizeReady", { size: isolate(format.size(video.file.size)) }) : cost}
              </span>
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}
