import { ChevronDown, ListFilter } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { SHOWN, type Filtered, type TakesView } from "./takes-view.ts";
import styles from "./filters.module.css";

const TOPICS_AT_FIRST = 5;

interface FiltersProps {
  readonly view: TakesView;
  readonly onView: (part: Partial<TakesView>) => void;
  readonly filtered: Filtered;
  /** Stands under the filters. */
  readonly children: ReactNode;
}

/** What to show, by state and by topic. In a narrow window they fold away behind a button that names what is chosen. */
export function Filters({ view, onView, filtered, children }: FiltersProps) {
  const { t } = useTranslation(["takes", "build"]);
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  const chosen = [
    ...(view.show === "all" ? [] : [t(`show.${view.show}`)]),
    ...(view.topic === null ? [] : [t(`build:topicNames.${view.topic}`)]),
  ];

  return (
    <aside className={styles.side} aria-label={t("filters.label")}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon icon={ListFilter} size="small" />
        <span className={styles.chosen}>{chosen.length === 0 ? t("filters.toggle") : chosen.join(", ")}</span>
        <Icon icon={ChevronDown} size="small" className={classNames(styles.chevron, isOpen && styles.up)} />
      </button>
      <div id={panelId} className={classNames(styles.panel, isOpen && styles.open)}>
        <Group title={t("filters.show")}>
          {SHOWN.map((show) => (
            <Choice
              key={show}
              label={t(`show.${show}`)}
              count={filtered.shown[show]}
              isOn={view.show === show}
              onPress={() => onView({ show })}
            />
          ))}
        </Group>
        <Topics view={view} onView={onView} filtered={filtered} />
      </div>
      {children}
    </aside>
  );
}

function Topics({ view, onView, filtered: { topics } }: Omit<FiltersProps, "children">) {
  const { t } = useTranslation(["takes", "build"]);
  const [all, setAll] = useState(false);
  const isKnown = view.topic === null || topics.some(({ topic }) => topic === view.topic);
  const known = isKnown || view.topic === null ? topics : [...topics, { topic: view.topic, count: 0 }];
  const shown = known.filter(({ topic }, index) => all || index < TOPICS_AT_FIRST || topic === view.topic);
  if (known.length === 0) return null;

  return (
    <Group title={t("filters.topic")}>
      {shown.map(({ topic, count }) => (
        <Choice
          key={topic}
          label={t(`build:topicNames.${topic}`)}
          count={count}
          isOn={view.topic === topic}
          onPress={() => onView({ topic: view.topic === topic ? null : topic })}
        />
      ))}
      {known.length > TOPICS_AT_FIRST && (
        <li>
          <button type="button" className={styles.choice} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("filters.fewerTopics") : t("filters.allTopics")}
          </button>
        </li>
      )}
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.group}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul role="list" aria-labelledby={id} className={styles.choices}>
        {children}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Choice({ label, count, isOn, onPress }: ChoiceProps) {
  const format = useFormat();
  return (
    <li>
      <button type="button" className={styles.choice} aria-pressed={isOn} onClick={onPress}>
        <span>{label}</span> <span className={styles.count}>{format.number(count)}</span>
      </button>
    </li>
  );
}
