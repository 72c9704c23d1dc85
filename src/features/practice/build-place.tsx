import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { InterviewForm } from "../../domain/interview/form.ts";
import { isStation, planFresh } from "../../domain/interview/plan.ts";
import { customForm } from "../../domain/interview/presets.ts";
import { conditionsOf } from "../../domain/questions/profile.ts";
import type { Condition, Specialty } from "../../domain/questions/vocabulary.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { BackLink } from "./back-link.tsx";
import { possibleForm } from "./build-choices.ts";
import { BuildEnd } from "./build-end.tsx";
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
  const chosen = useMemo(() => {
    const form = customForm({ readAloud, selfView });
    return remembered ?? { ...form, bankIds: [...form.bankIds, ...specialties], conditions };
  }, [remembered, readAloud, selfView, specialties, conditions]);
  const plan = useMemo(
    () => planFresh(possibleForm(chosen, banks, canReadAloud !== false), banks, seed, asked),
    [chosen, banks, canReadAloud, seed, asked],
  );
  const { form, prompts } = plan;
  const change = (part: Partial<InterviewForm>) => ports.lastForm.set({ ...chosen, ...part });
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
        />
        <BuildTime ports={ports} form={form} change={change} hasStations={prompts.some(isStation)} />
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
}

function usePerson({ storage, clock }: PracticePorts): BuildPerson | null {
  return useFresh(
    useCallback(async () => {
      const [profile, takes] = await Promise.all([storage.profile(), storage.takes()]);
      return {
        conditions: conditionsOf(profile, clock.now()),
        specialties: profile.specialties,
        asked: new Set(takes.map(({ questionId }) => questionId)),
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
