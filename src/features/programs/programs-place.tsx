import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { PROGRAM } from "../../domain/programs/program.ts";
import { classNames } from "../../ui/class-names.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { ImportPage } from "./import-page.tsx";
import { MissingProgram } from "./missing-program.tsx";
import { ProgramList } from "./program-list.tsx";
import { ProgramPage } from "./program-page.tsx";
import type { ProgramsPorts } from "./programs-ports.ts";
import { StartPage } from "./start-page.tsx";
import styles from "./programs.module.css";

export interface ProgramsPlaceProps {
  readonly ports: ProgramsPorts;
  readonly page: "programs" | "program" | "importPrograms";
  /** Of the program, where the page has one. */
  readonly id: string;
}

/** The list, and beside it one program; on a phone one of the two. */
export function ProgramsPlace({ ports, page, id }: ProgramsPlaceProps) {
  const { t } = useTranslation("programs");
  const { storage } = ports;
  const programs = useFresh(
    useCallback(() => storage.documents(PROGRAM), [storage]),
    storage,
  );
  if (programs === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  const program = programs.find((one) => one.id === id);
  return (
    <div className={classNames(styles.place, page === "programs" && styles.listFirst)}>
      <section className={styles.side} aria-label={t("title")}>
        <ProgramList ports={ports} programs={programs} current={id} isHeading={page === "programs"} />
      </section>
      <div className={styles.main}>
        {page === "programs" && <StartPage ports={ports} programs={programs} />}
        {page === "importPrograms" && <ImportPage ports={ports} programs={programs} />}
        {page === "program" &&
          (program === undefined ? (
            <MissingProgram />
          ) : (
            <ProgramPage key={program.id} ports={ports} stored={program} />
          ))}
      </div>
    </div>
  );
}
