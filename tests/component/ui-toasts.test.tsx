import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";

function renderToasts() {
  const clock = createFakeClock();
  const store = createToasts(clock);
  const user = userEvent.setup();
  const { container } = render(
    <>
      <button type="button">Before</button>
      <Toasts store={store} />
    </>,
  );
  return { store, user, container, pass: (ms: number) => act(() => clock.advance(ms)) };
}

describe("Toasts", () => {
  it("speak through a status region that is there before them", () => {
    const { store } = renderToasts();
    const region = screen.getByRole("status");
    expect(region).toBeEmptyDOMElement();
    act(() => void store.show({ text: "Deleted 1 take, 24 MB" }));
    expect(region).toHaveTextContent("Deleted 1 take, 24 MB");
  });

  it("go away after 8 seconds and say so to whoever showed them", () => {
    const { store, pass } = renderToasts();
    const expire = vi.fn();
    act(() => void store.show({ text: "Deleted", onExpire: expire }));
    pass(7_999);
    expect(screen.getByText("Deleted")).toBeVisible();
    pass(1);
    expect(screen.queryByText("Deleted")).toBeNull();
    expect(expire).toHaveBeenCalledOnce();
  });

  it("undo once, and then never expire", async () => {
    const { store, user, container, pass } = renderToasts();
    const undo = vi.fn();
    const expire = vi.fn();
    act(() => void store.show({ text: "Deleted", actions: [{ label: "Undo", onPress: undo }], onExpire: expire }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Deleted")).toBeNull();
    pass(60_000);
    expect(expire).not.toHaveBeenCalled();
    await expectNoAxeFaults(container);
  });

  it("wait while someone points at them, and go on with the time that was left", async () => {
    const { store, user, pass } = renderToasts();
    act(() => void store.show({ text: "Deleted" }));
    pass(5_000);
    await user.hover(screen.getByText("Deleted"));
    pass(60_000);
    expect(screen.getByText("Deleted")).toBeVisible();
    await user.unhover(screen.getByText("Deleted"));
    pass(2_999);
    expect(screen.getByText("Deleted")).toBeVisible();
    pass(1);
    expect(screen.queryByText("Deleted")).toBeNull();
  });

  it("wait while the focus is in them, and give it back when undone", async () => {
    const { store, user, pass } = renderToasts();
    act(() => void store.show({ text: "Deleted", actions: [{ label: "Undo", onPress: () => undefined }] }));
    screen.getByRole("button", { name: "Before" }).focus();
    await user.tab();
    pass(60_000);
    await user.keyboard("{Enter}");
    expect(screen.queryByText("Deleted")).toBeNull();
    expect(screen.getByRole("button", { name: "Before" })).toHaveFocus();
  });

  it("count for those that come while others are read", () => {
    const { store, pass } = renderToasts();
    store.pause();
    act(() => void store.show({ text: "Deleted" }));
    pass(60_000);
    expect(screen.getByText("Deleted")).toBeVisible();
    store.resume();
    pass(8_000);
    expect(screen.queryByText("Deleted")).toBeNull();
  });

  it("each have their own time", () => {
    const { store, pass } = renderToasts();
    act(() => void store.show({ text: "First" }));
    pass(4_000);
    act(() => void store.show({ text: "Second" }));
    pass(4_000);
    expect(screen.queryByText("First")).toBeNull();
    expect(screen.getByText("Second")).toBeVisible();
  });

  it("stay until answered where they ask something", async () => {
    const { store, user, pass } = renderToasts();
    act(() => {
      store.show({
        text: "A new version is ready.",
        stays: true,
        actions: ["Later", "Reload"].map((label) => ({ label, onPress: () => undefined })),
      });
    });
    pass(600_000);
    await user.click(screen.getByRole("button", { name: "Later" }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("can be taken away by whoever showed them", () => {
    const { store, pass } = renderToasts();
    const expire = vi.fn();
    let dismiss = () => {};
    act(() => {
      dismiss = store.show({ text: "Saved", onExpire: expire });
    });
    act(() => dismiss());
    act(() => dismiss());
    pass(60_000);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    expect(expire).not.toHaveBeenCalled();
  });
});
