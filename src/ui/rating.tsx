import { useRef, type KeyboardEvent, type MouseEvent } from "react";
import { classNames } from "./class-names.ts";
import styles from "./rating.module.css";

const levels = [1, 2, 3, 4, 5] as const;

export type RatingLevel = (typeof levels)[number];

export interface RatingProps {
  /** The name of what is rated. */
  label: string;
  value: RatingLevel | null;
  /** null when cleared: by Backspace, Delete, or another press on the chosen level. */
  onValue: (value: RatingLevel | null) => void;
  /** What a screen reader hears for a level; the digit alone without it. */
  levelLabel?: ((level: RatingLevel) => string) | undefined;
  /** The level in the person's digits. */
  levelText?: ((level: RatingLevel) => string) | undefined;
  size?: "regular" | "large" | undefined;
  "aria-describedby"?: string | undefined;
  className?: string | undefined;
}

export function Rating(props: RatingProps) {
  const { label, value, onValue, levelLabel, levelText = String, size = "regular", className } = props;
  const cells = useRef(new Map<RatingLevel, HTMLButtonElement>());

  function choose(level: RatingLevel) {
    onValue(level);
    cells.current.get(level)?.focus();
  }

  function focusedLevel(): RatingLevel {
    return levels.find((level) => cells.current.get(level) === document.activeElement) ?? 1;
  }

  function pressKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = event.currentTarget.closest("[dir]")?.getAttribute("dir") === "rtl";
    const level = levelOfKey(event, focusedLevel(), isRtl);
    if (level !== undefined) choose(level);
    else if (event.key === "Backspace" || event.key === "Delete") onValue(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function press(event: MouseEvent, level: RatingLevel) {
    // The second press of a double click takes nothing back.
    const isAgain = level === value;
    if (!isAgain) onValue(level);
    else if (event.detail <= 1) onValue(null);
  }

  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={props["aria-describedby"]}
      className={classNames(styles.rating, styles[size], className)}
      onKeyDown={pressKey}
    >
      {levels.map((level) => (
        <button
          key={level}
          ref={(cell) => {
            if (cell) cells.current.set(level, cell);
          }}
          type="button"
          role="radio"
          aria-checked={level === value}
          aria-label={levelLabel?.(level)}
          tabIndex={level === (value ?? 1) ? 0 : -1}
          className={styles.cell}
          onClick={(event) => press(event, level)}
        >
          {levelText(level)}
        </button>
      ))}
    </div>
  );
}

/** The level that a key asks for. By `code` too, because digits of other keyboards are not "1" to "5". */
function levelOfKey(event: KeyboardEvent, from: RatingLevel, isRtl: boolean): RatingLevel | undefined {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? event.key;
  const chosen = levels.find((level) => String(level) === digit);
  if (chosen) return chosen;

  const up = isRtl ? "ArrowLeft" : "ArrowRight";
  const down = isRtl ? "ArrowRight" : "ArrowLeft";
  const step = { [up]: 1, ArrowDown: 1, [down]: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return undefined;
  return levels[Math.min(levels.length, Math.max(1, from + step)) - 1];
}
