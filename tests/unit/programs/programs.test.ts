import { describe, expect, test } from "vitest";
import { openProgram } from "../../../src/domain/programs/program.ts";
import { eventsOf, isAtNight, nextInterviewAt, programsInOrder } from "../../../src/domain/programs/program-dates.ts";
import { planForProgram } from "../../../src/domain/programs/program-plan.ts";
import { programPoints } from "../../../src/domain/programs/program-points.ts";
import { planInterview } from "../../../src/domain/interview/plan.ts";
import { decodeSessionCode } from "../../../src/domain/interview/session-code.ts";
import { aProgram } from "../../support/programs.ts";
import { aBank, aQuestion } from "../../support/questions.ts";

const at = (iso: string) => Date.parse(iso);
const onDay = (id: string, date: string, time: string | null = "09:00") =>
  aProgram(id, { interview: { date, time, zone: "America/Chicago" } });

describe("a stored program", () => {
  test.each([
    ["interview.zone", { interview: { date: null, time: null, zone: "+05:00" } }],
    ["interview.date", { interview: { date: "2026-02-30", time: null, zone: "America/Chicago" } }],
    ["interview.time", { interview: { date: null, time: "9 am", zone: "America/Chicago" } }],
    ["dates.0.date", { dates: [{ what: "Form", date: "soon", time: null }] }],
    ["thankYouSentAt", { thankYouSentAt: "yesterday" }],
    ["specialty", { specialty: "astrology" as "neurology" }],
  ])("is refused for a wrong %s", (path, fields) => {
    expect(openProgram(aProgram("a", fields))).toEqual({
      ok: false,
      failure: { type: "record-damaged", kind: "program", path },
    });
  });
});

test("a program in a zone that this browser does not know is there, without a moment", () => {
  const there = aProgram("a", { interview: { date: "2026-12-03", time: "09:00", zone: "Mars/Olympus_Mons" } });
  expect(openProgram(there)).toEqual({ ok: true, value: there });
  expect(programsInOrder([there], at("2026-12-01T00:00Z")).undated).toEqual([there]);
});

describe("dates", () => {
  const now = at("2026-12-03T16:00Z");
  const today = onDay("today", "2026-12-03");
  const soon = onDay("soon", "2026-12-08");
  const later = onDay("later", "2027-01-09", null);
  const past = onDay("past", "2026-11-19");
  const open = aProgram("open", { interview: null });

  test("come next first, then what has none, then what is over", () => {
    const { comingUp, undated, done } = programsInOrder([later, past, open, soon, today], now);
    expect(comingUp.map(({ program }) => program.id)).toEqual(["today", "soon", "later"]);
    expect(undated.map(({ id }) => id)).toEqual(["open"]);
    expect(done.map(({ program }) => program.id)).toEqual(["past"]);
  });

  test("the next interview is one that has not begun", () => {
    expect(nextInterviewAt([today, soon], now)).toBe(at("2026-12-08T15:00Z"));
    expect(nextInterviewAt([past, open], now)).toBeNull();
  });

  test("a day in the program's zone may be night at home", () => {
    expect(isAtNight(at("2026-12-03T20:15Z"), "Asia/Karachi")).toBe(true);
    expect(isAtNight(at("2026-12-03T15:00Z"), "Asia/Karachi")).toBe(false);
  });

  test("go into a calendar with names of their own", () => {
    const words = {
      interview: (name: string) => `Interview: ${name}`,
      other: (name: string, what: string) => `${what}: ${name}`,
    };
    const program = aProgram("a", {
      dates: [
        { what: "Form", date: "2026-11-27", time: null },
        { what: "Call", date: "2026-11-28", time: "17:00" },
      ],
    });
    expect(eventsOf(program, "Asia/Karachi", words)).toMatchObject([
      { uid: "a-interview@second-take", when: { at: at("2026-12-03T15:00Z") }, place: "Zoom" },
      { uid: "a-date-0-Form@second-take", title: "Form: Lakemere Medical Center", when: { date: "2026-11-27" } },
      { uid: "a-date-0-Call@second-take", when: { at: at("2026-11-28T23:00Z") } },
    ]);
    expect(eventsOf({ ...program, interview: null }, "Asia/Karachi", words)[1]?.when).toEqual({
      at: at("2026-11-28T12:00Z"),
      minutes: 30,
    });
  });
});

test("the points of a program are the fields that say something", () => {
  const { research } = aProgram("a");
  expect(programPoints(aProgram("a", { research: { ...research, call: " Night float ", mission: "Rural" } }))).toEqual([
    { field: "mission", text: "Rural" },
    { field: "call", text: "Night float" },
  ]);
});

describe("practice for a program", () => {
  const topics = ["opener", "goals", "strengths", "stress", "teamwork", "conflict"] as const;
  const many = (id: string) =>
    aBank(
      id,
      topics.flatMap((topic) => [1, 2, 3].map((n) => aQuestion(`${id}-${topic}-${n}`, { topics: [topic] }))),
    );
  const common = many("common");
  const banks = [
    { ...common, questions: [...common.questions, aQuestion("common-why-here", { topics: ["why-program"] })] },
    many("img"),
    many("behavioral"),
    many("neurology"),
    many("pathology"),
  ];
  const draw = {
    banks,
    asked: new Set<string>(),
    conditions: [],
    defaults: { readAloud: true, selfView: "shown" },
  } as const;

  test("asks its specialty and why this program, whatever the seed, and its code asks the same", () => {
    for (let seed = 0; seed < 40; seed++) {
      const plan = planForProgram({ specialty: "neurology" }, { ...draw, seed });
      const asked = plan.prompts.map(({ questionId }) => questionId);
      const decoded = decodeSessionCode(plan.code, banks);
      const again = decoded.ok ? planInterview(decoded.value.form, banks, decoded.value.seed).prompts : [];
      expect(again).toEqual(plan.prompts);
      expect(asked).toHaveLength(8);
      expect(asked).toContain("common-why-here");
      expect(plan.prompts.some(({ bankId }) => bankId === "neurology")).toBe(true);
      expect(plan.prompts.some(({ bankId }) => bankId === "pathology")).toBe(false);
    }
    const { form } = planForProgram({ specialty: null }, { ...draw, seed: 7 });
    expect(form.bankIds).toEqual(["behavioral", "common", "img"]);
  });

  test("is empty where the banks are not there", () => {
    expect(planForProgram({ specialty: "neurology" }, { ...draw, banks: [], seed: 1 }).prompts).toEqual([]);
  });
});
