import { describe, expect, test } from "vitest";
import type { BackupTake, ReadManifest } from "../../../src/domain/backup/manifest.ts";
import { NOTHING_PRESENT, planRestore, withoutDamaged } from "../../../src/domain/backup/restore-plan.ts";
import { interviewId, questionId, takeId, type QuestionId } from "../../../src/domain/ids.ts";
import { emptyProfile } from "../../../src/domain/questions/profile.ts";
import { emptyNotebook } from "../../../src/domain/records/notebook-schema.ts";
import { defaultSettings } from "../../../src/domain/records/default-settings.ts";
import { newInterview, newReview, newTake } from "../../support/records.ts";

const why = questionId("common-why");
const fit = questionId("common-fit");
const outline = (id: QuestionId, text: string) => ({ questionId: id, points: [{ part: "First", text }] });

const card = (id: string, updatedAt: number) => ({ kind: "card", id, value: { updatedAt } });

const backedUp = (id: string, createdAt: number): BackupTake => ({
  take: newTake(id, { status: "complete", createdAt, questionText: `Question ${id}` }),
  media: {
    name: `media/${id}.mp4`,
    sizeBytes: 3,
    crc32: 1,
    type: "video/mp4",
    headerBytes: 0,
    lead: new Uint8Array(),
    pieces: [{ seq: 0, startMs: 0, sizeBytes: 3, offset: 0, wholeEnd: null, cues: [] }],
  },
  thumbnail: { name: `thumbnails/${id}.jpg`, sizeBytes: 1, crc32: 1, type: "image/jpeg" },
});

const manifest: ReadManifest = {
  id: "backup",
  appVersion: "0.1.0",
  createdAt: 5,
  takes: [backedUp("a", 1), backedUp("b", 3), backedUp("c", 2)],
  interviews: [newInterview("i"), newInterview("j")],
  reviews: [newReview("a", { updatedAt: 10 }), newReview("b", { updatedAt: 10 }), newReview("gone", { updatedAt: 10 })],
  settings: defaultSettings(),
  profile: { ...emptyProfile(), graduated: "2019-07" },
  documents: [card("a", 20), card("b", 20), card("c", 20)],
  notebook: { ...emptyNotebook(), starred: [why, fit], outlines: [outline(why, "theirs"), outline(fit, "theirs")] },
  banks: [
    { id: "mine", text: "{}" },
    { id: "other", text: "{}" },
  ],
  refused: [],
  files: [],
};
const here = {
  takes: new Set([takeId("a")]),
  reviews: new Map([[takeId("a"), newReview("a", { updatedAt: 9 })]]),
  interviews: new Set([interviewId("i")]),
  banks: new Set(["mine"]),
  profile: { ...emptyProfile(), specialties: ["neurology" as const] },
  documents: [card("a", 10), card("b", 30)],
  notebook: { ...emptyNotebook(), starred: [why], outlines: [outline(why, "mine")], pointsInRoom: true },
};

describe("a merge", () => {
  test("brings what is missing, newest first, and leaves what is here", () => {
    const plan = planRestore(manifest, here, "merge");
    expect(plan.takes.map(({ take, review }) => [take.id, review?.takeId])).toEqual([
      ["b", "b"],
      ["c", undefined],
    ]);
    expect(plan.records.interviews.map(({ id }) => id)).toEqual(["j"]);
    expect(plan.records.banks.map(({ id }) => id)).toEqual(["other"]);
    expect(plan.records.settings).toBeNull();
    expect(plan.tally).toMatchObject({ takes: 0, skipped: 1, reviews: 1, interviews: 1, banks: 1, settings: false });
  });

  test.each([
    [9, ["a"]],
    [10, []],
    [11, []],
  ])("takes over a review that was written after the one here of %d", (updatedAt, written) => {
    const reviews = new Map([[takeId("a"), newReview("a", { updatedAt })]]);
    const plan = planRestore(manifest, { ...here, reviews }, "merge");
    expect(plan.records.reviews.map((review) => review.takeId)).toEqual(written);
  });
});

describe("what is noted on questions", () => {
  test("comes together: of two outlines of one question the one here stays", () => {
    const { records, tally } = planRestore(manifest, here, "merge");
    expect(records.notebook).toEqual({
      ...here.notebook,
      starred: [why, fit],
      outlines: [outline(why, "mine"), outline(fit, "theirs")],
    });
    expect(tally).toMatchObject({ notebook: true, profile: false });
    const again = planRestore(manifest, { ...here, notebook: records.notebook ?? here.notebook }, "merge");
    expect(again.records.notebook).toBeNull();
    expect(again.tally.notebook).toBe(false);
  });

  test("of two forms of one document the one written later stays", () => {
    const { records, tally } = planRestore(manifest, here, "merge");
    expect(records.documents).toEqual([card("a", 20), card("c", 20)]);
    expect(tally.documents).toBe(2);
    expect(planRestore(manifest, here, "replace").records.documents).toEqual(manifest.documents);
  });

  test("what applies to the person is taken over only where nothing was said", () => {
    expect(planRestore(manifest, here, "merge").records.profile).toBeNull();
    const unsaid = { ...here, profile: emptyProfile() };
    expect(planRestore(manifest, unsaid, "merge")).toMatchObject({
      records: { profile: manifest.profile },
      tally: { profile: true },
    });
  });
});

test("to replace is to restore all, whatever is here", () => {
  expect(planRestore(manifest, here, "replace")).toEqual({
    ...planRestore(manifest, NOTHING_PRESENT, "merge"),
    records: expect.objectContaining({ settings: manifest.settings, profile: manifest.profile }),
    tally: expect.objectContaining({ skipped: 0, settings: true, reviews: 0 }),
  });
});

test("no take comes back as running or as deleted", () => {
  const odd = newTake("odd", { status: "recording", deletedAt: 7 });
  const plan = planRestore({ ...manifest, takes: [{ take: odd, media: null, thumbnail: null }] }, here, "merge");
  expect(plan.takes[0]?.take).toMatchObject({ status: "recovered", deletedAt: null });
});

test("takes with a damaged video are refused by name; a damaged picture is just left out", () => {
  const left = withoutDamaged(manifest, new Set(["media/a.mp4", "thumbnails/b.jpg"]));
  expect(left.takes.map(({ take, thumbnail }) => [take.id, thumbnail !== null])).toEqual([
    ["b", false],
    ["c", true],
  ]);
  expect(left.refused).toEqual([{ kind: "take", name: "Question a", reason: "checksum" }]);
  expect(withoutDamaged(manifest, new Set())).toBe(manifest);
});
