import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { SIDES } from "../../domain/compare/alignment.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWindowEvent } from "../../ui/use-window-event.ts";
import { Voice } from "../../ui/voice.tsx";
import { pairCommand } from "./compare-keys.ts";
import type { OpenPair } from "./compare-controller.ts";
import { Differences } from "./differences.tsx";
import { PairControls } from "./pair-controls.tsx";
import { PairTimeline } from "./pair-timeline.tsx";
import { TakeNotes } from "./take-notes.tsx";
import { TakePicture } from "./take-picture.tsx";
import { answerTheSame, useTakeNames } from "./take-names.ts";
import styles from "./compare.module.css";

interface ComparePairProps {
  readonly pair: OpenPair;
  readonly onGo: (path: string) => void;
}

/** Two pictures under one control bar, both takes on one time axis, and what differs. */
export function ComparePair({ pair: { takes, player }, onGo }: ComparePairProps) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const state = useSyncExternalStore(player.state.subscribe, player.state.get);
  const names = useTakeNames(takes);
  const isOneQuestion = answerTheSame(takes);
  const other = state.heard === 0 ? 1 : 0;

  useWindowEvent("keydown", (event) => {
    const command = pairCommand(event);
    if (command === null) return;
    event.preventDefault();
    switch (command.type) {
      case "toggle":
        return player.toggle();
      case "seek-by":
        return player.seekBy(command.ms);
      case "hear-other":
        return player.hear(other);
      case "together":
        return player.setTogether(!state.together);
    }
  });

  return (
    <div className={styles.compare}>
      <header className={styles.header}>
        <p>
          {t("beside", { first: names[0], second: names[1] })}
          <span aria-hidden="true"> · </span>
          <bdi>{format.list([...new Set(takes.map(({ take }) => format.date(take.createdAt)))])}</bdi>
        </p>
        {isOneQuestion ? (
          <Voice as="h1" size={22} lang="en">
            {takes[1].take.questionText}
          </Voice>
        ) : (
          <h1>{t("twoQuestions")}</h1>
        )}
      </header>
      <div className={styles.watch}>
        <div className={styles.duo}>
          {SIDES.map((side) => (
            <TakePicture
              key={takes[side].take.id}
              side={side}
              compared={takes[side]}
              other={takes[side === 0 ? 1 : 0].take.id}
              name={names[side]}
              isHeard={state.heard === side}
              withQuestion={!isOneQuestion}
              player={player}
              onSwap={(id) =>
                onGo(side === 0 ? paths.compare(id, takes[1].take.id) : paths.compare(takes[0].take.id, id))
              }
            />
          ))}
        </div>
        <PairControls player={player} state={state} names={names} />
        <PairTimeline takes={takes} names={names} player={player} state={state} />
      </div>
      <Differences takes={takes} names={names} />
      <div className={styles.duo}>
        {SIDES.map((side) => (
          <TakeNotes
            key={takes[side].take.id}
            name={names[side]}
            review={takes[side].review}
            onJump={(ms) => player.seekTake(side, ms)}
          />
        ))}
      </div>
    </div>
  );
}
