import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Rating, type RatingLevel } from "../../src/ui/rating.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";

function Structure({ start = null }: { start?: RatingLevel | null }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <Rating label="Structure" value={value} onValue={setValue} />
      <output>{value ?? "none"}</output>
    </>
  );
}

const rated = () => screen.getByRole("status").textContent;
const level = (name: string) => screen.getByRole("radio", { name });

describe("Rating", () => {
  it("is a radio group with one stop for the Tab key", async () => {
    const user = userEvent.setup();
    const { container } = render(<Structure start={3} />);
    screen.getByRole("radiogroup", { name: "Structure" });
    expect(screen.getAllByRole("radio")).toHaveLength(5);
    await user.tab();
    expect(level("3")).toHaveFocus();
    expect(level("3")).toBeChecked();
    await user.tab();
    expect(document.body).toHaveFocus();
    await expectNoAxeFaults(container);
  });

  it("takes digits, also from a keyboard whose digits are others", async () => {
    const user = userEvent.setup();
    render(<Structure />);
    await user.tab();
    await user.keyboard("4");
    expect(rated()).toBe("4");
    expect(level("4")).toHaveFocus();
    await user.keyboard("{2>}");
    expect(rated()).toBe("2");
    level("2").dispatchEvent(new KeyboardEvent("keydown", { key: "٥", code: "Digit5", bubbles: true }));
    await screen.findByRole("radio", { name: "5", checked: true });
    await user.keyboard("9");
    expect(rated()).toBe("5");
  });

  it("moves with the arrows and stays inside", async () => {
    const user = userEvent.setup();
    render(<Structure start={4} />);
    await user.tab();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(rated()).toBe("5");
    await user.keyboard("{ArrowUp}{ArrowLeft}");
    expect(rated()).toBe("3");
    await user.keyboard("{ArrowDown}");
    expect(rated()).toBe("4");
    expect(level("4")).toHaveFocus();
  });

  it("moves the other way from right to left", async () => {
    const user = userEvent.setup();
    render(
      <div dir="rtl">
        <Structure start={3} />
      </div>,
    );
    await user.tab();
    await user.keyboard("{ArrowLeft}");
    expect(rated()).toBe("4");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(rated()).toBe("2");
  });

  it.each(["{Backspace}", "{Delete}"])("is cleared by %s", async (key) => {
    const user = userEvent.setup();
    render(<Structure start={2} />);
    await user.tab();
    await user.keyboard(key);
    expect(rated()).toBe("none");
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
  });

  it("goes on from where the focus is after it was cleared", async () => {
    const user = userEvent.setup();
    render(<Structure start={4} />);
    await user.tab();
    await user.keyboard("{Delete}{ArrowLeft}");
    expect(rated()).toBe("3");
  });

  it("is cleared by another press on the chosen level, but not by a double click", async () => {
    const user = userEvent.setup();
    render(<Structure />);
    await user.dblClick(level("3"));
    expect(rated()).toBe("3");
    await user.click(level("5"));
    expect(rated()).toBe("5");
    await user.pointer([{ target: document.body, keys: "[MouseLeft]" }]);
    await user.click(level("5"));
    expect(rated()).toBe("none");
  });

  it("leaves shortcuts of the browser alone", async () => {
    const user = userEvent.setup();
    render(<Structure start={2} />);
    await user.tab();
    await user.keyboard("{Control>}4{/Control}");
    expect(rated()).toBe("2");
  });

  it("shows a level in the person's digits and reads out what it means", () => {
    render(
      <Rating
        label="Structure"
        value={1}
        onValue={() => undefined}
        levelText={(value) => new Intl.NumberFormat("ar-EG").format(value)}
        levelLabel={(value) => `${value} of 5`}
      />,
    );
    expect(level("1 of 5")).toHaveTextContent("١");
  });
});
