import { Pencil } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { PLATFORMS, PROGRAM_TEXT_MAX, type ProgramInterview } from "../../domain/programs/program.ts";
import { USUAL_ZONE } from "../../domain/programs/zone-list.ts";
import { SPECIALTIES } from "../../domain/questions/vocabulary.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { LocalDateField } from "./local-date-field.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import { ZoneChooser } from "./zone-chooser.tsx";
import styles from "./programs.module.css";

/** What the invitation says: folded away once name and date are there. */
export function Invitation({ ports, program, change }: ProgramPartProps) {
  const { t } = useTranslation(["programs", "questions"]);
  const [isOpen, setOpen] = useState(program.name === "" || program.interview === null);
  const id = useId();
  const { interview } = program;
  const platformsId = `${id}-platforms`;
  const changeInterview = (part: Partial<ProgramInterview>) =>
    change((is) => ({ interview: { date: null, time: null, zone: USUAL_ZONE, ...is.interview, ...part } }));

  return (
    <section className={styles.invitation} aria-label={t("invitation.title")}>
      <Button
        size="small"
        variant="ghost"
        icon={Pencil}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? "invitation.close" : "invitation.open")}
      </Button>
      <div id={id} hidden={!isOpen} className={styles.form}>
        <TextField
          layout="beside"
          label={t("invitation.name")}
          value={program.name}
          maxLength={PROGRAM_TEXT_MAX.name}
          autoComplete="off"
          onValue={(name) => change({ name })}
        />
        <TextField
          layout="beside"
          label={t("invitation.city")}
          value={program.city}
          maxLength={PROGRAM_TEXT_MAX.city}
          autoComplete="off"
          onValue={(city) => change({ city })}
        />
        <Select
          layout="beside"
          label={t("invitation.specialty")}
          options={[
            { value: "", label: t("invitation.notSaid") },
            ...SPECIALTIES.map((one) => ({ value: one, label: t(`questions:specialtyNames.${one}`) })),
          ]}
          value={program.specialty ?? ""}
          onValue={(chosen) => change({ specialty: SPECIALTIES.find((one) => one === chosen) ?? null })}
        />
        <LocalDateField
          layout="beside"
          label={t("invitation.date")}
          value={interview?.date ?? null}
          onValue={(date) => changeInterview({ date })}
        />
        <TextField
          layout="beside"
          type="time"
          className={styles.short}
          label={t("invitation.time")}
          hint={t("invitation.timeHint")}
          value={interview?.time ?? ""}
          onValue={(time) => changeInterview({ time: time === "" ? null : time.slice(0, 5) })}
        />
        <ZoneChooser
          label={t("invitation.zone")}
          zone={interview?.zone ?? USUAL_ZONE}
          ownZone={ports.timeZone()}
          now={ports.clock.now()}
          onZone={(zone) => changeInterview({ zone })}
        />
        <TextField
          layout="beside"
          label={t("invitation.platform")}
          hint={t("invitation.platformHint")}
          list={platformsId}
          value={program.platform}
          maxLength={PROGRAM_TEXT_MAX.platform}
          autoComplete="off"
          onValue={(platform) => change({ platform })}
        />
        <datalist id={platformsId}>
          {PLATFORMS.map((platform) => (
            <option key={platform} value={platform} />
          ))}
        </datalist>
      </div>
    </section>
  );
}
