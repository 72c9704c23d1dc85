import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cityOf, findZones, placeOf, US_ZONES, type UsZone } from "../../domain/programs/zone-list.ts";
import { isZone } from "../../domain/programs/zones.ts";
import { useZoneFormat } from "../../i18n/zone-format.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./programs.module.css";

interface ZoneChooserProps {
  readonly label: string;
  readonly zone: string;
  readonly ownZone: string;
  readonly now: number;
  readonly onZone: (zone: string) => void;
}

const OTHER = "other";
const SHOWN = 8;

/** The zones of the United States first; any other is found by its city. */
export function ZoneChooser({ label, zone, ownZone, now, onZone }: ZoneChooserProps) {
  const { t } = useTranslation("programs");
  const [isSearching, setSearching] = useState(false);
  const isKnown = isZone(zone);
  const name = useZoneFormat(isKnown ? zone : null).zoneName(now);
  const others = [...new Set([zone, ownZone])].filter((one) => !isUsZone(one));

  return (
    <>
      <Select
        layout="beside"
        label={label}
        hint={isSearching ? undefined : isKnown ? name : t("zone.unknown")}
        options={[
          ...US_ZONES.map((one) => ({ value: one as string, label: t(`zones.${one}`) })),
          ...others.map((one) => ({ value: one, label: cityOf(one) })),
          { value: OTHER, label: t("zone.other") },
        ]}
        value={isSearching ? OTHER : zone}
        onValue={(chosen) => {
          setSearching(chosen === OTHER);
          if (chosen !== OTHER) onZone(chosen);
        }}
      />
      {isSearching && (
        <CitySearch
          onZone={(chosen) => {
            setSearching(false);
            onZone(chosen);
          }}
        />
      )}
    </>
  );
}

function CitySearch({ onZone }: Pick<ZoneChooserProps, "onZone">) {
  const { t } = useTranslation("programs");
  const [query, setQuery] = useState("");
  // Without this list of the browser the zones of the United States remain.
  const [all] = useState(() => Intl.supportedValuesOf("timeZone").filter(isZone));
  const found = findZones(query, all);
  return (
    <div className={styles.citySearch}>
      <TextField
        layout="beside"
        type="search"
        label={t("zone.search")}
        hint={t("zone.searchHint")}
        value={query}
        autoComplete="off"
        onValue={setQuery}
      />
      <div role="status" className={styles.meta}>
        {query.trim() !== "" && t("zone.found", { count: found.length })}
      </div>
      <div className={styles.cities}>
        {found.slice(0, SHOWN).map((zone) => (
          <Button key={zone} size="small" onClick={() => onZone(zone)}>
            {placeOf(zone)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const isUsZone = (zone: string): zone is UsZone => (US_ZONES as readonly string[]).includes(zone);
