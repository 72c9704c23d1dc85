import { Check, CircleDashed, CircleHelp, Minus, X, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { LedgerEntry, LedgerOutcome } from "../../domain/progress/change-ledger.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Voice } from "../../ui/voice.tsx";
import styles from "./progress.module.css";

const FIRST = 4;

const ICONS: Readonly<Record<LedgerOutcome, LucideIcon>> = {
  yes: Check,
  partly: Minus,
  no: X,
  "not-said": CircleHelp,
  "not-tried": CircleDashed,
};

/** What was set out to, and whether it happened. */
export function ChangeLedger({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation("progress");
  const [showsAll, setShowsAll] = useState(false);
  const hidden = entries.length - FIRST;
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{t("ledger.title")}</h2>
      {entries.length === 0 ? (
        <p className={styles.meta}>{t("ledger.empty")}</p>
      ) : (
        <ul role="list" className={styles.ledger}>
          {entries.slice(0, showsAll ? undefined : FIRST).map((entry) => (
            <Entry key={entry.takeId} entry={entry} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button variant="link" size="small" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t("ledger.fewer") : t("ledger.more", { count: hidden })}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry: { takeId, text, outcome, setAt, tried, questionText } }: { readonly entry: LedgerEntry }) {
  const { t } = useTranslation("progress");
  const format = useFormat();
  const date = outcome === "not-tried" || tried === null ? setAt : tried.at;
  const target = tried?.takeId ?? takeId;
  return (
    <li>
      <Icon icon={ICONS[outcome]} size="small" />
      <div>
        <Voice>
          <bdi>{text}</bdi>
        </Voice>
        <p className={styles.meta}>
          <a className={styles.quietLink} href={`#${paths.review(target)}`} title={questionText}>
            {t(`ledger.${outcome}`, { date: date === null ? "" : isolate(format.date(date)) })}
          </a>
        </p>
      </div>
    </li>
  );
}
