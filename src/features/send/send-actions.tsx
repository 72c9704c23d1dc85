import { Clapperboard, Copy, Download, Share } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { SendTrouble } from "./send-trouble.tsx";
import type { SendController, SendState } from "./send-controller.ts";
import { useFocusOnNextStep } from "./use-focus-on-next-step.ts";
import styles from "./send.module.css";

interface SendActionsProps {
  readonly controller: SendController;
  readonly state: SendState;
  readonly take: TakeRecord;
}

/** Make, then hand over: by the device's own list of apps where it takes this very file, else by saving and copying. */
export function SendActions({ controller, state, take: { hasVideo } }: SendActionsProps) {
  const { t } = useTranslation("send");
  const { video, channel, plans } = state;
  const plan = plans[channel];
  const canShare = video.name === "ready" && video.canShare;
  const primaryRef = useFocusOnNextStep(video.name);
  const saveWord = t(hasVideo ? "save" : "saveSound");

  return (
    <>
      <div ref={primaryRef} className={styles.primary}>
        {video.name === "making" && <Making controller={controller} video={video} hasVideo={hasVideo} />}
        {video.name === "ready" && canShare && (
          <ShareButton controller={controller} file={video.file} hasVideo={hasVideo} />
        )}
        {video.name === "ready" && !canShare && (
          <Saving file={video.file} onSave={() => void controller.save()}>
            {saveWord}
          </Saving>
        )}
        {video.name === "none" && plan.way === "make" && (
          <MakeButton bytes={plan.bytes} hasVideo={hasVideo} onMake={() => void controller.make()} />
        )}
        <SendTrouble controller={controller} state={state} />
      </div>
      <div className={styles.quiet}>
        {canShare && (
          <Button icon={Download} onClick={() => void controller.save()}>
            {saveWord}
          </Button>
        )}
        <Button icon={Copy} onClick={() => void controller.copy()}>
          {t("copy")}
        </Button>
      </div>
    </>
  );
}

function MakeButton({
  bytes,
  hasVideo,
  onMake,
}: {
  readonly bytes: number;
  readonly hasVideo: boolean;
  readonly onMake: () => void;
}) {
  const { t } = useTranslation("send");
  const format = useFormat();
  return (
    <Button
      variant="primary"
      size="large"
      icon={Clapperboard}
      cost={t("makeCost", { size: isolate(format.size(bytes)) })}
      onClick={onMake}
    >
      {t(hasVideo ? "make" : "makeSound")}
    </Button>
  );
}

interface ShareButtonProps {
  readonly controller: SendController;
  readonly file: File;
  readonly hasVideo: boolean;
}

function ShareButton({ controller, file, hasVideo }: ShareButtonProps) {
  const { t } = useTranslation("send");
  const format = useFormat();
  return (
    <Button
      variant="primary"
      size="large"
      icon={Share}
      cost={t(hasVideo ? "shareCost" : "shareCostSound", { size: isolate(format.size(file.size)) })}
      onClick={() => void controller.share()}
    >
      {t("share")}
    </Button>
  );
}

interface SavingProps {
  readonly file: File;
  readonly onSave: () => void;
  readonly children: string;
}

function Saving({ file, onSave, children }: SavingProps) {
  const format = useFormat();
  return (
    <Button variant="primary" size="large" icon={Download} cost={format.size(file.size)} onClick={onSave}>
      {children}
    </Button>
  );
}

interface MakingProps extends Omit<ShareButtonProps, "file"> {
  readonly video: Extract<SendState["video"], { name: "making" }>;
}

function Making({ controller, video: { share, restMs }, hasVideo }: MakingProps) {
  const { t, i18n } = useTranslation("send");
  const format = useFormat();
  const percent = isolate(new Intl.NumberFormat(i18n.language, { style: "percent" }).format(share));
  return (
    <Progress
      title={t(hasVideo ? "making.title" : "making.titleSound")}
      value={share}
      valueText={
        restMs === null
          ? t("making.percent", { percent })
          : t("making.rest", { percent, time: isolate(format.minutes(Math.max(1000, restMs))) })
      }
      cancelLabel={t("making.cancel")}
      onCancel={controller.cancelMaking}
    />
  );
}
