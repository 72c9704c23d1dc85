import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SlowStart, StartFailure } from "../../../src/app/start-messages.tsx";

describe("before the app is there", () => {
  it("says what takes long", () => {
    render(<SlowStart />);
    expect(screen.getByRole("status")).toHaveTextContent("Opening what you recorded");
  });

  it("says that it could not start, what is kept, and how to go on", () => {
    render(<StartFailure error={new TypeError("no such thing")} at={new Date("2026-11-23T22:41:00Z")} />);
    expect(screen.getByRole("heading", { name: "Second Take could not start" })).toBeVisible();
    expect(screen.getByText("Nothing you recorded is touched.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Reload this page" })).toBeVisible();
    expect(screen.getByText(/TypeError: no such thing/)).toHaveTextContent("2026-11-23");
  });
});
