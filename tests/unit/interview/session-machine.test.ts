import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeId, questionId } from "../../../src/domain/ids.ts";
import { OVERTIME_MS } from "../../../src/domain/interview/answer-clock.ts";
import { resumePosition } from "../../../src/domain/interview/resume-position.ts";
import {
  currentPrompt,
  resumeCutOff,
  retakesLeft,
  startSession,
  step,
  type Phase,
  type SessionEvent,
  type SessionRules,
  type SessionState,
} from "../../../src/domain/interview/session-machine.ts";
import type { Prompt } from "../../../src/domain/records/records.ts";

const prompt = (index: number, over: Partial<Prompt> = {}): Prompt => ({
  questionId: questionId(`q-${index}`),
  bankId: "q",
  bankVersion: 1,
  text: `Question ${index}`,
  prepareMs: 0,
  answerMs: 120_000,
  scenario: null,
  criteria: ["structure"],
  followUp: "What changed?",
  ...over,
});
const rules: SessionRules = { retakes: "any", limit: "soft", extendedTime: 1 };
const take = { id: takeId("t"), durationMs: 68_000, sizeBytes: 1, endCause: "finished" as const };

const run = (state: SessionState, ...events: SessionEvent[]) => events.reduce(step, state);
const session = (over: Partial<SessionRules> = {}, ...prompts: Prompt[]) =>
  startSession(prompts.length > 0 ? prompts : [prompt(0), prompt(1)], { ...rules, ...over });

const begin: SessionEvent = { type: "begin" };
const answerNow: SessionEvent = { type: "answer-now" };
const started: SessionEvent = { type: "recording-started", at: 1_000 };
const finish: SessionEvent = { type: "finish", at: 61_000, cause: "finished" };
const closed: SessionEvent = { type: "take-closed", take };
const cutOff = (over: Partial<SessionRules> = {}, position = 0) =>
  resumeCutOff([prompt(0), prompt(1)], { ...rules, ...over }, { position, kind: "answer", attempt: 1, take });
const answering = (state = session()) => run(state, begin, answerNow, started);
const saved = (state = session()) => run(answering(state), finish, closed);
const lost: SessionEvent = { type: "interrupted", cause: "camera-lost", take };

describe("the way through", () => {
  test("brief, asking, starting, answering, saving, saved, next question, done", () => {
    const names: string[] = [];
    let state = session();
    for (const event of [
      begin,
      answerNow,
      started,
      finish,
      closed,
      { type: "next" } as const,
      answerNow,
      started,
      finish,
      closed,
      { type: "next" } as const,
    ]) {
      state = step(state, event);
      names.push(`${state.position}:${state.phase.name}`);
    }
    expect(names.join(" ")).toBe(
      "0:asking 0:starting 0:answering 0:saving 0:saved 1:asking 1:starting 1:answering 1:saving 1:saved 2:done",
    );
    expect(currentPrompt(state)).toBeNull();
  });

  test("a question without preparation waits for the person after it was asked", () => {
    const state = run(session(), begin, { type: "asked", at: 5 });
    expect(state.phase).toEqual({ name: "asking" });
  });

  test("with preparation the countdown runs by itself into the recording", () => {
    const asked = run(session({}, prompt(0, { prepareMs: 30_000 })), begin, { type: "asked", at: 5 });
    expect(asked.phase).toEqual({ name: "preparing", startedAt: 5, endsAt: 30_005 });
    expect(step(asked, { type: "tick", at: 30_004 })).toBe(asked);
    expect(step(asked, { type: "tick", at: 30_005 }).phase.name).toBe("starting");
    expect(step(asked, answerNow).phase.name).toBe("starting");
  });

  test("nothing to ask is done from the start", () => {
    expect(startSession([], rules).phase).toEqual({ name: "done" });
    expect(startSession([prompt(0)], rules, 1).phase).toEqual({ name: "done" });
  });
});

describe("time", () => {
  test("a soft limit nudges, the cap ends it", () => {
    const state = answering();
    const limit = 1_000 + 120_000;
    expect(step(state, { type: "tick", at: limit })).toBe(state);
    expect(step(state, { type: "tick", at: limit + OVERTIME_MS }).phase).toMatchObject({
      name: "saving",
      cause: "time-limit",
    });
  });

  test("a hard limit ends it", () => {
    const state = answering(session({ limit: "hard" }));
    expect(step(state, { type: "tick", at: 121_000 }).phase).toMatchObject({
      name: "saving",
      cause: "time-limit",
      elapsedMs: 120_000,
    });
  });

  test("without a limit it goes on", () => {
    const state = answering(session({ extendedTime: "no-limit" }));
    expect(step(state, { type: "tick", at: 9e9 })).toBe(state);
  });

  test("extended time stretches preparation and answer", () => {
    const state = run(session({ extendedTime: 2 }, prompt(0, { prepareMs: 30_000 })), begin, { type: "asked", at: 0 });
    expect(state.phase).toMatchObject({ endsAt: 60_000 });
    expect(run(state, answerNow, started).phase).toMatchObject({ limits: { limitMs: 240_000 } });
  });
});

describe("again", () => {
  test("retakes are counted against what the form allows", () => {
    const once = saved(session({ retakes: "one" }));
    expect(retakesLeft(once)).toBe(1);
    const second = run(once, { type: "retake" });
    expect(second).toMatchObject({ attempt: 2, position: 0, phase: { name: "asking" } });
    const after = run(second, answerNow, started, finish, closed);
    expect(retakesLeft(after)).toBe(0);
    expect(step(after, { type: "retake" })).toBe(after);
  });

  test("no retake where none is allowed, not while answering either", () => {
    const state = answering(session({ retakes: "none" }));
    expect(step(state, { type: "start-over" })).toBe(state);
    const done = run(state, finish, closed);
    expect(step(done, { type: "retake" })).toBe(done);
  });

  test("start over asks the same question again", () => {
    expect(step(answering(), { type: "start-over" })).toMatchObject({
      attempt: 2,
      position: 0,
      phase: { name: "asking" },
    });
  });
});

describe("follow-up", () => {
  test("is asked after the answer, has a minute and no preparation", () => {
    const state = run(
      saved(session({}, prompt(0, { prepareMs: 30_000 }))),
      { type: "follow-up" },
      { type: "asked", at: 9 },
    );
    expect(state).toMatchObject({ kind: "follow-up", attempt: 1, phase: { name: "asking" } });
    const running = run(state, answerNow, started);
    expect(running.phase).toMatchObject({ limits: { limitMs: 60_000 } });
    const after = run(running, finish, closed);
    expect(step(after, { type: "follow-up" })).toBe(after);
    expect(step(after, { type: "next" })).toMatchObject({ position: 1, kind: "answer", phase: { name: "done" } });
  });

  test("does not exist where the bank has none", () => {
    const state = saved(session({}, prompt(0, { followUp: null })));
    expect(step(state, { type: "follow-up" })).toBe(state);
  });
});

describe("trouble", () => {
  test("an interrupted answer can go on with the time that is left", () => {
    const state = run(answering(), lost);
    expect(state.phase).toMatchObject({ name: "interrupted", cause: "camera-lost", take });
    expect(run(state, { type: "go-on" }, started).phase).toMatchObject({
      name: "answering",
      limits: { limitMs: 52_000, capMs: 112_000 },
    });
  });

  test("going on leaves at least ten seconds", () => {
    const late = { ...lost, take: { ...take, durationMs: 119_000 } } as const;
    expect(run(answering(), late, { type: "go-on" }, started).phase).toMatchObject({ limits: { limitMs: 10_000 } });
  });

  test("an interruption of which nothing was kept costs no retake", () => {
    const state = run(answering(session({ retakes: "none" })), {
      type: "interrupted",
      cause: "storage-failed",
      take: null,
    });
    expect(step(state, { type: "retake" })).toMatchObject({ attempt: 1, phase: { name: "asking" } });
  });

  test("an interruption while it is being saved is not swallowed", () => {
    expect(run(answering(), finish, { type: "interrupted", cause: "storage-full", take }).phase.name).toBe(
      "interrupted",
    );
  });

  test("a recording that cannot begin says why, and can be tried again or passed over", () => {
    const state = run(session(), begin, answerNow, {
      type: "recording-blocked",
      failure: { type: "recording-elsewhere" },
    });
    expect(state.phase).toMatchObject({ name: "blocked", failure: { type: "recording-elsewhere" } });
    expect(step(state, answerNow).phase).toMatchObject({ name: "starting", limits: { limitMs: 120_000 } });
    expect(step(state, { type: "next" }).position).toBe(1);
  });
});

describe("coming back to an answer that broke off", () => {
  test("answers it again, as one more try, after the devices were looked at", () => {
    const again = step(cutOff(), { type: "retake" });
    expect(again).toMatchObject({ position: 0, attempt: 2, phase: { name: "brief" } });
    expect(step(again, begin).phase.name).toBe("asking");
  });

  test("goes on to the next question, or to the end", () => {
    expect(step(cutOff(), { type: "next" })).toMatchObject({ position: 1, attempt: 1, phase: { name: "brief" } });
    expect(step(cutOff({}, 1), { type: "next" }).phase.name).toBe("done");
  });

  test("a form without retakes lets only go on", () => {
    const state = cutOff({ retakes: "none" });
    expect(step(state, { type: "retake" })).toBe(state);
  });
});

test("what cut an answer short as it was ended is what ended it", () => {
  const state = run(answering(), finish, { type: "take-closed", take: { ...take, endCause: "camera-lost" } });
  expect(state.phase).toMatchObject({ name: "saved", cause: "camera-lost" });
});

describe("every phase and every event", () => {
  const phases: Record<Phase["name"], SessionState> = {
    brief: session(),
    "cut-off": cutOff(),
    asking: run(session(), begin),
    preparing: run(session({}, prompt(0, { prepareMs: 1_000 }), prompt(1)), begin, { type: "asked", at: 0 }),
    starting: run(session(), begin, answerNow),
    answering: answering(),
    saving: run(answering(), finish),
    saved: saved(),
    interrupted: run(answering(), lost),
    blocked: run(session(), begin, answerNow, { type: "recording-blocked", failure: { type: "storage-full" } }),
    done: startSession([prompt(0)], rules, 1),
  };
  const events: SessionEvent[] = [
    begin,
    { type: "asked", at: 0 },
    { type: "wait" },
    answerNow,
    { type: "tick", at: 1e12 },
    started,
    { type: "recording-blocked", failure: { type: "storage-full" } },
    finish,
    closed,
    lost,
    { type: "go-on" },
    { type: "start-over" },
    { type: "retake" },
    { type: "follow-up" },
    { type: "next" },
  ];
  const allowed: Record<Phase["name"], string> = {
    brief: "begin>asking",
    "cut-off": "retake>brief next>brief",
    asking: "answer-now>starting",
    preparing: "wait>asking answer-now>starting tick>starting",
    starting: "recording-started>answering recording-blocked>blocked interrupted>interrupted",
    answering: "tick>saving finish>saving interrupted>interrupted start-over>asking",
    saving: "take-closed>saved interrupted>interrupted",
    saved: "retake>asking follow-up>asking next>asking",
    interrupted: "go-on>starting retake>asking next>asking",
    blocked: "answer-now>starting next>asking",
    done: "",
  };

  test.each(Object.keys(phases) as Phase["name"][])("%s", (name) => {
    const state = phases[name];
    expect(state.phase.name).toBe(name);
    const moves = events.flatMap((event) => {
      const next = step(state, event);
      return next === state ? [] : [`${event.type}>${next.phase.name}`];
    });
    expect(moves.join(" ")).toBe(allowed[name]);
  });

  test("whatever comes, the position never goes back and attempts stay within the form", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...events), { maxLength: 60 }),
        fc.constantFrom("none", "one", "any" as const),
        (sequence, retakes) => {
          let state = session({ retakes: retakes as SessionRules["retakes"] });
          for (const event of sequence) {
            const next = step(state, event);
            expect(next.position).toBeGreaterThanOrEqual(state.position);
            if (retakes !== "any") expect(next.attempt).toBeLessThanOrEqual(retakes === "one" ? 2 : 1);
            state = next;
          }
        },
      ),
    );
  });
});

describe("coming back", () => {
  test("goes on at the first question without a take", () => {
    const prompts = [prompt(0), prompt(1), prompt(2)];
    expect(resumePosition(prompts, new Set())).toBe(0);
    expect(resumePosition(prompts, new Set([0]))).toBe(1);
    expect(resumePosition(prompts, new Set([1]))).toBe(0);
    expect(resumePosition(prompts, new Set([0, 1, 2]))).toBe(3);
  });
});
