import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../domain/paths.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import { Icon } from "../ui/icon.tsx";
import { MorePlaces } from "./more-places.tsx";
import type { Place } from "./place.ts";
import { PrivacyButton } from "./privacy-button.tsx";
import { entriesOf, type Entry } from "./shell-entries.ts";
import { useArrival } from "./use-arrival.ts";
import type { CurrentPlace } from "./use-place.ts";

interface ShellProps {
  readonly places: readonly Place[];
  readonly current: CurrentPlace;
  readonly keepsNothing: boolean;
  readonly banners: ReactNode;
  readonly children: ReactNode;
}

/** The frame around a place: bar, notices, content. The interview room gets the whole screen instead. */
export function Shell({ places, current, keepsNothing, banners, children }: ShellProps) {
  const { t } = useTranslation("shell");
  const main = useRef<HTMLElement>(null);
  const { location, place } = current;
  const entries = entriesOf(places);
  const name = t(`places.${place?.title ?? "notFound"}`);
  useArrival(location, t("documentTitle", { place: name }), main);

  if (place?.frame === "room") {
    return (
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
    );
  }

  return (
    <div className="shell">
      <header className="shell-bar">
        <button className="shell-skip" type="button" onClick={() => main.current?.focus()}>
          {t("skip")}
        </button>
        <Link className="shell-brand" href={paths.practice()}>
          <BrandMark className="shell-mark" />
          <span>{t("brand")}</span>
        </Link>
        <nav className="shell-places" aria-label={t("nav.label")}>
          <ul className="shell-nav">
            {entries.all.map((entry) => (
              <li key={entry.section} className="shell-entry" data-more={entries.more.includes(entry)}>
                <Link href={entry.href} aria-current={currentOf(entry, current)}>
                  <Icon icon={entry.icon} />
                  {t(`places.${entry.section}`)}
                </Link>
              </li>
            ))}
            {entries.more.length > 0 && (
              <li className="shell-entry shell-more">
                <MorePlaces entries={entries.more} currentOf={(entry) => currentOf(entry, current)} />
              </li>
            )}
          </ul>
        </nav>
        <PrivacyButton keepsNothing={keepsNothing} />
      </header>
      {banners}
      <main ref={main} tabIndex={-1} className="shell-page" data-frame={place?.frame}>
        {children}
      </main>
    </div>
  );
}

// On the place itself the entry says "page"; on a place below it, such as one take, only that it is inside.
function currentOf(entry: Entry, { place, location }: CurrentPlace) {
  if (place?.section !== entry.section) return undefined;
  return location === entry.href ? "page" : "true";
}
