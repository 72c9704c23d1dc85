import { useTranslation } from "react-i18next";
import { expectedMs, type ConversionSpeedRecord } from "../../domain/mentors/conversion-speed.ts";
import { CAP_BYTES, type Channel, type VideoPlan } from "../../domain/mentors/video-size.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";

interface PlanWords {
  /** What the file is, and who can play it. */
  readonly what: string;
  /** How large it is and how long it takes; empty where there is none. */
  readonly cost: string;
}

/** What is told of a channel before anything is made. */
export function usePlanWords(
  speed: ConversionSpeedRecord | null,
  durationMs: number,
): (channel: Channel, plan: VideoPlan) => PlanWords {
  const { t } = useTranslation("send");
  const format = useFormat();
  const sizeOf = (bytes: number) => isolate(format.size(bytes));
  const timeOf = (ms: number) => isolate(format.minutes(Math.max(1000, ms)));

  return (channel, plan) => {
    const cap = Number.isFinite(CAP_BYTES[channel]) ? sizeOf(CAP_BYTES[channel]) : "";
    switch (plan.way) {
      case "as-is": {
        const plays = channel === "original" ? t("channel.originalAsIs") : t("channel.asIs", { cap });
        return {
          what: plan.caveat === null ? plays : t(`channel.${plan.caveat}`),
          cost: t("channel.sizeAtOnce", { size: sizeOf(plan.bytes) }),
        };
      }
      case "make": {
        const [rung] = plan.rungs;
        const ms = expectedMs(speed, rung, durationMs);
        const size = sizeOf(plan.bytes);
        return {
          what: t(channel === "mail" && rung.makes === "picture" ? "channel.sharper" : "channel.made", { cap }),
          cost:
            ms === null ? t("channel.sizeUnknownTime", { size }) : t("channel.sizeAbout", { size, time: timeOf(ms) }),
        };
      }
      case "too-long":
        return { what: t("channel.tooLong", { cap, longest: timeOf(plan.longestMs) }), cost: "" };
      case "cannot-make":
        return { what: t("channel.cannotMake"), cost: "" };
    }
  };
}
