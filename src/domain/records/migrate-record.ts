import * as v from "valibot";
import { fail, ok, type Result } from "../result.ts";

/** Why a stored record cannot be opened. */
export type RecordProblem =
  /** Written by a newer version of the app than this one. */
  | { readonly type: "record-too-new"; readonly kind: string; readonly v: number; readonly supported: number }
  /** Not what this kind of record looks like; `path` names the first wrong field ("webmHead.info"), empty: the whole. */
  | { readonly type: "record-damaged"; readonly kind: string; readonly path: string };

type Form = Readonly<Record<string, unknown>>;

/**
 * Turns a record of one version into the next one; must not change what it is given. It may throw on a damaged record.
 * The runner sets `v`.
 */
export type MigrationStep = (old: Form) => Form;

/** All that is known about the versions of one kind of record. */
export interface RecordVersions<T extends { readonly v: number }> {
  readonly kind: string;
  /** The newest version, from 1. */
  readonly current: number;
  /** One named step for every version before `current`, under the version that it lifts. */
  readonly steps: Readonly<Record<number, MigrationStep>>;
  /** The newest form. */
  readonly schema: v.GenericSchema<unknown, T>;
}

/** Opens what was stored: lifts older versions to the newest form, and refuses newer and damaged ones. Never throws. */
export type OpenRecord<T> = (raw: unknown) => Result<T, RecordProblem>;

/** The one door for stored records. Throws where a step is missing, because that is a mistake in the code. */
export function createMigrator<T extends { readonly v: number }>(versions: RecordVersions<T>): OpenRecord<T> {
  const { kind, current, schema } = versions;
  const steps = Array.from({ length: current - 1 }, (_, index) => {
    const step = versions.steps[index + 1];
    if (step === undefined) throw new Error(`${kind}: no step lifts version ${index + 1}`);
    return step;
  });
  const damaged = (path: string) => fail<RecordProblem>({ type: "record-damaged", kind, path });

  return (raw) => {
    if (!isForm(raw)) return damaged("");
    const version = raw["v"];
    if (!isVersion(version)) return damaged("v");
    if (version > current) return fail({ type: "record-too-new", kind, v: version, supported: current });
    let form = raw;
    try {
      for (const [index, step] of steps.entries()) {
        if (index + 1 >= version) form = { ...step(form), v: index + 2 };
      }
    } catch {
      return damaged("");
    }
    const parsed = v.safeParse(schema, form);
    return parsed.success ? ok(parsed.output) : damaged(v.getDotPath(parsed.issues[0]) ?? "");
  };
}

function isForm(raw: unknown): raw is Form {
  return typeof raw === "object" && raw !== null;
}

function isVersion(version: unknown): version is number {
  return typeof version === "number" && Number.isInteger(version) && version >= 1;
}
