import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import styles from "./panel-tabs.module.css";

export interface PanelTab {
  readonly id: string;
  readonly label: string;
  /** How far it is, or how many stand behind it. */
  readonly count?: string | undefined;
  readonly content: ReactNode;
}

interface PanelTabsProps {
  readonly label: string;
  readonly tabs: readonly PanelTab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of several panels; arrows go from tab to tab. */
export function PanelTabs({ label, tabs, chosen, onChoose }: PanelTabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find((tab) => tab.id === chosen) ?? tabs[0];

  function pressKey(event: KeyboardEvent<HTMLDivElement>): void {
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    const at = tabs.findIndex((tab) => tab.id === shown?.id);
    const next = step === undefined ? undefined : tabs.at((at + step) % tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={pressKey}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}> {tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown?.id}`} className={styles.panel}>
        {shown?.content}
      </div>
    </>
  );
}
