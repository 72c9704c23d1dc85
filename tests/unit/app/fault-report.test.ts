import { describe, expect, it } from "vitest";
import { faultReport } from "../../../src/app/fault-report.ts";

const report = (error: unknown) =>
  faultReport({ error, place: "/takes/:id", at: new Date("2026-11-23T22:41:00Z"), userAgent: "Firefox 153" });

describe("faultReport", () => {
  it("says what stopped, where, in which version and when", () => {
    const text = report(new TypeError("Cannot read properties of undefined (reading 'pauses')"));
    expect(text).toContain("TypeError: Cannot read properties of undefined (reading 'pauses')");
    expect(text).toContain("place /takes/:id");
    expect(text).toMatch(/version \d+\.\d+\.\d+, 2026-11-23T22:41:00/);
    expect(text).toContain("Firefox 153");
  });

  it("leaves out what a person wrote when a message quotes it", () => {
    let caught: unknown;
    try {
      JSON.parse("Ayesha told me about Mrs. Miller");
    } catch (error) {
      caught = error;
    }
    const text = report(caught);
    expect(text).toContain("SyntaxError");
    expect(text).not.toMatch(/Ayesha|Miller/);
  });

  it("keeps a message with an apostrophe readable", () => {
    expect(report(new TypeError(`can't access property "pauses", take is undefined`))).toContain(
      `can't access property "pauses", take is undefined`,
    );
  });

  it("leaves the address behind the hash out of the stack", () => {
    const error = new Error("stopped");
    error.stack = "Error: stopped\n    at draw (http://localhost:1/#/takes/3f2a:10:5)\n    Ayesha at home";
    const text = report(error);
    expect(text).toContain("at draw");
    expect(text).not.toMatch(/3f2a|Ayesha/);
  });

  it("survives a thrown value that is no error", () => {
    expect(report("Ayesha")).toContain("Error: string");
    expect(report("Ayesha")).not.toContain("Ayesha");
  });
});
