import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createMigrator, type MigrationStep } from "../../../src/domain/records/migrate-record.ts";

/** Version 1 had one `name`; 2 split it; 3 added a list; 4 counts the list. */
const splitName: MigrationStep = ({ name, ...rest }) => {
  if (typeof name !== "string") throw new TypeError("no name");
  const space = name.indexOf(" ");
  const [first, last] = space === -1 ? [name, ""] : [name.slice(0, space), name.slice(space + 1)];
  return { ...rest, first, last };
};
const addMarks: MigrationStep = (old) => ({ ...old, marks: [] });
const countMarks: MigrationStep = (old) => ({ ...old, markCount: (old["marks"] as unknown[]).length });

const schema = v.object({
  v: v.literal(4),
  first: v.string(),
  last: v.string(),
  marks: v.array(v.object({ at: v.number() })),
  markCount: v.number(),
});
const steps = { 1: splitName, 2: addMarks, 3: countMarks };
const open = createMigrator({ kind: "person", current: 4, steps, schema });

const mark = fc.record({ at: fc.integer() });
const forms = fc.oneof(
  fc.record({ v: fc.constant(1), name: fc.string() }),
  fc.record({ v: fc.constant(2), first: fc.string(), last: fc.string() }),
  fc.record({ v: fc.constant(3), first: fc.string(), last: fc.string(), marks: fc.array(mark) }),
  fc
    .record({ v: fc.constant(4), first: fc.string(), last: fc.string(), marks: fc.array(mark) })
    .map((form) => ({ ...form, markCount: form.marks.length })),
);

describe("a record of any released version", () => {
  test("opens in the newest form", () => {
    fc.assert(
      fc.property(forms, (form) => {
        const opened = open(form);
        if (!opened.ok) throw new Error(opened.failure.type);
        expect(opened.value.v).toBe(4);
        expect(opened.value.markCount).toBe(opened.value.marks.length);
        if ("name" in form) expect(`${opened.value.first} ${opened.value.last}`.trimEnd()).toBe(form.name.trimEnd());
        if ("marks" in form) expect(opened.value.marks).toEqual(form.marks);
      }),
    );
  });

  test("is not changed by opening it, and opens the same a second time", () => {
    fc.assert(
      fc.property(forms, (form) => {
        const before = structuredClone(form);
        const once = open(form);
        expect(form).toEqual(before);
        if (!once.ok) throw new Error(once.failure.type);
        expect(open(once.value)).toEqual(once);
      }),
    );
  });

  test("runs each step once, from its own version on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
        const [from, current] = a < b ? [a, b] : [b, a];
        const trace: Record<number, MigrationStep> = {};
        for (let step = 1; step < current; step += 1) {
          trace[step] = (old) => ({ ...old, ran: [...(old["ran"] as number[]), [step, old["v"]]] });
        }
        const traced = createMigrator({
          kind: "trace",
          current,
          steps: trace,
          schema: v.object({ v: v.literal(current), ran: v.array(v.tuple([v.number(), v.number()])) }),
        });
        const expected = Array.from({ length: current - from }, (_, index) => [from + index, from + index]);
        expect(traced({ v: from, ran: [] })).toEqual({ ok: true, value: { v: current, ran: expected } });
      }),
    );
  });
});

describe("what cannot be opened", () => {
  test("a newer version is refused, whatever else it says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5 }), fc.dictionary(fc.string(), fc.jsonValue()), (version, rest) => {
        expect(open({ ...rest, v: version })).toEqual({
          ok: false,
          failure: { type: "record-too-new", kind: "person", v: version, supported: 4 },
        });
      }),
    );
  });

  test("anything at all gives an answer and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ v: fc.integer({ min: 1, max: 4 }), name: fc.anything() })),
        (raw) => {
          const opened = open(raw);
          if (opened.ok) expect(v.is(schema, opened.value)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ["nothing", undefined, ""],
    ["a word", "take", ""],
    ["a version that is no number", { v: "1", name: "Amal" }, "v"],
    ["version 0", { v: 0, name: "Amal" }, "v"],
    ["half a version", { v: 1.5, name: "Amal" }, "v"],
    ["a step that finds nothing to lift", { v: 1 }, ""],
    ["a wrong field, deep down", { v: 3, first: "A", last: "B", marks: [{ at: 1 }, { at: "2" }] }, "marks.1.at"],
  ])("%s is damaged", (_name, raw, path) => {
    expect(open(raw)).toEqual({ ok: false, failure: { type: "record-damaged", kind: "person", path } });
  });

  test("a missing step is found when the app starts, not when a record is read", () => {
    expect(() =>
      createMigrator({ kind: "person", current: 4, steps: { 1: splitName, 3: countMarks }, schema }),
    ).toThrow("no step lifts version 2");
  });
});
