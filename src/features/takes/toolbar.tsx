import { ListChecks, Search, X } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { GROUPINGS, type TakesView } from "./takes-view.ts";
import styles from "./toolbar.module.css";

interface ToolbarProps {
  readonly view: TakesView;
  readonly onView: (part: Partial<TakesView>) => void;
  /** Where there is no room for boxes beside the rows, they come when they are asked for. */
  readonly isSelecting: boolean;
  readonly onSelecting: (isSelecting: boolean) => void;
}

/** Search and grouping. */
export function Toolbar({ view, onView, isSelecting, onSelecting }: ToolbarProps) {
  const { t } = useTranslation("takes");
  const searchRef = useRef<HTMLInputElement>(null);

  function clear(): void {
    onView({ search: "" });
    searchRef.current?.focus();
  }

  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <TextField
          ref={searchRef}
          type="search"
          label={t("search.label")}
          labelHidden
          placeholder={t("search.label")}
          icon={Search}
          autoComplete="off"
          enterKeyHint="search"
          value={view.search}
          onValue={(search) => onView({ search })}
          onKeyDown={(event) => {
            if (event.key === "Escape" && view.search !== "") clear();
          }}
          trailing={
            view.search === "" ? undefined : (
              <IconButton size="small" icon={X} label={t("search.clear")} onClick={clear} />
            )
          }
        />
      </div>
      <IconButton
        className={styles.select}
        variant="secondary"
        icon={ListChecks}
        label={t("selection.start")}
        aria-pressed={isSelecting}
        onClick={() => onSelecting(!isSelecting)}
      />
      <Segmented
        className={styles.grouping}
        label={t("groupings.label")}
        labelHidden
        options={GROUPINGS.map((grouping) => ({ value: grouping, label: t(`groupings.${grouping}`) }))}
        value={view.grouping}
        onValue={(grouping) => onView({ grouping })}
      />
    </div>
  );
}
