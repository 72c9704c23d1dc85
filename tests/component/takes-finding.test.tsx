import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { interviewId, questionId } from "../../src/domain/ids.ts";
import type { Topic } from "../../src/domain/questions/vocabulary.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { fakeLayout } from "../support/fake-layout.ts";
import { EVENING, keptTake, openTakes, rowNames, rowOf } from "../support/fake-takes.tsx";
import { newReview } from "../support/records.ts";

const DAY = 86_400_000;
const visa = questionId("img-visa");
const gap = questionId("img-gap");
const topics = new Map<ReturnType<typeof questionId>, readonly Topic[]>([
  [visa, ["visa"]],
  [gap, ["gap", "visa"]],
]);

const takes = [
  keptTake("visa-2", { questionId: visa, questionText: "Do you need a visa?", createdAt: EVENING }),
  keptTake("gap", { questionId: gap, questionText: "Explain the gap.", createdAt: EVENING - 1, status: "recovered" }),
  keptTake("visa-1", {
    questionId: visa,
    questionText: "Do you need a visa?",
    createdAt: EVENING - DAY,
    interviewId: interviewId("before"),
    hasVideo: false,
  }),
];

const headings = () =>
  screen
    .getAllByRole("heading", { level: 2 })
    .filter((heading) => heading.closest("aside") === null)
    .map((heading) => heading.textContent);
const search = () => screen.getByRole("searchbox", { name: "Search questions and notes" });
const filter = (name: string | RegExp) => screen.getByRole("button", { name });

beforeEach(() => fakeLayout({ viewportPx: 900, itemPx: 76 }));

test("the search looks at questions and notes as they are typed, without accents and case", async () => {
  const { storage } = await openTakes(takes);
  await act(() => storage.saveReview(newReview("gap", { note: "Said “basically” at the Café" })));
  await userEvent.type(search(), "cafe BASIC");
  await waitFor(() => expect(rowNames()).toEqual(["Explain the gap."]));
  expect(screen.getByText("1 take found")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));
  await waitFor(() => expect(rowNames()).toHaveLength(3));
  expect(search()).toHaveFocus();
  expect(search()).toHaveValue("");
});

test("the search finds what stands in a note at a moment", async () => {
  const { storage } = await openTakes(takes);
  const notes = [{ id: "1", atMs: 33_000, tag: "gap", text: "Both dates missing" }] as const;
  await act(() => storage.saveReview(newReview("gap", { notes, oneChange: "" })));
  await userEvent.type(search(), "dates missing");
  await waitFor(() => expect(rowNames()).toEqual(["Explain the gap."]));
});

test("Esc empties the search", async () => {
  await openTakes(takes);
  await userEvent.type(search(), "gap{Escape}");
  expect(search()).toHaveValue("");
  await waitFor(() => expect(rowNames()).toHaveLength(3));
});

test("where nothing matches it says so, with ways on", async () => {
  await openTakes(takes);
  await userEvent.click(filter("Recovered 1"));
  await userEvent.type(search(), "visa");
  expect(await screen.findByRole("heading", { name: "Nothing matches “visa”" })).toBeVisible();
  await expectNoAxeFaults(document.body);
  await userEvent.click(screen.getByRole("button", { name: "Search all takes" }));
  await waitFor(() => expect(rowNames()).toEqual(["Do you need a visa?", "Do you need a visa?"]));
  await userEvent.type(search(), " moon");
  const [, clear] = await screen.findAllByRole("button", { name: "Clear the search" });
  if (clear === undefined) throw new Error("one stands in the field, one under what it says");
  await userEvent.click(clear);
  await waitFor(() => expect(rowNames()).toHaveLength(3));
});

test("filters tell how many they would show, given the others", async () => {
  const { storage } = await openTakes(takes, { topics });
  await act(() =>
    storage.saveReview(
      newReview("visa-2", { ratings: { "answers-question": 3, structure: 2, fit: "not-applicable" } }),
    ),
  );
  await waitFor(() => expect(filter("All takes 3")).toHaveAttribute("aria-pressed", "true"));
  expect(filter("Not rated 2")).toBeVisible();
  expect(filter("Recovered 1")).toBeVisible();
  expect(filter("Sound only 1")).toBeVisible();
  expect(await screen.findByRole("button", { name: "Visa 3" })).toBeVisible();
  expect(filter("Gaps 1")).toBeVisible();

  await userEvent.click(filter("Gaps 1"));
  await waitFor(() => expect(rowNames()).toEqual(["Explain the gap."]));
  expect(filter("All takes 1")).toBeVisible();
  expect(filter("Sound only 0")).toBeVisible();
  await userEvent.click(filter("Gaps 1"));
  await userEvent.click(filter("Sound only 1"));
  await waitFor(() => expect(rowNames()).toEqual(["Do you need a visa?"]));
  expect(filter("Visa 1")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Gaps/ })).toBeNull();
});

test("of many topics the most frequent are shown, the rest when asked for", async () => {
  const all: Topic[] = ["opener", "visa", "gap", "ethics", "stress", "teamwork", "feedback"];
  await openTakes([keptTake("a", { questionId: visa })], { topics: new Map([[visa, all]]) });
  await userEvent.click(await screen.findByRole("button", { name: "All topics" }));
  expect(filter("Feedback 1")).toBeVisible();
  await userEvent.click(filter("Fewer topics"));
  expect(screen.queryByRole("button", { name: "Feedback 1" })).toBeNull();
});

test("by question, each question is said once, with its takes under it", async () => {
  await openTakes(takes);
  await userEvent.click(screen.getByRole("radio", { name: "By question" }));
  await waitFor(() => expect(headings()).toEqual(["Do you need a visa?", "Explain the gap."]));
  expect(rowNames()).toEqual(["Do you need a visa?", "Do you need a visa?", "Explain the gap."]);
  expect(screen.getByRole("link", { name: "Take 2 of 2" })).toHaveAttribute("href", "#/takes/visa-2");
  expect(screen.getByText("2 takes")).toBeVisible();
  expect(rowOf("Explain the gap.")).toHaveTextContent(/Take 1.*Nov 14, 2026/);
  await expectNoAxeFaults(document.body);
});

test("by date, takes stand under their day", async () => {
  await openTakes(takes);
  await userEvent.click(screen.getByRole("radio", { name: "By date" }));
  await waitFor(() => expect(headings()).toEqual(["Saturday, November 14, 2026", "Friday, November 13, 2026"]));
});

test("going back finds the list as it was left; coming anew shows everything, grouped as before", async () => {
  const { unmount, show } = await openTakes(takes);
  await userEvent.click(screen.getByRole("radio", { name: "By date" }));
  await userEvent.type(search(), "gap");
  const left: unknown = history.state;
  unmount();

  history.replaceState(left, "");
  const back = show();
  await waitFor(() => expect(rowNames()).toEqual(["Explain the gap."]));
  expect(search()).toHaveValue("gap");
  back.unmount();

  history.replaceState(null, "");
  show();
  await waitFor(() => expect(rowNames()).toHaveLength(3));
  expect(search()).toHaveValue("");
  expect(screen.getByRole("radio", { name: "By date" })).toBeChecked();
});

test("pressing the place's own entry again shows everything", async () => {
  await openTakes(takes);
  await userEvent.click(filter("Recovered 1"));
  await waitFor(() => expect(rowNames()).toHaveLength(1));
  history.replaceState(null, "", "#/takes");
  act(() => void dispatchEvent(new Event("hashchange")));
  await waitFor(() => expect(rowNames()).toHaveLength(3));
});
