import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Checkbox } from "../../src/ui/checkbox.tsx";
import { Chip } from "../../src/ui/chip.tsx";
import { Field } from "../../src/ui/field.tsx";
import { Segmented } from "../../src/ui/segmented.tsx";
import { Select } from "../../src/ui/select.tsx";
import { Stepper } from "../../src/ui/stepper.tsx";
import { Switch } from "../../src/ui/switch.tsx";
import { TextArea } from "../../src/ui/text-area.tsx";
import { TextField } from "../../src/ui/text-field.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";

describe("TextField", () => {
  it("is described by its error first, then by its hint", async () => {
    const { container } = render(
      <TextField
        label="Session code"
        hint="Eight letters and digits"
        error="No such code. Did you mean K7-RAIN?"
        value="K7-RAIM"
        onValue={() => undefined}
      />,
    );
    const field = screen.getByRole("textbox", {
      name: "Session code",
      description: "No such code. Did you mean K7-RAIN? Eight letters and digits",
    });
    expect(field).toBeInvalid();
    await expectNoAxeFaults(container);
  });

  it("is valid and undescribed without them, and keeps a hidden label as its name", () => {
    render(<TextField label="Search" labelHidden value="" onValue={() => undefined} />);
    const field = screen.getByRole("textbox", { name: "Search" });
    expect(field).toBeValid();
    expect(field).not.toHaveAttribute("aria-describedby");
  });

  it("gives the text as it is typed", async () => {
    const give = vi.fn();
    render(<TextField label="Search" value="vis" onValue={give} />);
    await userEvent.type(screen.getByRole("textbox"), "a");
    expect(give).toHaveBeenCalledWith("visa");
  });
});

describe("TextArea", () => {
  it("gives its height to a copy of its text", async () => {
    const { container } = render(
      <TextArea label="One change" value={"Dates first.\nThen why."} onValue={() => undefined} />,
    );
    const area = screen.getByRole("textbox", { name: "One change" });
    expect(area.parentElement).toHaveAttribute("data-text", "Dates first.\nThen why.");
    await expectNoAxeFaults(container);
  });
});

describe("Select", () => {
  it("gives the value of the option that was picked", async () => {
    const pick = vi.fn<(value: "soft" | "hard") => void>();
    const { container } = render(
      <Select
        label="At the limit"
        options={[
          { value: "soft", label: "Soft" },
          { value: "hard", label: "Hard" },
        ]}
        value="soft"
        onValue={pick}
      />,
    );
    const select = screen.getByRole("combobox", { name: "At the limit" });
    expect(select).toHaveDisplayValue("Soft");
    await userEvent.selectOptions(select, "Hard");
    expect(pick).toHaveBeenCalledWith("hard");
    await expectNoAxeFaults(container);
  });
});

describe("Checkbox and Switch", () => {
  it("are told apart by role and give the new state", async () => {
    const check = vi.fn();
    const turn = vi.fn();
    const { container } = render(
      <>
        <Checkbox label="Opener first" checked={false} onValue={check} />
        <Switch label="Read aloud" checked onValue={turn} />
      </>,
    );
    await userEvent.click(screen.getByRole("checkbox", { name: "Opener first" }));
    expect(check).toHaveBeenCalledWith(true);
    const aloud = screen.getByRole("switch", { name: "Read aloud" });
    expect(aloud).toBeChecked();
    await userEvent.click(aloud);
    expect(turn).toHaveBeenCalledWith(false);
    await expectNoAxeFaults(container);
  });
});

describe("Segmented", () => {
  const options = [
    { value: "system", label: "As the system" },
    { value: "light", label: "Light" },
    { value: "dark", label: "Dark" },
  ] as const;

  function Theme({ start }: { start?: (typeof options)[number]["value"] }) {
    const [value, setValue] = useState(start);
    return (
      <Segmented
        label="Theme"
        hint="In the room it is always dark"
        options={options}
        value={value}
        onValue={setValue}
      />
    );
  }

  it("is a named radio group that arrow keys move through", async () => {
    const user = userEvent.setup();
    const { container } = render(<Theme start="system" />);
    screen.getByRole("radiogroup", { name: "Theme", description: "In the room it is always dark" });
    await user.tab();
    expect(screen.getByRole("radio", { name: "As the system" })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("radio", { name: "Light" })).toBeChecked();
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByRole("radio", { name: "As the system" })).toBeChecked();
    await expectNoAxeFaults(container);
  });

  it("may have nothing chosen", () => {
    render(<Theme />);
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
  });
});

describe("Chip", () => {
  it("is a toggle with its count in the name", async () => {
    const toggle = vi.fn();
    const { container } = render(
      <Field label="Banks" group>
        {(control) => (
          <div role="group" {...control}>
            <Chip label="Ethics" count="84" pressed={false} onValue={toggle} />
          </div>
        )}
      </Field>,
    );
    screen.getByRole("group", { name: "Banks" });
    await userEvent.click(screen.getByRole("button", { name: "Ethics 84", pressed: false }));
    expect(toggle).toHaveBeenCalledWith(true);
    await expectNoAxeFaults(container);
  });
});

describe("Stepper", () => {
  function Count({ onValue }: { onValue?: (value: number) => void }) {
    const [value, setValue] = useState(11);
    return (
      <Stepper
        label="How many"
        min={1}
        max={12}
        decreaseLabel="One fewer"
        increaseLabel="One more"
        value={value}
        onValue={(next) => {
          setValue(next);
          onValue?.(next);
        }}
      />
    );
  }

  it("stops at its limits and keeps the focus there", async () => {
    const user = userEvent.setup();
    const give = vi.fn();
    const { container } = render(<Count onValue={give} />);
    const more = screen.getByRole("button", { name: "One more" });
    await user.click(more);
    await user.click(more);
    expect(give.mock.calls).toEqual([[12]]);
    expect(more).toHaveAttribute("aria-disabled", "true");
    expect(more).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "One fewer" }));
    expect(screen.getByRole("spinbutton", { name: "How many" })).toHaveValue(11);
    await expectNoAxeFaults(container);
  });

  it("takes what is typed only when it is allowed, and puts the rest right", async () => {
    const user = userEvent.setup();
    const give = vi.fn();
    render(<Count onValue={give} />);
    const field = screen.getByRole("spinbutton");
    await user.clear(field);
    await user.type(field, "40");
    expect(give.mock.calls).toEqual([[4]]);
    expect(field).toHaveValue(40);
    await user.tab();
    expect(field).toHaveValue(4);
  });
});
