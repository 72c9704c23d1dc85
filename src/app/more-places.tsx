import { Ellipsis } from "lucide-react";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Icon } from "../ui/icon.tsx";
import type { Entry } from "./shell-entries.ts";

interface MorePlacesProps {
  readonly entries: readonly Entry[];
  readonly currentOf: (entry: Entry) => "page" | "true" | undefined;
}

/** The places for which a phone's bar has no room. */
export function MorePlaces({ entries, currentOf }: MorePlacesProps) {
  const { t } = useTranslation("shell");
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <button
        className="shell-more-button"
        type="button"
        popoverTarget={id}
        aria-current={entries.some((entry) => currentOf(entry)) ? "true" : undefined}
      >
        <Icon icon={Ellipsis} />
        {t("nav.more")}
      </button>
      <ul ref={list} id={id} popover="auto" className="shell-more-list" aria-label={t("nav.more")}>
        {entries.map((entry) => (
          <li key={entry.section}>
            <Link href={entry.href} aria-current={currentOf(entry)} onClick={() => list.current?.hidePopover()}>
              <Icon icon={entry.icon} />
              {t(`places.${entry.section}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
