import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { TakesView } from "./takes-view.ts";
import styles from "./takes-place.module.css";

interface NothingMatchesProps {
  readonly view: TakesView;
  readonly onView: (part: Partial<TakesView>) => void;
}

/** Says so, with the ways on. */
export function NothingMatches({ view, onView }: NothingMatchesProps) {
  const { t } = useTranslation("takes");
  const search = view.search.trim();
  const isFiltered = view.show !== "all" || view.topic !== null;
  return (
    <EmptyState
      className={styles.empty}
      title={search === "" ? t("nothing.title") : t("nothing.titleFor", { search })}
      actions={
        <>
          {search !== "" && <Button onClick={() => onView({ search: "" })}>{t("search.clear")}</Button>}
          {isFiltered && (
            <Button onClick={() => onView({ show: "all", topic: null })}>
              {search === "" ? t("nothing.showAll") : t("nothing.widen")}
            </Button>
          )}
        </>
      }
    >
      {search === "" ? t("nothing.text") : t("nothing.textFor")}
    </EmptyState>
  );
}
