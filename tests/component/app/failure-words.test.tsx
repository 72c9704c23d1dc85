import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { failureWords, type WordedFailure } from "../../../src/i18n/failure-words.ts";

const words = (failure: WordedFailure) => failureWords(i18next.getFixedT("en", "failures"), failure);
const invalid = { type: "bank-invalid", path: "questions.3.text", expected: "string", received: "12" } as const;

describe("the words of failures", () => {
  it("name the device that is refused, missing or busy", () => {
    expect(words({ type: "denied", device: "camera" }).title).toBe("The browser blocks the camera");
    expect(words({ type: "missing", device: "microphone" }).title).toBe("No microphone found");
    expect(words({ type: "busy", device: "both" }).title).toBe("Another program holds camera and microphone");
  });

  it("offer sound only where only the camera fails", () => {
    expect(words({ type: "denied", device: "camera" }).next).toContain("sound only");
    expect(words({ type: "denied", device: "microphone" }).next).not.toContain("sound only");
  });

  it("say where a bank is wrong and how many more mistakes there are", () => {
    expect(words({ ...invalid, more: 0 }).next).toBe(
      "At questions.3.text: expected string, found 12. Correct it and add the file again.",
    );
    expect(words({ ...invalid, more: 1 }).next).toContain("There is 1 more mistake.");
    expect(words({ ...invalid, more: 1_200 }).next).toContain("There are 1,200 more mistakes.");
    expect(words({ ...invalid, path: "", more: 0 }).next).toContain("At the start of the file");
  });

  it("carry the data of a failure without taking it for markup", () => {
    const tooNew = { type: "bank-too-new", format: 9, supported: 1 } as const;
    expect(words(tooNew).next).toContain("The file has format 9; this version reads up to 1.");
    const duplicate = { type: "bank-duplicate-id", id: "<b>img</b>" } as const;
    expect(words(duplicate).next).toContain("“<b>img</b>”");
  });
});
