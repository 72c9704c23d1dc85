import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { CONVERSION_SPEED, CONVERSION_SPEED_ID, withMeasure } from "../../src/domain/mentors/conversion-speed.ts";
import { takeRef } from "../../src/domain/mentors/take-ref.ts";
import { takeId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { aVideo, A_RUNG, openSend } from "../support/fake-send.tsx";

beforeEach(() => sessionStorage.clear());

const radio = (name: string) => screen.getByRole("radio", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const message = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^The message/ });
const saidOf = (element: HTMLElement) =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join("; ")
    .replaceAll(/[\u2066-\u2069]/g, "");

describe("before anything is made", () => {
  test("it says what leaves, who can watch it, and the size of each channel", async () => {
    await (await openSend()).show();
    expect(screen.getByText("Whoever has the video can watch it and pass it on.")).toBeVisible();
    expect(radio("Chat")).toBeChecked();
    expect(saidOf(radio("Chat"))).toBe("Under 16 MB, plays on any phone; up to 8 MB, time not known yet");
    expect(saidOf(radio("Mail"))).toBe("Under 20 MB, a little sharper; up to 14 MB, time not known yet");
    expect(saidOf(radio("Original"))).toBe("WebM, some iPhones cannot play it; 17 MB, at once");
    await expectNoAxeFaults(document.body);
  });

  test("the time is told once this device has made a video", async () => {
    const { storage, show } = await openSend();
    await storage.changeDocument(CONVERSION_SPEED, CONVERSION_SPEED_ID, (known) =>
      withMeasure(known, { rung: A_RUNG, mediaMs: 4_000, tookMs: 1_000 }),
    );
    await show();
    expect(saidOf(radio("Chat"))).toMatch(/up to 8 MB, about 28 sec$/);
  });

  test("nothing of the person goes along unless it is ticked; what they want to know is one press", async () => {
    const { storage, show } = await openSend();
    await storage.saveProfile({ ...emptyProfile(), specialties: ["neurology"], visa: "j-1" });
    await show();
    expect(message().value).not.toMatch(/neurology|J-1/i);
    await userEvent.click(screen.getByRole("checkbox", { name: "Needs J-1" }));
    await userEvent.click(button("Where would you stop listening?"));
    expect(message().value).toContain("\nNeeds J-1.\n");
    expect(message().value).toContain("What I want to know: Where would you stop listening?");
    expect(message().value).not.toMatch(/neurology/i);
  });

  test("the message is the person's to change, and to write again", async () => {
    const { show, copyText } = await openSend();
    await show();
    await userEvent.clear(message());
    await userEvent.type(message(), "Please watch.");
    await userEvent.click(button("What is the one thing to change?"));
    expect(message()).toHaveValue("Please watch.");
    await userEvent.click(button("Copy the message"));
    expect(copyText).toHaveBeenCalledExactlyOnceWith("Please watch.");
    await userEvent.click(button("Write it again from my choices"));
    expect(message().value).toContain(`Take ${takeRef(takeId("a"))}`);
    expect(message().value).toContain("one thing to change?");
  });
});

test("a reload keeps what was chosen and written", async () => {
  const { show } = await openSend();
  const before = await show();
  await userEvent.click(radio("Mail"));
  await userEvent.type(screen.getByRole("textbox", { name: "I want to know" }), "Too long?");
  await userEvent.clear(message());
  await userEvent.type(message(), "Please watch.");
  before.unmount();
  await show();
  expect(radio("Mail")).toBeChecked();
  expect(screen.getByRole("textbox", { name: "I want to know" })).toHaveValue("Too long?");
  expect(message()).toHaveValue("Please watch.");
});

describe("making the video", () => {
  test("shows how far it is, ends with a file to save, and is written down", async () => {
    const { show, make, moves, ends, saveFile, sent, stopGuarding, storage } = await openSend();
    await show();
    await userEvent.type(screen.getByRole("textbox", { name: "Who gets it" }), "Dr. Okafor");
    await userEvent.click(button(/^Make the video/));
    expect(make.mock.calls[0]?.[0]).toMatchObject({ hasVideo: true, maxBytes: 16_000_000 });
    expect(button("Cancel")).toHaveFocus();
    await moves(0.25, 5_000);
    expect(screen.getByRole("progressbar")).toHaveAttribute(
      "aria-valuetext",
      expect.stringMatching(/25%.*15 sec.* left/),
    );
    expect(radio("Mail")).toBeDisabled();
    await ends(aVideo(2_000_000));
    expect(stopGuarding).toHaveBeenCalledOnce();
    expect(button(/^Save the video/)).toHaveFocus();
    expect(saidOf(radio("Chat"))).toMatch(/2 MB, ready$/);
    await userEvent.click(button(/^Save the video 2 MB/));
    expect(saveFile.mock.calls[0]?.[0].size).toBe(2_000_000);
    expect(saveFile.mock.calls[0]?.[1]).toBe("answer, take 1.mp4");
    expect(await screen.findByText(/^Saved to your downloads/)).toBeVisible();
    await userEvent.click(button("Copy the message"));
    expect(await sent()).toMatchObject([
      { id: "sent-1", ref: takeRef(takeId("a")), to: "Dr. Okafor", channel: "chat", by: "saved" },
    ]);
    expect(await storage.document(CONVERSION_SPEED, CONVERSION_SPEED_ID)).toMatchObject({ picture: 22.4 });
    await expectNoAxeFaults(document.body);
  });

  test("is shared where the device takes this very file, with the message", async () => {
    const { show, ends, shareSheet, sent } = await openSend({ canShare: true });
    await show();
    await userEvent.click(button(/^Make the video/));
    await ends(aVideo(1_000));
    expect(button("Save the video")).toBeVisible();
    await userEvent.click(button(/^Share/));
    expect(shareSheet.share.mock.calls[0]?.[0].name).toBe("answer, take 1.mp4");
    expect(shareSheet.share.mock.calls[0]?.[1]).toBe(message().value);
    expect(await screen.findByText(/^Handed over/)).toBeVisible();
    expect(await sent()).toMatchObject([{ by: "shared" }]);
  });

  test("a list of apps that is closed again is no failure, and nothing was sent", async () => {
    const { show, ends, sent } = await openSend({ canShare: true, outcome: "canceled" });
    await show();
    await userEvent.click(button(/^Make the video/));
    await ends(aVideo(1_000));
    await userEvent.click(button(/^Share/));
    expect(button(/^Share/)).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await sent()).toEqual([]);
  });

  test("a device that refuses after all is followed by saving", async () => {
    const { show, ends } = await openSend({ canShare: true, outcome: "refused" });
    await show();
    await userEvent.click(button(/^Make the video/));
    await ends(aVideo(1_000));
    await userEvent.click(button(/^Share/));
    expect(await screen.findByText(/would not share the file\. Save it/)).toBeVisible();
    expect(button(/^Save the video 1 kB/)).toBeVisible();
  });

  test("cancel stops it and leads back", async () => {
    const { show, cancel } = await openSend();
    await show();
    await userEvent.click(button(/^Make the video/));
    await userEvent.click(button("Cancel"));
    expect(cancel).toHaveBeenCalledOnce();
    expect(await screen.findByRole("button", { name: /^Make the video/ })).toBeVisible();
  });

  test("leaving the place stops it", async () => {
    const { show, cancel } = await openSend();
    const view = await show();
    await userEvent.click(button(/^Make the video/));
    view.unmount();
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe("when there is no video", () => {
  test.each([
    ["make-stalled", "Nothing moved for a minute, so it was stopped"],
    ["made-unplayable", "The video came out damaged"],
    ["made-too-large", "The video came out too large"],
    ["no-room", "There is not enough memory for the video"],
    ["cannot-make", "This browser cannot write a video for phones"],
  ] as const)("%s is said, with the original as a way on", async (type, title) => {
    const { show, ends, saveFile } = await openSend();
    await show();
    await userEvent.click(button(/^Make the video/));
    await ends({ ok: false, failure: { type } });
    expect(screen.getByRole("alert")).toHaveTextContent(title);
    await userEvent.click(button("Take the original"));
    await userEvent.click(await screen.findByRole("button", { name: /^Save the video/ }));
    expect(saveFile.mock.calls[0]?.[1]).toBe("answer, take 1.webm");
  });

  test("it may be tried again", async () => {
    const { show, ends, make } = await openSend();
    await show();
    await userEvent.click(button(/^Make the video/));
    await ends({ ok: false, failure: { type: "make-failed", name: "EncodingError" } });
    expect(screen.getByRole("alert")).toHaveTextContent("EncodingError");
    await userEvent.click(button("Try again"));
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("a browser without an encoder says so before, with the original as a way on", async () => {
    await (await openSend({ canMake: false })).show();
    expect(saidOf(radio("Chat"))).toContain("This browser cannot make it smaller");
    await userEvent.click(button("Take the original"));
    expect(await screen.findByRole("button", { name: /^Save the video/ })).toBeVisible();
  });

  test("a browser without an encoder sends what is small enough as it is", async () => {
    await (await openSend({ canMake: false, take: { sizeBytes: 9_000_000 } })).show();
    expect(saidOf(radio("Chat"))).toBe("WebM, some iPhones cannot play it; 9 MB, at once");
    expect(await screen.findByRole("button", { name: /^Save the video/ })).toBeVisible();
  });

  test("a take whose bytes are gone says so", async () => {
    const { show } = await openSend({ opens: false });
    await show();
    await userEvent.click(button(/^Make the video/));
    expect(await screen.findByRole("alert")).toHaveTextContent("The take cannot be read");
  });

  test("an answer of half an hour is too long for a chat", async () => {
    await (await openSend({ take: { durationMs: 1_800_000 } })).show();
    expect(screen.getByText("This take is too long for it")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Make/ })).toBeNull();
  });

  test("a browser that will not copy leaves the text to be selected", async () => {
    const { show, sent } = await openSend({ copies: false });
    await show();
    await userEvent.click(button("Copy the message"));
    expect(await screen.findByText(/Select the text above/)).toBeVisible();
    expect(await sent()).toEqual([]);
  });

  test("no such take", async () => {
    await (await openSend({ take: null })).show();
    expect(
      screen.getByRole("heading", { level: 1, name: "There is no such take on this device to send" }),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to Takes" })).toHaveAttribute("href", "#/takes");
  });
});

test("sound alone is a recording, not a video", async () => {
  await (await openSend({ take: { hasVideo: false, mimeType: "audio/webm;codecs=opus" } })).show();
  expect(screen.getByText("Whoever has the recording can play it and pass it on.")).toBeVisible();
  expect(button(/^Make the recording/)).toBeVisible();
  expect(message().value).toMatch(/^Would you listen to/);
});
