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
  const { take, url, review } = open;
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
            key={url}
            url={url}
            hasVideo={take.hasVideo}
            recordedMs={take.durationMs}
            onPicture={(video) => void controller.keepThumbnail(video)}
            onFailure={() => void controller.playReadable()}
          />
        )}
        <MediaNotices open={open} />
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

/** What of the recording is lost, and that the browser does not play it. */
function MediaNotices({ open: { url, gaps, isUnplayable } }: { readonly open: OpenTake }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const parts = gaps.map(({ fromMs, toMs }) =>
    t("media.cut.part", { from: format.duration(fromMs), to: format.duration(toMs) }),
  );
  return (
    <>
      {gaps.length > 0 && (
        <Notice role="status" tone="warn" title={t("media.cut.title")} className={styles.said}>
          {t("media.cut.body", { parts: format.list(parts) })}
        </Notice>
      )}
      {(url === null || isUnplayable) && <Unplayable reason={url === null ? "gone" : "unplayable"} />}
    </>
  );
}

function Unplayable({ reason }: { readonly reason: "gone" | "unplayable" }) {
  const { t } = useTranslation("review");
  return (
    <Notice role="status" tone="bad" title={t(`media.${reason}.title`)} className={styles.said}>
      {t(`media.${reason}.body`)}
    </Notice>
  );
}
