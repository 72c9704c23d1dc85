import { expect, test, vi } from "vitest";
import { createShareSheet } from "../../../src/platform/sharing/share-sheet.ts";

const file = new File(["video"], "answer.mp4", { type: "video/mp4" });

function sheet(share: (data: ShareData) => Promise<void>, canShare: (data?: ShareData) => boolean = () => true) {
  return createShareSheet({ share, canShare });
}

test("a browser without a list of apps shares nothing", () => {
  expect(createShareSheet({}).canShare(file, "text")).toBe(false);
  expect(createShareSheet({ canShare: () => true }).canShare(file, "text")).toBe(false);
});

test("it is asked about this very file with its text", async () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>(async () => undefined);
  const canShare = vi.fn<(data?: ShareData) => boolean>(() => false);
  expect(sheet(share, canShare).canShare(file, "text")).toBe(false);
  expect(canShare).toHaveBeenCalledExactlyOnceWith({ files: [file], text: "text" });
  expect(await sheet(share).share(file, "text")).toBe("shared");
  expect(share).toHaveBeenCalledExactlyOnceWith({ files: [file], text: "text" });
});

test("a browser that throws when asked cannot share", () => {
  const canShare = () => {
    throw new TypeError("no");
  };
  expect(sheet(async () => undefined, canShare).canShare(file, "text")).toBe(false);
});

test.each([
  ["AbortError", "canceled"],
  ["NotAllowedError", "refused"],
])("%s means that it was %s", async (name, outcome) => {
  const share = () => Promise.reject(new DOMException("no", name));
  expect(await sheet(share).share(file, "text")).toBe(outcome);
});
