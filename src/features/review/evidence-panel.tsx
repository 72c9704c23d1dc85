import { useTranslation } from "react-i18next";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { CannotTell } from "../../domain/evidence/evidence.ts";
import { longestPauses, MIN_PAUSE_MS, speechFacts, type SpeechFacts } from "../../domain/evidence/speech-facts.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import type { Playback } from "./playback.ts";
import { EvidenceNumber } from "./evidence-number.tsx";
import styles from "./evidence.module.css";

const PAUSES_SHOWN = 5;

interface EvidencePanelProps {
  readonly state: EvidenceState;
  readonly playback: Playback | null;
  readonly onMeasureAgain: () => void;
}

/** What was measured in the sound. It describes the take and judges nothing. */
export function EvidencePanel({ state, playback, onMeasureAgain }: EvidencePanelProps) {
  const { t } = useTranslation("review");
  const again = (
    <Button size="small" onClick={onMeasureAgain}>
      {t("evidence.again")}
    </Button>
  );
  switch (state.name) {
    case "none":
    case "working":
      return <Working progress={state.name === "working" ? state.progress : undefined} />;
    case "cannot-tell":
      return (
        <>
          <Unknown why={state.why} />
          {again}
        </>
      );
    case "ready": {
      const facts = speechFacts(state.record);
      return (
        <>
          <p className={styles.lead}>{t("evidence.lead")}</p>
          {facts.known ? <Known facts={facts} playback={playback} /> : <Unknown why={facts.why} />}
          {canBeBetter(facts) && again}
        </>
      );
    }
  }
}

/** The network may run by now, and the sound be readable. */
const canBeBetter = (facts: SpeechFacts): boolean =>
  facts.known ? facts.method === "energy" : facts.why === "unreadable";

function Working({ progress }: { readonly progress: number | undefined }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  return (
    <p role="status" className={styles.lead}>
      {progress === undefined
        ? t("evidence.working")
        : t("evidence.workingAt", { percent: format.number(Math.round(progress * 100)) })}
    </p>
  );
}

function Unknown({ why }: { readonly why: CannotTell }) {
  const { t } = useTranslation("review");
  return (
    <div className={styles.unknown}>
      <p className={styles.name}>{t("evidence.cannotTell")}</p>
      <p className={styles.method}>{t(`evidence.why.${why}`)}</p>
    </div>
  );
}

function Known({
  facts,
  playback,
}: {
  readonly facts: Extract<SpeechFacts, { readonly known: true }>;
  readonly playback: Playback | null;
}) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const seconds = (ms: number) => t("evidence.seconds", { seconds: Math.round(ms / 100) / 10 });
  const found = t(`evidence.method.${facts.method}`);
  const pauses = longestPauses(facts.pauses, PAUSES_SHOWN);
  const { firstWordMs } = facts;

  const share = (
    <EvidenceNumber
      name={t("evidence.share.name")}
      value={t("evidence.percent", { percent: format.number(Math.round(facts.speakingShare * 100)) })}
      method={`${t("evidence.share.method")} ${found}`}
    />
  );
  if (firstWordMs === null)
    return (
      <>
        <p className={styles.silence}>{t("evidence.noSpeech")}</p>
        <dl>{share}</dl>
      </>
    );

  return (
    <dl>
      {share}
      <EvidenceNumber
        name={t("evidence.first.name")}
        value={seconds(firstWordMs)}
        method={`${t("evidence.first.method")} ${found}`}
      />
      <EvidenceNumber
        name={t("evidence.pauses.name")}
        value={t("evidence.pauses.count", { count: facts.pauses.length, shortest: seconds(MIN_PAUSE_MS) })}
        method={`${t("evidence.pauses.method", { shortest: seconds(MIN_PAUSE_MS) })} ${found}`}
      >
        <ul role="list" aria-label={t("evidence.pauses.longest")} className={styles.pauses}>
          {pauses.map(({ startMs, endMs }) => {
            const time = format.duration(startMs);
            return (
              <li key={startMs}>
                <Button
                  size="small"
                  variant="link"
                  aria-label={t("evidence.pauses.jump", { length: seconds(endMs - startMs), time })}
                  onClick={() => playback?.seek(startMs)}
                >
                  {time}
                </Button>
                <span aria-hidden="true">{seconds(endMs - startMs)}</span>
              </li>
            );
          })}
        </ul>
      </EvidenceNumber>
    </dl>
  );
}
