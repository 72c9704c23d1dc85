import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionId } from "../../../src/domain/ids.ts";
import { openProgram, RESEARCH_FIELDS, type ProgramRecord } from "../../../src/domain/programs/program.ts";
import { PROGRAM_COLUMNS, programsCsv } from "../../../src/domain/programs/program-csv.ts";
import { importedPrograms, MAX_PROGRAM_ROWS, readPrograms } from "../../../src/domain/programs/program-import.ts";
import { aProgram } from "../../support/programs.ts";

const AT = 1_770_000_000_000;
let keys = 0;
const newKey = () => `key${(keys += 1)}`;
const read = (text: string, known: readonly ProgramRecord[] = []) => readPrograms(text, known).rows;
const problemsOf = (text: string) => read(text).flatMap(({ problems }) => problems);

const full = aProgram("full", {
  research: {
    mission: 'Rural, "half" stay',
    patients: "=SUM(A1)",
    faculty: "'=quoted",
    call: "+1",
    structure: "-",
    fellowship: "@x",
  },
  notes: "Two\nlines, <b>bold</b>",
  dates: [
    { what: "Form is due", date: "2026-11-27", time: "17:00" },
    { what: "Second look", date: "2027-01-09", time: null },
  ],
  toAsk: [questionId("your-questions-night-help"), questionId("your-questions-come-again")],
  askedMe: ["Why here, and not a big city?", "''=twice"],
  thankYouSentAt: "2026-12-04",
  impressions: 'Warm; "first" of three',
});

describe("export and import", () => {
  test("nothing is lost on the way, and no cell is a formula", () => {
    const csv = programsCsv([full]);
    expect(csv).toContain(`"'=SUM(A1)"`);
    expect(csv).toContain(`"''=quoted"`);
    const [back] = importedPrograms(read(csv), [], "skip", newKey, AT);
    expect(back).toEqual({ ...full, id: back?.id, updatedAt: AT });
  });

  test("a date without a time stays without one, whatever its text begins with", () => {
    const whats = ["17:00 call", "9:00", "99:99 x", "- then", "-", "5:00", "Form is due", "", "17:00call", "--"];
    const dates = whats.map((what) => ({ what, date: "2026-11-27", time: null }));
    const timed = whats.map((what) => ({ what, date: "2026-11-27", time: "08:30" }));
    const program = aProgram("a", { dates: [...dates, ...timed] });
    expect(importedPrograms(read(programsCsv([program])), [], "skip", newKey, AT)[0]?.dates).toEqual(program.dates);
  });

  test("whatever is written in a program comes back", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((one) => one.replace(/\p{Cc}|\uFFFD/gu, "").trim());
    const marked = fc
      .tuple(fc.constantFrom("", "=", "'=", "'", "-", "@", '"', ","), text)
      .map((parts) => parts.join("").trim());
    const programs = fc.record({
      name: marked.filter((name) => name !== ""),
      city: marked,
      notes: marked,
      research: fc.record(Object.fromEntries(RESEARCH_FIELDS.map((field) => [field, marked]))) as fc.Arbitrary<
        ProgramRecord["research"]
      >,
    });
    fc.assert(
      fc.property(programs, (fields) => {
        const program = aProgram("a", fields);
        const [back] = importedPrograms(read(programsCsv([program])), [], "skip", newKey, AT);
        expect(back).toEqual({ ...program, id: back?.id, updatedAt: AT });
      }),
    );
  });

  test("what was read can be stored, whatever the file held", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 })), (cells) => {
        const csv = [PROGRAM_COLUMNS, ...cells]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        for (const program of importedPrograms(read(csv), [], "update", newKey, AT))
          expect(openProgram(program).ok).toBe(true);
      }),
    );
  });
});

describe("rows", () => {
  test("a hand-made file needs little: zones by their usual name, times with AM and PM", () => {
    const [program] = importedPrograms(
      read("Name,Specialty,Date,Time,Zone\nHarrow,Family medicine,2026-12-08,1:30 pm,Eastern Time\n"),
      [],
      "skip",
      newKey,
      AT,
    );
    expect(program).toMatchObject({
      name: "Harrow",
      specialty: "family-medicine",
      interview: { date: "2026-12-08", time: "13:30", zone: "America/New_York" },
    });
  });

  test.each([
    ["name,city\n,Lakemere", { type: "no-name" }],
    [`name\n${"x".repeat(121)}`, { type: "too-long", field: "name", max: 120 }],
    ["name,specialty\nA,Astrology", { type: "unknown-specialty", value: "Astrology" }],
    ["name,date,zone\nA,2026-02-30,Central", { type: "bad-date", value: "2026-02-30" }],
    ["name,date,zone\nA,12/03/2026,Central", { type: "bad-date", value: "12/03/2026" }],
    ["name,time,zone\nA,25:00,Central", { type: "bad-time", value: "25:00" }],
    ["name,zone\nA,America/Atlantis", { type: "bad-zone", value: "America/Atlantis" }],
    ["name,date\nA,2026-12-03", { type: "no-zone" }],
    ["name,phone\nA,5", { type: "unknown-field", value: "phone" }],
    ["name,dates\nA,someday Form", { type: "bad-date", value: "someday Form" }],
    ["name,city\nLakemère,X\nlakemere,x", { type: "repeated" }],
    [`name,asked me\nA,"${"why\n".repeat(101)}"`, { type: "too-many", field: "asked me", max: 100 }],
  ])("%j", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(importedPrograms(read(text), [], "skip", newKey, AT).length).toBe(read(text).length - 1);
  });

  test("a program that is here is found by name and city, and updated only where the file says something", () => {
    const csv = 'name,city,time,mission\nLAKEMERE medical center,"Lakemere, Wisconsin",10:00,New';
    const rows = read(csv, [full]);
    expect(rows[0]?.existing).toBe("full");
    expect(importedPrograms(rows, [full], "skip", newKey, AT)).toEqual([]);
    expect(importedPrograms(rows, [full], "update", newKey, AT)).toEqual([
      {
        ...full,
        name: "LAKEMERE medical center",
        interview: { date: "2026-12-03", time: "10:00", zone: "America/Chicago" },
        research: { ...full.research, mission: "New" },
        updatedAt: AT,
      },
    ]);
  });
});

test("a file that cannot be read says why", () => {
  const problem = (text: string) => readPrograms(text, []).problem?.type;
  expect(problem("")).toBe("nothing");
  expect(problem("\uFEFF \n")).toBe("nothing");
  expect(problem("name,city\n")).toBe("nothing");
  expect(problem("PK\u0003\0\0")).toBe("not-text");
  expect(problem("hospital,place\nA,B")).toBe("no-name-column");
  expect(problem(`name\n${"A\n".repeat(MAX_PROGRAM_ROWS + 1)}`)).toBe("too-much");
});
