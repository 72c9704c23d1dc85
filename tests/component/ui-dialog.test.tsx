import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "../../src/ui/button.tsx";
import { Dialog } from "../../src/ui/dialog.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";

function Leaving({ onSafe, onLeave, onKey }: { onSafe?: () => void; onLeave?: () => void; onKey?: () => void }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!onKey) return;
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onKey]);

  function close(then: (() => void) | undefined) {
    setOpen(false);
    then?.();
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>Leave</Button>
      {open && (
        <Dialog
          title="Leave while recording?"
          safeLabel="Keep answering"
          onSafe={() => close(onSafe)}
          actions={<Button onClick={() => close(onLeave)}>Save and leave</Button>}
        >
          The first 36 seconds are saved.
        </Dialog>
      )}
    </>
  );
}

describe("Dialog", () => {
  it("opens on the safe choice, named by its title", async () => {
    const user = userEvent.setup();
    const { container } = render(<Leaving />);
    await user.click(screen.getByRole("button", { name: "Leave" }));
    const dialog = screen.getByRole("dialog", { name: "Leave while recording?" });
    expect(dialog).toHaveAttribute("open");
    expect(screen.getByRole("button", { name: "Keep answering" })).toHaveFocus();
    await expectNoAxeFaults(container);
  });

  it("takes the safe choice on Esc, once, and gives the focus back", async () => {
    const user = userEvent.setup();
    const keep = vi.fn();
    render(<Leaving onSafe={keep} />);
    await user.click(screen.getByRole("button", { name: "Leave" }));
    await user.keyboard("{Escape}");
    expect(keep).toHaveBeenCalledOnce();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Leave" })).toHaveFocus();
  });

  it("takes the safe choice on a press outside of its panel and when the browser closes it", async () => {
    const user = userEvent.setup();
    const keep = vi.fn();
    render(<Leaving onSafe={keep} />);
    await user.click(screen.getByRole("button", { name: "Leave" }));
    await user.click(screen.getByText("The first 36 seconds are saved."));
    expect(keep).not.toHaveBeenCalled();
    await user.click(screen.getByRole("dialog"));
    expect(keep).toHaveBeenCalledTimes(1);

    await user.click(screen.getByRole("button", { name: "Leave" }));
    screen.getByRole<HTMLDialogElement>("dialog").close();
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it("does not take the other choice for the safe one", async () => {
    const user = userEvent.setup();
    const keep = vi.fn();
    const leave = vi.fn();
    render(<Leaving onSafe={keep} onLeave={leave} />);
    await user.click(screen.getByRole("button", { name: "Leave" }));
    await user.click(screen.getByRole("button", { name: "Save and leave" }));
    expect(leave).toHaveBeenCalledOnce();
    expect(keep).not.toHaveBeenCalled();
  });

  it("keeps its keys from what lies behind", async () => {
    const user = userEvent.setup();
    const hear = vi.fn();
    render(<Leaving onKey={hear} />);
    await user.click(screen.getByRole("button", { name: "Leave" }));
    await user.keyboard("r{Escape}");
    expect(hear).not.toHaveBeenCalled();
    await user.keyboard("r");
    expect(hear).toHaveBeenCalledOnce();
  });
});
