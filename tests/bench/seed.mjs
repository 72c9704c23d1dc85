import { runnerImport } from "vite";

const { newInterview, newReview, newTake } = (await runnerImport("./tests/support/records.ts")).module;

const DAY_MS = 86_400_000;
const TAKES_PER_INTERVIEW = 5;
const HOURS_MS = 12 * 3_600_000;

/** An interview that never runs out: one question, no preparation, half a day to answer, any number of retakes. */
export function endlessInterview() {
  const interview = newInterview("bench-interview");
  const { form, prompts } = interview;
  return {
    ...interview,
    form: { ...form, readAloud: false },
    prompts: prompts.map((prompt) => ({ ...prompt, answerMs: HOURS_MS })),
  };
}

/** Rows of `count` complete takes, five to an interview, two interviews a day, each take rated. */
export function season(count) {
  const takes = Array.from({ length: count }, (_, index) => takeOf(index));
  const interviews = Array.from({ length: Math.ceil(count / TAKES_PER_INTERVIEW) }, (_, index) => interviewOf(index));
  const reviews = takes.map(({ id, questionId }, index) =>
    newReview(id, { questionId, ratings: { structure: (index % 5) + 1, fit: 4, "answers-question": 5 } }),
  );
  return { takes, interviews, reviews };
}

const startOf = (interview) => 1_760_000_000_000 + (interview * DAY_MS) / 2;
const idOf = (kind, index) => `${kind}-${String(index).padStart(5, "0")}`;

function takeOf(index) {
  const interview = Math.floor(index / TAKES_PER_INTERVIEW);
  const promptIndex = index % TAKES_PER_INTERVIEW;
  return newTake(idOf("take", index), {
    interviewId: idOf("interview", interview),
    questionId: `common-question-${index % 60}`,
    questionText: `Question ${index % 60}: tell us about a time when a plan of yours did not work, and what you changed.`,
    promptIndex,
    createdAt: startOf(interview) + promptIndex * 150_000,
    status: "complete",
    endCause: "finished",
    mimeType: "video/mp4;codecs=avc1.42E01F,opus",
    container: "mp4",
    durationMs: 90_000 + (index % 7) * 4_000,
    sizeBytes: 12_000_000 + (index % 11) * 300_000,
    chunkCount: 90,
  });
}

function interviewOf(index) {
  const { prompts } = newInterview("any");
  return newInterview(idOf("interview", index), {
    createdAt: startOf(index) - 60_000,
    prompts: Array.from({ length: TAKES_PER_INTERVIEW }, () => prompts[0]),
    position: TAKES_PER_INTERVIEW,
    status: "done",
  });
}

/**
 * Writes rows into the database that the app has made, from a page of the app, and reloads it. `pictures`: every take
 * gets a thumbnail.
 */
export async function keep(page, rows, { pictures = false } = {}) {
  await page.evaluate(
    async ({ stores, withPictures }) => {
      const picture = withPictures ? await thumbnail() : null;
      const opening = indexedDB.open("second-take");
      await settled(opening, "success");
      const database = opening.result;
      const transaction = database.transaction([...Object.keys(stores), "thumbnails"], "readwrite");
      for (const [name, values] of Object.entries(stores))
        for (const value of values) transaction.objectStore(name).put(value);
      if (picture !== null) for (const { id } of stores.takes) transaction.objectStore("thumbnails").put(picture, id);
      await settled(transaction, "complete");
      database.close();

      function settled(target, type) {
        return new Promise((resolve, reject) => {
          target.addEventListener(type, resolve);
          target.addEventListener("error", () => reject(target.error));
        });
      }

      function thumbnail() {
        const context = document.createElement("canvas").getContext("2d");
        context.canvas.width = 208;
        context.canvas.height = 117;
        for (let index = 0; index < 60; index += 1) {
          context.fillStyle = `hsl(${index * 6} 60% 50%)`;
          context.fillRect((index * 37) % 208, (index * 23) % 117, 60, 40);
        }
        return new Promise((resolve) => context.canvas.toBlob(resolve, "image/jpeg", 0.8));
      }
    },
    { stores: rows, withPictures: pictures },
  );
  await page.reload();
}
