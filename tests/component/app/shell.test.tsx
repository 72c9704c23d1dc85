import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Place } from "../../../src/app/place.ts";
import { place, renderApp, somePlaces } from "./render-app.tsx";

const navigation = () => screen.getByRole("navigation", { name: "Places" });

describe("the navigation", () => {
  it("shows only places that are there", async () => {
    await renderApp();
    const entries = within(navigation()).getAllByRole("link");
    expect(entries.map((entry) => entry.textContent)).toEqual(["Practice", "Takes"]);
  });

  it("marks where the person is, and above a place below it", async () => {
    const { go } = await renderApp({ path: "/takes" });
    const takes = within(navigation()).getByRole("link", { name: "Takes" });
    expect(takes).toHaveAttribute("aria-current", "page");
    go("/takes/abc");
    expect(takes).toHaveAttribute("aria-current", "true");
    expect(within(navigation()).getByRole("link", { name: "Practice" })).not.toHaveAttribute("aria-current");
  });

  it("has links that can be opened in a new tab", async () => {
    await renderApp();
    expect(within(navigation()).getByRole("link", { name: "Takes" })).toHaveAttribute("href", "#/takes");
  });

  it("keeps what a phone's bar has no room for under More", async () => {
    const sections = ["practice", "takes", "questions", "programs", "progress", "settings"] as const;
    await renderApp({
      places: sections.map((section) => place(section, { section })),
      path: "/progress",
    });
    const more = within(navigation()).getByRole("button", { name: "More" });
    expect(more).toHaveAttribute("aria-current", "true");
    const hidden = within(screen.getByRole("list", { name: "More" })).getAllByRole("link");
    expect(hidden.map((link) => link.textContent)).toEqual(["Progress", "Settings"]);
  });

  it("is not in the interview room, and neither is anything else of the frame", async () => {
    await renderApp({ path: "/interview/abc", news: { lost: { count: 1, newestAt: 0 } } });
    expect(screen.getByRole("heading", { name: "The room" })).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(screen.queryByRole("button", { name: "On this device" })).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("arriving at a place", () => {
  it("leaves the focus alone when the page opens", async () => {
    await renderApp();
    expect(document.body).toHaveFocus();
    expect(document.title).toBe("Practice · Second Take");
  });

  it("moves the focus to the content and names the page after a navigation", async () => {
    await renderApp();
    await userEvent.click(within(navigation()).getByRole("link", { name: "Takes" }));
    expect(screen.getByRole("heading", { name: "The place takes" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveFocus();
    expect(document.title).toBe("Takes · Second Take");
  });

  it("does so between two takes as well", async () => {
    const { go } = await renderApp({ path: "/takes/one" });
    go("/takes/two");
    expect(screen.getByRole("heading", { name: "Take two" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("can skip the navigation with the keyboard", async () => {
    await renderApp();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Skip to content" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("main")).toHaveFocus();
    expect(location.hash).toBe("#/");
  });

  it("says so when the address leads nowhere, and shows the ways on", async () => {
    await renderApp({ path: "/nowhere/at/all" });
    expect(screen.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
    expect(document.title).toBe("Page not found · Second Take");
    await userEvent.click(screen.getByRole("link", { name: "Go to Takes" }));
    expect(screen.getByRole("heading", { name: "The place takes" })).toBeVisible();
  });
});

describe("on this device", () => {
  it("says in three sentences where recordings live", async () => {
    await renderApp();
    await userEvent.click(screen.getByRole("button", { name: "On this device" }));
    const dialog = screen.getByRole("dialog", { name: "Where your recordings live" });
    expect(dialog).toHaveTextContent("kept in this browser, on this device");
    expect(dialog).toHaveTextContent("nothing you record, write or choose is sent anywhere");
    expect(dialog).toHaveTextContent("until you delete them here or the browser clears");
    await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("does not promise to keep anything where the browser stores nothing", async () => {
    await renderApp({ storageKind: "memory" });
    await userEvent.click(screen.getByRole("button", { name: "On this device" }));
    expect(screen.getByRole("dialog")).toHaveTextContent("go when it closes");
    expect(screen.getByRole("dialog")).not.toHaveTextContent("kept in this browser");
  });
});

describe("a place that stops working", () => {
  const broken: Place = {
    pattern: "/takes/:id",
    title: "review",
    section: "takes",
    frame: "page",
    render: () => <Broken />,
  };

  function Broken(): never {
    throw new TypeError("Cannot read properties of undefined (reading 'pauses')");
  }

  afterEach(() => vi.restoreAllMocks());

  it("says what happened and what is kept, with a report; the rest goes on working", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await renderApp({ path: "/takes/3f2a", places: [broken, ...somePlaces] });
    expect(screen.getByRole("heading", { name: "Review stopped working" })).toBeVisible();
    expect(screen.getByText("Nothing you recorded is touched.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Reload this page" })).toBeVisible();
    expect(screen.getByText(/reading 'pauses'/)).toHaveTextContent("place /takes/:id");
    expect(screen.getByText(/reading 'pauses'/)).not.toHaveTextContent("3f2a");
    await userEvent.click(screen.getByRole("link", { name: "Go to Takes" }));
    expect(screen.getByRole("heading", { name: "The place takes" })).toBeVisible();
  });
});

describe("accessibility", () => {
  it.each(["/", "/nowhere", "/interview/abc"])("axe finds nothing at %s", async (path) => {
    const { container } = await renderApp({
      path,
      news: { lost: { count: 1, newestAt: 0 } },
      visit: { storageReason: "no-indexeddb" },
    });
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
