import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { Voice } from "../../ui/voice.tsx";
import { Player } from "./player.tsx";
import type { OpenTake, ReviewController } from "./review-controller.ts";
import type { ReviewPorts } from "./review-ports.ts";
import { RubricPanel } from "./rubric-panel.tsx";
import { SaveState } from "./save-state.tsx";
import { TakeHeader } from "./take-header.tsx";
import styles from "./review-place.module.css";

interface TakeReviewProps {
  readonly controller: ReviewController;
  readonly ports: ReviewPorts;
  readonly open: OpenTake;
}

export function TakeReview({ controller, ports, open }: TakeReviewProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const words = useFailureWords();
  const [unplayable, setUnplayable] = useState(false);
  const { take, url, flaw, review } = open;
  const flush = () => void controller.flush();

  function tell(failure: StorageFailure, retry: () => Promise<void>): void {
    ports.toasts.show({
      text: words(failure).title,
      actions: [{ label: t("saving.retry"), onPress: () => void retry() }],
    });
  }

  async function restore(): Promise<void> {
    const restored = await controller.restore();
    if (!restored.ok) tell(restored.failure, restore);
  }

  async function remove(): Promise<void> {
    const deleted = await controller.delete();
    if (!deleted.ok) return tell(deleted.failure, remove);
    ports.toasts.show({
      text: t("deleted", { size: format.size(take.sizeBytes) }),
      actions: [{ label: t("undo"), onPress: () => void restore() }],
      onExpire: () => void controller.purge(deleted.value),
    });
    ports.go(paths.takes());
  }

  return (
    <div className={styles.review}>
      <TakeHeader
        take={take}
        takeNumber={open.takeNumber}
        onDownload={url === null ? null : () => controller.download()}
        onDelete={() => void remove()}
        onAnswerAgain={() => ports.answerAgain(take)}
      />
      <div className={styles.watch}>
        {take.status === "recovered" && <p className={styles.said}>{t("recovered.body")}</p>}
        {url !== null && (
          <Player
            url={url}
            hasVideo={take.hasVideo}
            recordedMs={take.durationMs}
            onPicture={(video) => void controller.keepThumbnail(video)}
            onFailure={() => setUnplayable(true)}
          />
        )}
        <MediaNotice flaw={unplayable ? "unplayable" : flaw} />
      </div>
      <div className={styles.panel}>
        {open.lastChange !== null && (
          <div className={styles.lastChange}>
            <p>{t("change.last")}</p>
            <Voice>
              <bdi>{open.lastChange}</bdi>
            </Voice>
          </div>
        )}
        <RubricPanel controller={controller} exercised={take.criteria} review={review}>
          <SaveState saving={open.saving} keptOn={ports.storage.kind} onRetry={flush} />
        </RubricPanel>
        <div className={styles.change}>
          <TextArea
            voice
            dir="auto"
            label={t("change.label")}
            value={review.oneChange}
            onValue={(text) => controller.write("oneChange", text)}
            onBlur={flush}
          />
        </div>
      </div>
      <div className={styles.note}>
        <TextArea
          label={t("note")}
          rows={2}
          dir="auto"
          value={review.note}
          onValue={(text) => controller.write("note", text)}
          onBlur={flush}
        />
      </div>
    </div>
  );
}

function MediaNotice({ flaw }: { readonly flaw: OpenTake["flaw"] | "unplayable" }) {
  const { t } = useTranslation("review");
  if (flaw === "none") return null;
  return (
    <Notice
      role="status"
      tone={flaw === "cut" ? "warn" : "bad"}
      title={t(`media.${flaw}.title`)}
      className={styles.said}
    >
      {t(`media.${flaw}.body`)}
    </Notice>
  );
}
