import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Camera } from "lucide-react";
import { describe, expect, it, vi } from "vitest";
import { BrandMark } from "../../src/ui/brand-mark.tsx";
import { Button } from "../../src/ui/button.tsx";
import { ClockRing } from "../../src/ui/clock-ring.tsx";
import { EmptyState } from "../../src/ui/empty-state.tsx";
import { Icon } from "../../src/ui/icon.tsx";
import { Kbd } from "../../src/ui/kbd.tsx";
import { LevelSteps } from "../../src/ui/level-steps.tsx";
import { Meter } from "../../src/ui/meter.tsx";
import { Notice } from "../../src/ui/notice.tsx";
import { Picture } from "../../src/ui/picture.tsx";
import { Progress } from "../../src/ui/progress.tsx";
import { Row, Rows } from "../../src/ui/rows.tsx";
import { Tag } from "../../src/ui/tag.tsx";
import { Voice } from "../../src/ui/voice.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";

describe("Rows", () => {
  it("are a list whose rows are links, buttons or neither", async () => {
    const press = vi.fn();
    const { container } = render(
      <Rows label="Lengths" layout="columns">
        <Row title="Warm-up" description="Five common questions" trailing="14 min" href="#/practice/warm-up" />
        <Row title="Build my own" icon={Camera} onPress={press} />
        <Row title="Take 3" trailing="38 MB" actions={<Button>Delete</Button>} />
      </Rows>,
    );
    const list = screen.getByRole("list", { name: "Lengths" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    const link = screen.getByRole("link", { name: "Warm-up Five common questions 14 min" });
    expect(link).toHaveAttribute("href", "#/practice/warm-up");
    await userEvent.click(screen.getByRole("button", { name: "Build my own" }));
    expect(press).toHaveBeenCalledOnce();
    expect(screen.queryByRole("link", { name: /Take 3/ })).toBeNull();
    await expectNoAxeFaults(container);
  });

  it("tell which row is selected", () => {
    render(
      <Rows>
        <Row title="All takes" href="#/takes" selected />
        <Row title="Not rated" href="#/takes/not-rated" />
      </Rows>,
    );
    expect(screen.getByRole("link", { current: true })).toHaveTextContent("All takes");
  });
});

describe("Notice", () => {
  it("interrupts only when told to", async () => {
    const { container } = render(
      <>
        <Notice tone="bad" role="alert" title="The camera went away" actions={<Button>Try again</Button>}>
          Saved up to 1:08.
        </Notice>
        <Notice tone="warn" title="Room for about 2 of your 6 answers" />
      </>,
    );
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("The camera went awaySaved up to 1:08.");
    within(alert).getByRole("button", { name: "Try again" });
    expect(screen.getByText("Room for about 2 of your 6 answers").closest("[role]")).toBeNull();
    await expectNoAxeFaults(container);
  });
});

describe("Progress", () => {
  it("says what, how much of how much, and can be cancelled", async () => {
    const cancel = vi.fn();
    const props = { title: "Making a copy", part: "take 1 of 2", cancelLabel: "Cancel", onCancel: cancel };
    const { container, rerender } = render(<Progress {...props} value={0.624} valueText="5.6 of about 9 MB" />);
    const bar = screen.getByRole("progressbar", { name: "Making a copy take 1 of 2" });
    expect(bar).toHaveAttribute("aria-valuenow", "62");
    expect(bar).toHaveAttribute("aria-valuetext", "5.6 of about 9 MB");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(cancel).toHaveBeenCalledOnce();
    await expectNoAxeFaults(container);

    rerender(<Progress {...props} value={undefined} valueText="Reading the file" />);
    expect(bar).not.toHaveAttribute("aria-valuenow");
    rerender(<Progress {...props} value={1.2} valueText="9.1 of about 9 MB" />);
    expect(bar).toHaveAttribute("aria-valuenow", "100");
  });
});

describe("Meter and LevelSteps", () => {
  it("have values in words", async () => {
    const { container } = render(
      <>
        <Meter label="Storage" value={1.9} max={36} valueText="1.9 GB of about 36 GB" />
        <LevelSteps label="Sound level" valueText="−19 dB" steps={32} lit={18} clipsFrom={28} />
      </>,
    );
    expect(screen.getByRole("meter", { name: "Storage" })).toHaveAttribute("aria-valuetext", "1.9 GB of about 36 GB");
    const level = screen.getByRole("meter", { name: "Sound level" });
    expect(level).toHaveAttribute("aria-valuetext", "−19 dB");
    expect(level).toHaveAttribute("aria-valuenow", "18");
    expect(level.children).toHaveLength(32);
    await expectNoAxeFaults(container);
  });

  it("stay within their range", () => {
    render(
      <>
        <Meter label="Storage" value={40} max={36} valueText="40 GB of about 36 GB" />
        <Meter label="Unknown" value={0} max={0} valueText="Cannot tell" />
        <LevelSteps label="Sound level" valueText="0 dB" steps={9} lit={12} size="small" />
      </>,
    );
    expect(screen.getByRole("meter", { name: "Storage" })).toHaveAttribute("aria-valuenow", "36");
    expect(screen.getByRole("meter", { name: "Unknown" })).toHaveAttribute("aria-valuenow", "0");
    expect(screen.getByRole("meter", { name: "Sound level" })).toHaveAttribute("aria-valuenow", "9");
    expect(screen.queryByText("0 dB")).toBeNull();
  });
});

describe("ClockRing", () => {
  const arcs = (container: HTMLElement) =>
    [...container.querySelectorAll("circle[stroke-dasharray]")].map((arc) => arc.getAttribute("stroke-dasharray"));

  it("draws what remains and says it in words", async () => {
    const { container } = render(<ClockRing remaining={0.7} digits="1:24" caption="left of 2:00" />);
    expect(screen.getByRole("timer")).toHaveTextContent("1:24 left of 2:00");
    expect(arcs(container)).toEqual(["0.7 1"]);
    await expectNoAxeFaults(container);
  });

  it("draws no arc at the end or over the limit, and never more than the whole ring", () => {
    const { container, rerender } = render(<ClockRing remaining={0} digits="0:00" caption="left" />);
    expect(arcs(container)).toEqual([]);
    rerender(<ClockRing remaining={0.4} variant="over" digits="+0:14" caption="over the limit" />);
    expect(arcs(container)).toEqual([]);
    rerender(<ClockRing remaining={1.3} digits="2:36" caption="left" />);
    expect(arcs(container)).toEqual(["1 1"]);
  });
});

describe("EmptyState", () => {
  it("has a heading of the level it is given", async () => {
    const { container } = render(
      <EmptyState title="No takes yet" headingLevel={3} actions={<Button>Answer one question</Button>}>
        Every answer you record lands here.
      </EmptyState>,
    );
    screen.getByRole("heading", { level: 3, name: "No takes yet" });
    await expectNoAxeFaults(container);
  });
});

describe("small parts", () => {
  it("are read out only where they say something of their own", async () => {
    const { container } = render(
      <p>
        <Icon icon={Camera} />
        <Icon icon={Camera} label="Camera on" />
        <BrandMark />
        <Tag tone="warn">Recovered</Tag>
        <Kbd>Esc</Kbd>
      </p>,
    );
    expect(screen.getAllByRole("img")).toEqual([screen.getByRole("img", { name: "Camera on" })]);
    expect(container).toHaveTextContent("RecoveredEsc");
    await expectNoAxeFaults(container);
  });

  it("keep an English question English", async () => {
    const { container } = render(
      <div lang="ar" dir="rtl">
        <Voice as="h1" size={38} lang="en">
          Tell me about yourself.
        </Voice>
        <Picture badge="1:52">
          <img src="data:," alt="You, at the start" />
        </Picture>
      </div>,
    );
    const question = screen.getByRole("heading", { level: 1, name: "Tell me about yourself." });
    expect(question).toHaveAttribute("lang", "en");
    expect(question).toHaveAttribute("dir", "ltr");
    expect(screen.getByText("1:52")).toBeVisible();
    await expectNoAxeFaults(container);
  });
});
