import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ANSWER_CHOICES,
  LIMIT_CHOICES,
  MAX_COUNT,
  PREPARE_CHOICES,
  RETAKE_CHOICES,
  SELF_VIEW_CHOICES,
  type InterviewForm,
} from "../../../src/domain/interview/form.ts";
import { planInterview } from "../../../src/domain/interview/plan.ts";
import { customForm, normalizeForm, personalForm, presetForm } from "../../../src/domain/interview/presets.ts";
import { decodeSessionCode, encodeSessionCode } from "../../../src/domain/interview/session-code.ts";
import { SEED_LIMIT } from "../../../src/domain/questions/random.ts";
import { CONDITIONS, TOPICS } from "../../../src/domain/questions/vocabulary.ts";
import { aBank, aQuestion } from "../../support/questions.ts";

const room = { readAloud: true, selfView: "shown" } as const;
const common = aBank(
  "common",
  Array.from({ length: 9 }, (_, index) => aQuestion(`common-${index}`)),
  3,
);
const img = aBank(
  "img",
  Array.from({ length: 9 }, (_, index) => aQuestion(`img-${index}`, { topics: ["visa"] })),
  7,
);
const others = ["behavioral", "neurology"].map((id) =>
  aBank(
    id,
    [1, 2, 3].map((number) => aQuestion(`${id}-${number}`, { topics: ["conflict"] })),
  ),
);
const banks = [common, img, ...others];
const seeds = fc.integer({ min: 0, max: SEED_LIMIT - 1 });

const anyForm: fc.Arbitrary<InterviewForm> = fc.oneof(
  fc.record({
    preset: fc.constant("custom" as const),
    bankIds: fc.subarray(["common", "img"], { minLength: 1 }),
    topics: fc.subarray([...TOPICS]),
    conditions: fc.subarray([...CONDITIONS]),
    count: fc.integer({ min: 1, max: MAX_COUNT }),
    openerFirst: fc.boolean(),
    prepare: fc.constantFrom(...PREPARE_CHOICES),
    answer: fc.constantFrom(...ANSWER_CHOICES),
    limit: fc.constantFrom(...LIMIT_CHOICES),
    retakes: fc.constantFrom(...RETAKE_CHOICES),
    readAloud: fc.boolean(),
    selfView: fc.constantFrom(...SELF_VIEW_CHOICES),
    oneWay: fc.boolean(),
  }),
  fc
    .record({
      conditions: fc.subarray([...CONDITIONS]),
      specialtyBank: fc.constantFrom(null, "neurology"),
    })
    .map((person) => personalForm("full-interview", room, person)),
  fc.constantFrom("one-question" as const, "warm-up" as const, "img-focus" as const).map((id) => presetForm(id, room)),
);

describe("session code", () => {
  test("carries form and seed there and back", () => {
    fc.assert(
      fc.property(anyForm, seeds, (wanted, seed) => {
        const form = normalizeForm(wanted);
        expect(decodeSessionCode(encodeSessionCode(form, banks, seed), banks)).toEqual({
          ok: true,
          value: { form, seed },
        });
      }),
    );
  });

  test("another browser asks the very same questions", () => {
    fc.assert(
      fc.property(anyForm, seeds, (wanted, seed) => {
        const mine = planInterview(wanted, banks, seed);
        const decoded = decodeSessionCode(mine.code, banks.toReversed());
        if (!decoded.ok) throw new Error(decoded.failure.type);
        expect(planInterview(decoded.value.form, banks.toReversed(), decoded.value.seed)).toEqual(mine);
      }),
    );
  });

  test("is short: at most 11 characters for a preset, 25 for Build my own without topics", () => {
    expect(encodeSessionCode(presetForm("warm-up", room), banks, 1).length).toBeLessThanOrEqual(11);
    expect(encodeSessionCode(normalizeForm(customForm(room)), banks, SEED_LIMIT - 1).length).toBeLessThanOrEqual(25);
  });

  test("may be typed as people type", () => {
    const code = encodeSessionCode(presetForm("img-focus", room), banks, 77_777);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect(decodeSessionCode(typed, banks)).toMatchObject({ ok: true, value: { seed: 77_777 } });
  });

  test("one wrong character is noticed", () => {
    const code = encodeSessionCode(presetForm("warm-up", room), banks, 4711).replaceAll("-", "");
    for (let index = 0; index < code.length; index++) {
      const wrong = code.slice(0, index) + (code[index] === "7" ? "8" : "7") + code.slice(index + 1);
      expect(decodeSessionCode(wrong, banks).ok, wrong).toBe(false);
    }
  });

  test("one of an older layout is told from a newer one", () => {
    const first = (digit: string) => {
      const body = `${digit}${encodeSessionCode(presetForm("warm-up", room), banks, 5).replaceAll("-", "").slice(1, -2)}`;
      const pairs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
      const whole = [...pairs].flatMap((a) => [...pairs].map((b) => `${body}${a}${b}`));
      return whole
        .map((code) => decodeSessionCode(code, banks))
        .find((read) => read.ok || read.failure.type !== "code-malformed");
    };
    expect(first("4")).toEqual({ ok: false, failure: { type: "code-too-old" } });
    expect(first("C")).toEqual({ ok: false, failure: { type: "code-too-new" } });
  });

  test("says when the banks here are not those of the code", () => {
    const code = encodeSessionCode(presetForm("warm-up", room), banks, 5);
    expect(decodeSessionCode(code, [{ ...common, version: 4 }, img])).toEqual({
      ok: false,
      failure: { type: "code-bank-differs", bankId: "common", wanted: 3, here: 4 },
    });
    expect(decodeSessionCode(code, [img])).toEqual({ ok: false, failure: { type: "code-bank-missing" } });
    const custom = encodeSessionCode(normalizeForm(customForm(room)), banks, 5);
    expect(decodeSessionCode(custom, [common])).toEqual({ ok: false, failure: { type: "code-bank-missing" } });
  });

  test("nothing that is typed makes it throw", () => {
    fc.assert(fc.property(fc.string(), (typed) => typeof decodeSessionCode(typed, banks).ok === "boolean"));
  });

  test.each(["", "-", "HELLO", "U", "0000000000"])("refuses %j", (typed) => {
    expect(decodeSessionCode(typed, banks).ok).toBe(false);
  });
});

describe("normalized forms", () => {
  test("one-way overrules time, limit and retakes", () => {
    expect(normalizeForm({ ...customForm(room), oneWay: true, retakes: "any" })).toMatchObject({
      prepare: 30,
      answer: 180,
      limit: "hard",
      retakes: "none",
    });
  });

  test("the count stays in range and lists are sorted", () => {
    const form = normalizeForm({
      ...customForm(room),
      count: 900,
      bankIds: ["img", "common", "img"],
      topics: ["visa", "opener"],
    });
    expect(form).toMatchObject({ count: MAX_COUNT, bankIds: ["common", "img"], topics: ["opener", "visa"] });
  });
});
