import { ChevronLeft, Headphones } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import { FEEDBACK_MAX } from "../../domain/mentors/feedback.ts";
import { paths } from "../../domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { KeptReplies } from "./kept-replies.ts";
import { MarkedReply } from "./marked-reply.tsx";
import type { MentorsPorts } from "./mentors-ports.ts";
import { ReplyLegend } from "./reply-legend.tsx";
import { TakePlayer, type Jump } from "./take-player.tsx";
import { Understood } from "./understood.tsx";
import { useDraft } from "./use-draft.ts";
import styles from "./paste.module.css";

interface PasteReplyProps {
  readonly ports: MentorsPorts;
  readonly kept: KeptReplies;
}

export function PasteReply({ ports, kept }: PasteReplyProps) {
  const { t } = useTranslation("mentors");
  const namesId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const atMs = useRef(0);
  const draft = useDraft(kept);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [watched, setWatched] = useState<{ readonly id: TakeId; readonly jump: Jump } | null>(null);
  const name = typedName ?? draft.sender ?? "";
  const take = watched === null ? undefined : kept.byId.get(watched.id)?.take;

  function insertTime(): void {
    const field = area.current;
    const from = field?.selectionStart ?? draft.text.length;
    const [before, after] = [draft.text.slice(0, from), draft.text.slice(field?.selectionEnd ?? from)];
    const inserted = `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${typedTime(atMs.current)} `;
    draft.write(inserted + after);
    field?.focus();
    // The field has the new text only after the next drawing.
    requestAnimationFrame(() => field?.setSelectionRange(inserted.length, inserted.length));
  }

  return (
    <div className={styles.place}>
      <section className={styles.left}>
        <a className={styles.back} href={`#${paths.mentors()}`}>
          <Icon icon={ChevronLeft} size="small" mirrored />
          {t("title")}
        </a>
        <h1 className={styles.title}>{t("paste.title")}</h1>
        <p className={styles.lead}>{t("paste.lead")}</p>
        <MarkedReply
          text={draft.text}
          pieces={draft.pieces}
          onText={draft.write}
          area={area}
          onInsertTime={take === undefined ? null : insertTime}
        />
        {draft.entries.length > 0 && <ReplyLegend />}
        <div className={styles.from}>
          <TextField
            label={t("paste.from")}
            layout="beside"
            list={namesId}
            dir="auto"
            autoComplete="off"
            maxLength={FEEDBACK_MAX.name}
            value={name}
            onValue={setTypedName}
          />
          <datalist id={namesId}>
            {kept.names.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </div>
        {draft.meant !== null && watched === null && (
          <p className={styles.listen}>
            <Button
              size="small"
              icon={Headphones}
              onClick={() => draft.meant && setWatched({ id: draft.meant.take.id, jump: { atMs: 0 } })}
            >
              {t("paste.listen")}
            </Button>
            <span className={styles.meta}>{t("paste.listenWhy")}</span>
          </p>
        )}
      </section>
      <section className={styles.right}>
        {take !== undefined && watched !== null && (
          <TakePlayer
            ports={ports}
            take={take}
            jump={watched.jump}
            onTime={(ms) => {
              atMs.current = ms;
            }}
            onInsert={insertTime}
          />
        )}
        <Understood
          ports={ports}
          kept={kept}
          draft={draft}
          name={name}
          onWatch={(id, ms) => setWatched({ id, jump: { atMs: ms } })}
        />
      </section>
    </div>
  );
}

/** As mentors type it. */
const typedTime = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
