import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { InterviewForm } from "../../domain/interview/form.ts";
import { isStation, planFresh } from "../../domain/interview/plan.ts";
import { customForm } from "../../domain/interview/presets.ts";
import { conditionsOf } from "../../domain/questions/profile.ts";
import type { Condition, Specialty } from "../../domain/questions/vocabulary.ts";
import { LAST_FORM, LAST_FORM_ID } from "../../domain/records/last-form.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { BackLink } from "./back-link.tsx";
import { isAllStations, possibleForm } from "./build-choices.ts";
import { BuildEnd } from "./build-end.tsx";
import { BuildKind } from "./build-kind.tsx";
import { BuildQuestions } from "./build-questions.tsx";
import { BuildRoom } from "./build-room.tsx";
import { BuildTime } from "./build-time.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { ShelfProblems } from "./shelf-problems.tsx";
import { StartPlan } from "./start-plan.tsx";
import { useSettings } from "./use-settings.ts";
import { useShelf, type OpenShelf } from "./use-shelf.ts";
import { useSlow } from "./use-slow.ts";
import styles from "./build.module.css";

/** A form of one's own: which questions, how much time, what the room does. */
export function BuildPlace({ ports }: { readonly ports: PracticePorts }) {
  const { t } = useTranslation(["build", "practice"]);
  const { content, reload } = useShelf(ports);
  const canReadAloud = useCanReadAloud(ports);
  const person = usePerson(ports);
  const slow = useSlow(ports.clock, content === null);
  const heading = (
    <>
      <BackLink />
      <h1 className={styles.title}>{t("practice:build.title")}</h1>
    </>
  );
  if (content === null || person === null)
    return (
      <>
        {heading}
        <p role="status" className={styles.waiting}>
          {slow && t("loading")}
        </p>
      </>
    );
  return (
    <BuildForm ports={ports} content={content} reload={reload} person={person} canReadAloud={canReadAloud}>
      {heading}
      <ShelfProblems ports={ports} content={content} reload={reload} />
    </BuildForm>
  );
}

interface BuildFormProps {
  readonly ports: PracticePorts;
  readonly content: OpenShelf;
  readonly reload: () => Promise<void>;
  readonly person: BuildPerson;
  readonly canReadAloud: boolean | null;
  /** What stands above the form. */
  readonly children: ReactNode;
}

function BuildForm({ ports, content, reload, person, canReadAloud, children }: BuildFormProps) {
  const { t } = useTranslation("build");
  const { readAloud, selfView } = useSettings(ports);
  const remembered = useSyncExternalStore(ports.lastForm.subscribe, ports.lastForm.get);
  const [seed, setSeed] = useState(ports.newSeed);
  const { banks } = content;

  const { conditions, specialties, asked } = person;
  const usual = useMemo(() => {
    const form = customForm({ readAloud, selfView });
    return { ...form, bankIds: [...form.bankIds, ...specialties], conditions };
  }, [readAloud, selfView, specialties, conditions]);
  const chosen = remembered ?? person.lastForm ?? usual;
  const plan = useMemo(
    () => planFresh(possibleForm(chosen, banks, canReadAloud !== false), banks, seed, asked),
    [chosen, banks, canReadAloud, seed, asked],
  );
  const { form, prompts } = plan;
  const areStations = isAllStations(form.bankIds, banks);
  function change(part: Partial<InterviewForm>) {
    const form = { ...chosen, ...part };
    ports.lastForm.set(form);
    // Where it cannot be kept, it holds for this visit.
    void ports.storage.changeDocument(LAST_FORM, LAST_FORM_ID, () => ({ v: 1, form }));
  }
  const missing = form.bankIds.length === 0 ? t("noBank") : t("nothingFits");

  return (
    <div className={styles.build}>
      <div>
        {children}
        <BuildQuestions
          ports={ports}
          content={content}
          reload={reload}
          form={form}
          change={change}
          specialties={specialties}
          drawn={prompts.length}
          isAllStations={areStations}
        />
        <BuildTime
          ports={ports}
          form={form}
          change={change}
          stations={areStations ? "all" : prompts.some(isStation) ? "some" : "none"}
        >
          <BuildKind form={form} change={change} banks={banks} usualBankIds={usual.bankIds} />
        </BuildTime>
        <BuildRoom ports={ports} form={form} change={change} canReadAloud={canReadAloud} />
      </div>
      <div className={styles.side}>
        <BuildEnd ports={ports} banks={banks} plan={plan} onDrawOthers={() => setSeed(ports.newSeed())} />
        <div className={styles.foot}>
          <StartPlan ports={ports} plan={plan} unavailable={prompts.length === 0 ? missing : undefined} />
        </div>
      </div>
    </div>
  );
}

/** What the draw knows of the person. */
interface BuildPerson {
  readonly conditions: readonly Condition[];
  /** Theirs; each has a bank of the same id. */
  readonly specialties: readonly Specialty[];
  /** Ids of questions that were answered before. */
  readonly asked: ReadonlySet<string>;
  /** What Build my own was left with on an earlier visit. */
  readonly lastForm: InterviewForm | null;
}

function usePerson({ storage, clock }: PracticePorts): BuildPerson | null {
  return useFresh(
    useCallback(async () => {
      const [profile, takes, last] = await Promise.all([
        storage.profile(),
        storage.takes(),
        storage.document(LAST_FORM, LAST_FORM_ID),
      ]);
      return {
        conditions: conditionsOf(profile, clock.now()),
        specialties: profile.specialties,
        asked: new Set(takes.map(({ questionId }) => questionId)),
        lastForm: last?.form ?? null,
      };
    }, [storage, clock]),
  );
}

function useCanReadAloud({ speaker }: Pick<PracticePorts, "speaker">): boolean | null {
  const [can, setCan] = useState<boolean | null>(null);
  useEffect(() => {
    let left = false;
    void speaker.voices().then((voices) => {
      if (!left) setCan(voices.length > 0);
    });
    return () => {
      left = true;
    };
  }, [speaker]);
  return can;
}
