import { Ellipsis, type LucideIcon } from "lucide-react";
import { useId, useRef, useState, type KeyboardEvent, type ToggleEvent } from "react";
import { flushSync } from "react-dom";
import { classNames } from "./class-names.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./menu.module.css";

export interface MenuItem {
  label: string;
  icon?: LucideIcon | undefined;
  danger?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  label: string;
  icon?: LucideIcon | undefined;
  /** The label stands on the button; without it the button is an icon with that name. */
  labelled?: boolean | undefined;
  size?: "small" | "regular" | undefined;
  items: readonly MenuItem[];
}

export function Menu({ label, icon = Ellipsis, labelled, size = "small", items }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const listRef = useRef<HTMLDivElement>(null);

  function close() {
    listRef.current?.hidePopover();
    triggerRef.current?.focus();
  }

  // Its items are there only while it is open: a list has a menu in every row. At once, because they are shown and focused next.
  function follow({ newState }: ToggleEvent<HTMLDivElement>): boolean {
    const isOpen = newState === "open";
    flushSync(() => setOpen(isOpen));
    return isOpen;
  }

  function afterToggle(event: ToggleEvent<HTMLDivElement>) {
    if (follow(event)) itemsOf(event.currentTarget).at(0)?.focus();
  }

  function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
    const all = itemsOf(event.currentTarget);
    const current = all.findIndex((item) => item === document.activeElement);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) all.at(target % all.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    // Esc closes this menu and nothing behind it.
    event.stopPropagation();
    if (event.key !== "Tab") event.preventDefault();
  }

  const trigger = {
    ref: triggerRef,
    size,
    icon,
    popoverTarget: id,
    "aria-haspopup": "menu" as const,
    "aria-expanded": open,
    className: styles.trigger,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      listRef.current?.showPopover();
    },
  };

  return (
    <div className={styles.menu}>
      {labelled ? <Button {...trigger}>{label}</Button> : <IconButton {...trigger} label={label} />}
      <div
        ref={listRef}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.list}
        onBeforeToggle={(event) => {
          if (!triggerRef.current || event.newState !== "open") return;
          follow(event);
          place(event.currentTarget, triggerRef.current);
        }}
        onToggle={afterToggle}
        onKeyDown={moveFocus}
      >
        {(open ? items : []).map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={classNames(styles.item, item.danger && styles.danger)}
            onClick={() => {
              close();
              item.onSelect();
            }}
          >
            {item.icon && <Icon icon={item.icon} size="small" />}
            {item.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

/** Puts the list beside its button, toward the middle of the window, where the browser cannot do it in CSS. */
function place(list: HTMLElement, trigger: HTMLElement) {
  if (CSS.supports("anchor-scope", "--menu")) return;
  const { innerWidth, innerHeight } = window;
  const { top, bottom, left, right } = trigger.getBoundingClientRect();
  const isRtl = getComputedStyle(trigger).direction === "rtl";
  const start = isRtl ? innerWidth - right : left;
  const end = isRtl ? left : innerWidth - right;
  list.style.insetInline = start < end ? `${start}px auto` : `auto ${end}px`;
  list.style.insetBlock = top < innerHeight / 2 ? `${bottom}px auto` : `auto ${innerHeight - top}px`;
}
