import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { fail, ok } from "../../src/domain/result.ts";
import { createBackupController } from "../../src/features/settings/backup-controller.ts";
import { BackupSection } from "../../src/features/settings/backup-section.tsx";
import type { Kept } from "../../src/features/settings/kept.ts";
import { readWritten } from "../../src/features/settings/written.ts";
import type { BackupFailure } from "../../src/platform/backup/backups.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { checkedBackup, fakeBackups, NO_RECORDS, restoreJournal, restoreReport } from "../support/fake-backups.ts";
import { newTake } from "../support/records.ts";

const some: Partial<Kept> = {
  takes: [newTake("a", { status: "complete", createdAt: 200 }), newTake("b", { status: "complete", createdAt: 100 })],
  takeBytes: 41_000_000,
};

async function open(over: Partial<Kept> = some, seed?: (storage: ReturnType<typeof createMemoryStorage>) => unknown) {
  const storage = createMemoryStorage();
  await seed?.(storage);
  const fake = fakeBackups();
  const guards = { open: 0 };
  const onRestored = vi.fn(async () => undefined);
  const backup = createBackupController({
    backups: fake.backups,
    guardLeaving() {
      guards.open += 1;
      return () => (guards.open -= 1);
    },
    onRestored,
  });
  const kept: Kept = {
    takes: [],
    takeBytes: 0,
    damaged: 0,
    damagedRecords: 0,
    interviews: 0,
    reviews: 0,
    banks: 0,
    written: await readWritten({ storage }),
    space: null,
    persistence: "best-effort",
    ...over,
  };
  const view = render(<BackupSection ports={{ storage, backup, now: () => 1_760_000_000_000 }} kept={kept} />);
  await screen.findByText(/^(No backup was made|Last backup)/);
  const job = () => {
    const newest = fake.jobs.at(-1);
    if (newest === undefined) throw new Error("nothing was begun");
    return newest;
  };
  const end = (result: unknown) => act(async () => job().end(result as never));
  return { ...view, ...fake, storage, job, end, guards, onRestored };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const chooseFile = async (name = "second-take-backup-2026-11-20.zip") =>
  userEvent.upload(screen.getByLabelText("Choose a backup file"), new File(["zip"], name, { type: "application/zip" }));

test("a backup is made: what is done, how far it is, how long it takes, and where it is", async () => {
  const { asked, job, end, guards } = await open();
  expect(screen.getByText(/It is not locked/)).toBeVisible();
  await userEvent.click(button("Make a backup 41 MB"));
  expect(asked[0]).toMatchObject({
    deed: "write",
    with: expect.stringMatching(/2 takes \(41 MB\)[^]*Do not unpack it/),
  });
  expect(guards.open).toBe(1);
  act(() => job().onProgress({ takes: 1, totalTakes: 2, bytes: 20e6, totalBytes: 41e6, leftMs: 33_000 }));
  const bar = screen.getByRole("progressbar", { name: "Making the backup 1 of 2 takes" });
  expect(bar).toHaveAttribute("aria-valuetext", "20 MB of 41 MB, about 33 sec left");
  expect(button(/^Make a backup/)).toHaveAttribute("aria-disabled", "true");
  await end(ok({ fileName: "second-take-backup-2026-11-24.zip", takes: 2, bytes: 41e6, leftOut: 1 }));
  const notice = within(screen.getByRole("status"));
  expect(notice.getByText("The backup is made: 2 takes, 41 MB")).toBeVisible();
  expect(
    notice.getByText(/“second-take-backup-2026-11-24.zip” is where you saved it.*1 take was deleted meanwhile/),
  ).toBeVisible();
  expect(guards.open).toBe(0);
  await userEvent.click(button("Close"));
  expect(screen.queryByText(/The backup is made/)).toBeNull();
});

test("a backup can be stopped, and says that nothing is left", async () => {
  const { job } = await open();
  await userEvent.click(button(/^Make a backup/));
  await userEvent.click(button("Cancel"));
  expect(job().signal.aborted).toBe(true);
  expect(await screen.findByText("The backup was stopped. Nothing of it is left behind.")).toBeVisible();
});

test("with nothing to back up, or while a take runs, it says why not", async () => {
  const { unmount } = await open({});
  expect(button("Make a backup")).toHaveAccessibleDescription("There is nothing to back up yet.");
  unmount();
  await open({ takes: [newTake("running")] });
  expect(button("Make a backup")).toHaveAccessibleDescription(/A take runs in another tab/);
});

test("the last backup is told, and how much is newer", async () => {
  await open(some, (storage) => storage.saveBackupMemory({ last: { at: 150, takes: 1, bytes: 17e6 } }));
  expect(
    await screen.findByText(/^Last backup: Jan 1, 1970, .*, 1 take, 17 MB\. 1 take was recorded since\./),
  ).toBeVisible();
});

test("onto an empty device a backup is restored without further questions", async () => {
  const { asked, end, onRestored } = await open({});
  await chooseFile();
  expect(screen.getByRole("progressbar", { name: "Checking “second-take-backup-2026-11-20.zip”" })).toBeVisible();
  await end(ok(checkedBackup()));
  expect(screen.getByText("61 takes, 1.2 GB, 44 rated. Every checksum is right.")).toBeVisible();
  await userEvent.click(button("Restore 61 takes"));
  expect(asked.at(-1)).toEqual({ deed: "restore", with: "replace" });
  await end(ok(restoreReport()));
  expect(await screen.findByText("61 of 61 takes restored")).toBeVisible();
  expect(
    screen.getByText(/44 takes got their ratings and notes back\. 12 interviews came back\. Your settings came back\./),
  ).toBeVisible();
  expect(onRestored).toHaveBeenCalledOnce();
});

test("where something is here, adding is the primary way and erasing is asked once more", async () => {
  const { asked, end } = await open();
  await chooseFile();
  await end(ok(checkedBackup({ isEmptyHere: false, newTakes: 12 })));
  expect(screen.getByText(/12 takes are not here yet\. What is here stays\./)).toBeVisible();
  await userEvent.click(button("Replace what is here"));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/for good: 2 takes \(41 MB\)/)).toBeVisible();
  expect(dialog.getByRole("button", { name: "Keep what is here" })).toHaveFocus();
  await userEvent.click(dialog.getByRole("button", { name: "Keep what is here" }));
  expect(asked.map(({ deed }) => deed)).toEqual(["check"]);
  await userEvent.click(button("Add to what is here"));
  expect(asked.at(-1)).toEqual({ deed: "restore", with: "merge" });
  await end(fail({ type: "storage-full" }));
  expect(screen.getByRole("alert")).toHaveTextContent("There is no room on this device for the rest");
  await userEvent.click(button("Try again"));
  expect(asked.filter(({ deed }) => deed === "restore")).toHaveLength(2);
});

test("erasing is done when it was confirmed", async () => {
  const { asked, end } = await open();
  await chooseFile();
  await end(ok(checkedBackup({ isEmptyHere: false })));
  await userEvent.click(button("Replace what is here"));
  await userEvent.click(button("Erase and restore"));
  expect(asked.at(-1)).toEqual({ deed: "restore", with: "replace" });
});

test("damaged files are named, and the rest can be restored", async () => {
  const { end } = await open({});
  await chooseFile();
  await end(ok(checkedBackup({ damaged: ["media/2025-10-09 Why, take 1.mp4"], newTakes: 60 })));
  expect(screen.getByRole("alert")).toHaveTextContent(
    /1 file in this backup is damaged.*Nothing was changed.*Why, take 1\.mp4/,
  );
  expect(screen.queryByText(/Every checksum/)).toBeNull();
  expect(button("Restore 60 takes")).toBeVisible();
});

test.each<[RegExp, BackupFailure]>([
  [/not a backup of Second Take.*Nothing was changed/, { type: "backup-foreign" }],
  [/newer Second Take.*format 7; this version reads up to 1/, { type: "backup-too-new", format: 7, supported: 1 }],
  [/damaged.*Nothing was changed/, { type: "backup-damaged", entry: "" }],
  [/not as Second Take wrote it.*“evil\.sh”/, { type: "backup-strange", entry: "evil.sh" }],
  [/could not be read.*“NotReadableError”/, { type: "backup-failed", name: "NotReadableError" }],
  [/Another tab makes or restores/, { type: "backup-elsewhere" }],
  [/another backup was interrupted.*“old\.zip”/, { type: "backup-other", fileName: "old.zip" }],
])("a file that cannot be restored is refused with words: %s", async (words, failure) => {
  const { end } = await open({});
  await chooseFile();
  await end(fail(failure));
  expect(screen.getByRole("alert")).toHaveTextContent(words);
});

test("an interrupted restore can go on with its file, or stop where it is", async () => {
  const { asked, end } = await open({}, (storage) => storage.beginRestore(restoreJournal(), NO_RECORDS));
  expect(screen.getByText("A restore was interrupted at 12 of 61 takes")).toBeVisible();
  const input = screen.getByLabelText<HTMLInputElement>("Choose a backup file");
  const click = vi.spyOn(input, "click");
  await userEvent.click(button("Continue"));
  expect(click).toHaveBeenCalledOnce();
  await chooseFile();
  await end(ok(checkedBackup({ resumes: true, newTakes: 49 })));
  await userEvent.click(button("Restore the other 49 takes"));
  expect(asked.at(-1)).toEqual({ deed: "restore", with: "merge" });
  await userEvent.click(button("Stop"));
  await userEvent.click(await screen.findByRole("button", { name: "Continue" }));
  expect(asked.at(-1)?.deed).toBe("restore");
  await userEvent.click(button("Stop"));
  await userEvent.click(await screen.findByRole("button", { name: "Stop here" }));
  expect(asked.at(-1)?.deed).toBe("stop");
});

test("what the last restore did can be read afterwards", async () => {
  const refused = [
    { kind: "take", name: "Why?", reason: "checksum" },
    { kind: "settings", name: "", reason: "too-new" },
  ] as const;
  const report = restoreReport({ tally: { ...restoreReport().tally, takes: 59, skipped: 1, refused } });
  await open({}, (storage) => storage.endRestore(report));
  await userEvent.click(screen.getByText("Last restore: 59 of 61 takes restored"));
  expect(screen.getByText(/from “second-take-backup-2026-11-20\.zip”/)).toBeVisible();
  expect(screen.getByText(/1 take was here already/)).toBeVisible();
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Take: Why? (altered since the backup was made)",
    "The settings (made by a newer Second Take)",
  ]);
});

test("no fault for axe in any state", async () => {
  const { container, end, job } = await open(some, (storage) => storage.endRestore(restoreReport()));
  await expectNoAxeFaults(container);
  await chooseFile();
  act(() => job().onProgress({ takes: 1, totalTakes: 2, bytes: 1, totalBytes: 2, leftMs: null }));
  await expectNoAxeFaults(container);
  await end(ok(checkedBackup({ isEmptyHere: false, damaged: ["media/a.mp4"], refused: 1 })));
  await expectNoAxeFaults(container);
});
