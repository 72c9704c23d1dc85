import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Menu } from "../../src/ui/menu.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";

function renderMenu() {
  const chosen = vi.fn<(name: string) => void>();
  const { container } = render(
    <Menu
      label="Take 3"
      items={["Open", "Download", "Delete"].map((label) => ({ label, onSelect: () => chosen(label) }))}
    />,
  );
  return { container, chosen, trigger: screen.getByRole("button", { name: "Take 3" }) };
}

async function openByKey(trigger: HTMLElement) {
  const user = userEvent.setup();
  trigger.focus();
  await user.keyboard("{ArrowDown}");
  return user;
}

const item = (name: string) => screen.getByRole("menuitem", { name });

describe("Menu", () => {
  it("names the list it opens", async () => {
    const { trigger, container } = renderMenu();
    expect(trigger).toHaveAttribute("aria-haspopup", "menu");
    expect(trigger).toHaveAttribute("aria-expanded", "false");
    expect(trigger).toHaveAttribute("popovertarget", screen.getByRole("menu", { name: "Take 3" }).id);
    await expectNoAxeFaults(container);
  });

  it("opens by ArrowDown on its first item", async () => {
    const { trigger } = renderMenu();
    await openByKey(trigger);
    expect(trigger).toHaveAttribute("aria-expanded", "true");
    expect(item("Open")).toHaveFocus();
  });

  it("moves round with arrows, Home and End", async () => {
    const { trigger } = renderMenu();
    const user = await openByKey(trigger);
    await user.keyboard("{ArrowDown}");
    expect(item("Download")).toHaveFocus();
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(item("Delete")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(item("Open")).toHaveFocus();
    await user.keyboard("{End}");
    expect(item("Delete")).toHaveFocus();
    await user.keyboard("{Home}");
    expect(item("Open")).toHaveFocus();
  });

  it("closes by Esc, gives the focus back and does not pass the key on", async () => {
    const { trigger, chosen } = renderMenu();
    const hear = vi.fn();
    document.addEventListener("keydown", hear);
    const user = await openByKey(trigger);
    hear.mockClear();
    await user.keyboard("{Escape}");
    document.removeEventListener("keydown", hear);
    expect(trigger).toHaveAttribute("aria-expanded", "false");
    expect(trigger).toHaveFocus();
    expect(hear).not.toHaveBeenCalled();
    expect(chosen).not.toHaveBeenCalled();
  });

  it("closes before it does what was chosen, so that a dialog gives the focus back to the button", async () => {
    const { trigger, chosen } = renderMenu();
    const focusWhenChosen = vi.fn();
    chosen.mockImplementation(() => focusWhenChosen(document.activeElement));
    const user = await openByKey(trigger);
    await user.keyboard("{End}{Enter}");
    expect(chosen.mock.calls).toEqual([["Delete"]]);
    expect(focusWhenChosen).toHaveBeenCalledWith(trigger);
    expect(trigger).toHaveAttribute("aria-expanded", "false");
  });
});
