import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Copy, Play } from "lucide-react";
import { createRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "../../src/ui/button.tsx";
import { IconButton } from "../../src/ui/icon-button.tsx";
import { LinkButton } from "../../src/ui/link-button.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";

describe("Button", () => {
  it("has its cost in its name and its key outside of it", () => {
    render(
      <Button icon={Play} cost="2 min" kbd="Space" aria-keyshortcuts="Space">
        Answer it now
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Answer it now 2 min" });
    expect(button).toHaveAttribute("aria-keyshortcuts", "Space");
    expect(button).toHaveTextContent("Space");
  });

  it("sends no form unless told to", () => {
    const send = vi.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={send}>
        <Button>Plain</Button>
        <Button type="submit">Send</Button>
      </form>,
    );
    screen.getByRole("button", { name: "Plain" }).click();
    expect(send).not.toHaveBeenCalled();
    screen.getByRole("button", { name: "Send" }).click();
    expect(send).toHaveBeenCalledOnce();
  });

  it("says why it is unavailable, does nothing, and keeps the focus when that changes", async () => {
    const user = userEvent.setup();
    const press = vi.fn();
    const { rerender, container } = render(
      <Button unavailable="Choose a bank first" onClick={press}>
        Start
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Start", description: "Choose a bank first" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.click(button);
    await user.keyboard("{Enter}");
    expect(press).not.toHaveBeenCalled();
    await expectNoAxeFaults(container);

    rerender(<Button onClick={press}>Start</Button>);
    expect(button).toHaveFocus();
    expect(button).not.toHaveAttribute("aria-disabled");
    await user.keyboard("{Enter}");
    expect(press).toHaveBeenCalledOnce();
    expect(screen.queryByText("Choose a bank first")).toBeNull();
  });

  it("hands its element out", () => {
    const ref = createRef<HTMLButtonElement>();
    render(<Button ref={ref}>Start</Button>);
    expect(ref.current).toBe(screen.getByRole("button"));
  });
});

describe("IconButton and LinkButton", () => {
  it("have a name and a role", async () => {
    const press = vi.fn();
    const { container } = render(
      <>
        <IconButton icon={Copy} label="Copy the code" onClick={press} />
        <LinkButton href="#/takes" cost="61">
          Takes
        </LinkButton>
      </>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Copy the code" }));
    expect(press).toHaveBeenCalledOnce();
    expect(screen.getByRole("link", { name: "Takes 61" })).toHaveAttribute("href", "#/takes");
    await expectNoAxeFaults(container);
  });
});
