import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { newTake } from "../../support/records.ts";
import { renderApp } from "./render-app.tsx";

const recovered = (id: string) => newTake(id, { status: "recovered", durationMs: 58_000 });

const notices = () => screen.queryByRole("region", { name: "Notices" });

describe("notices", () => {
  it("are not there when nothing needs saying", async () => {
    await renderApp();
    expect(notices()).toBeNull();
  });

  it("bring back an answer: watch it, and the notice is gone", async () => {
    await renderApp({ news: { recovered: [recovered("abc")] } });
    expect(notices()).toHaveTextContent("Your answer was brought back");
    expect(notices()).toHaveTextContent(/0:58.* of it is here/);
    await userEvent.click(screen.getByRole("link", { name: "Watch it" }));
    expect(screen.getByRole("heading", { name: "Take abc" })).toBeVisible();
    expect(notices()).toBeNull();
  });

  it("count several answers and lead to Takes", async () => {
    await renderApp({ news: { recovered: [recovered("one"), recovered("two")] } });
    expect(notices()).toHaveTextContent("2 answers were brought back");
    await userEvent.click(screen.getByRole("link", { name: "Go to Takes" }));
    expect(screen.getByRole("heading", { name: "The place takes" })).toBeVisible();
  });

  it("can put a recovered answer's notice away", async () => {
    await renderApp({ news: { recovered: [recovered("abc")] } });
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(notices()).toBeNull();
  });

  it("offer a report of a mistake that no page caught, and leave the rest alone", async () => {
    await renderApp({ path: "/takes" });
    act(() => {
      dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop limit exceeded" }));
    });
    expect(notices()).toBeNull();
    act(() => {
      const reason = new TypeError('no pauses in "my private answer"');
      dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason }));
    });
    expect(notices()).toHaveTextContent("Something went wrong just now");
    expect(screen.getByRole("heading", { name: "The place takes" })).toBeVisible();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Copy the report" }));
    const report = await navigator.clipboard.readText();
    expect(report).toMatch(/TypeError: no pauses in “…”[^]*place #\/takes\n/);
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(notices()).toBeNull();
  });

  it("offer it for an error of a button too", async () => {
    await renderApp();
    act(() => {
      dispatchEvent(new ErrorEvent("error", { error: new Error("mistake") }));
    });
    expect(notices()).toHaveTextContent("Nothing you recorded is touched");
  });

  it("say that storage was lost until it is read", async () => {
    await renderApp({ news: { lost: { count: 12, newestAt: Date.UTC(2026, 10, 14, 12) } } });
    expect(screen.getByRole("alert")).toHaveTextContent("This browser emptied the app’s storage");
    expect(screen.getByRole("alert")).toHaveTextContent(/12 takes recorded here are gone .* the last of Nov 14, 2026/);
    expect(screen.getByRole("link", { name: "Restore a backup" })).toHaveAttribute("href", "#/settings/backup");
    await userEvent.click(within(screen.getByRole("alert")).getByRole("button", { name: "I have read this" }));
    expect(notices()).toBeNull();
  });

  it("say that the answer which was running then is here again", async () => {
    const lost = { count: 1, newestAt: Date.UTC(2026, 10, 14, 12) };
    await renderApp({ news: { lost, recovered: [recovered("abc")] } });
    expect(screen.getByRole("alert")).toHaveTextContent("1 take recorded here on Nov 14, 2026");
    expect(screen.getByRole("alert")).toHaveTextContent("The answer that was running was kept apart and is here again");
  });

  it.each([
    [{ count: null, newestAt: null }, "Takes recorded here before are gone"],
    [{ count: 0, newestAt: null }, "No finished take was in it"],
  ])("count only what is known of what was lost: %o", async (lost, words) => {
    await renderApp({ news: { lost } });
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  it("say that the length of an answer is not sure where it is not", async () => {
    await renderApp({ news: { recovered: [{ ...recovered("abc"), durationIsSure: false }] } });
    expect(notices()).toHaveTextContent(/and about .?0:58.? of it is here/);
  });

  it("say that a private window keeps nothing, and what to do", async () => {
    await renderApp({ visit: { storageReason: "no-indexeddb" }, storageKind: "memory" });
    expect(notices()).toHaveTextContent("This window keeps nothing");
    expect(notices()).toHaveTextContent("allow this page to store data or open it in a normal window");
  });

  it("tell recordings that could not be opened from a window that keeps nothing", async () => {
    await renderApp({ visit: { storageReason: "open-failed" }, storageKind: "memory" });
    expect(notices()).toHaveTextContent("Your recordings could not be opened");
    expect(notices()).toHaveTextContent("Nothing was deleted");
    expect(screen.getByRole("button", { name: "Reload this page" })).toBeVisible();
  });

  it("say that another tab is recording", async () => {
    await renderApp({ news: { recordingElsewhere: true } });
    expect(notices()).toHaveTextContent("Second Take is recording in another tab");
  });

  it("say why an insecure address has no camera, and not that the browser is to blame", async () => {
    await renderApp({ visit: { secureOrigin: false }, records: "nothing" });
    expect(notices()).toHaveTextContent("This address cannot use the camera");
    expect(notices()).not.toHaveTextContent("This browser cannot record");
  });

  it("say what a browser without a recorder still does", async () => {
    await renderApp({ records: "nothing" });
    expect(notices()).toHaveTextContent("This browser cannot record");
    expect(notices()).toHaveTextContent("Watching and rating work here");
    await userEvent.click(screen.getByRole("button", { name: "Copy the address" }));
    expect(await screen.findByRole("button", { name: "Address copied" })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(location.href);
  });

  it("say that sound only works where only the picture cannot be recorded", async () => {
    await renderApp({ records: "sound" });
    expect(notices()).toHaveTextContent("This browser cannot record video");
    expect(notices()).toHaveTextContent("Sound only works here");
  });
});
