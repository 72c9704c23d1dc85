import { describe, expect, it } from "vitest";
import { pseudoLanguageOf } from "../../../src/i18n/pseudo-languages.ts";
import { pseudoText, pseudoWords } from "../../../src/i18n/pseudo-locale.ts";

describe("pseudoText", () => {
  it("accents every word and puts the whole in brackets", () => {
    const text = pseudoText("Delete take");
    expect(text).toMatch(/^\[.*\]$/);
    expect(text).not.toContain("Delete");
    expect(text.normalize("NFD").replace(/\p{M}/gu, "")).toContain("Delete");
  });

  it("makes the words about 40 % longer", () => {
    const english = "Recordings stay in this browser, on this device";
    const growth = pseudoText(english).length / english.length;
    expect(growth).toBeGreaterThan(1.35);
    expect(growth).toBeLessThan(1.55);
  });

  it("leaves interpolation, tags and references as they are", () => {
    const text = pseudoText("{{count, number}} takes, <link>see {{place}}</link> or $t(shell:brand)");
    for (const markup of ["{{count, number}}", "<link>", "{{place}}", "</link>", "$t(shell:brand)"])
      expect(text).toContain(markup);
  });

  it("does not count markup when it makes text longer", () => {
    expect(pseudoText("{{aVeryLongVariableName}}")).toBe("[{{aVeryLongVariableName}}]");
  });
});

describe("pseudoWords", () => {
  it("keeps the tree of keys", () => {
    const words = pseudoWords({ nav: { label: "Places" } }, "en-XA");
    expect(Object.keys(words)).toEqual(["nav"]);
    expect(words["nav"]).toHaveProperty("label", pseudoText("Places"));
  });

  it("has every plural form of its language, so that none falls back to plain English", () => {
    const words = pseudoWords({ takes_one: "{{count}} take", takes_other: "{{count}} takes" }, "ar-XB");
    for (const category of new Intl.PluralRules("ar").resolvedOptions().pluralCategories)
      expect(words).toHaveProperty(`takes_${category}`);
    expect(words["takes_one"]).toBe(pseudoText("{{count}} take"));
    expect(words["takes_few"]).toBe(pseudoText("{{count}} takes"));
  });
});

describe("pseudoLanguageOf", () => {
  it.each([
    ["?pseudo=ltr", "en-XA"],
    ["?a=b&pseudo=rtl", "ar-XB"],
    ["?pseudo=other", null],
    ["", null],
  ])("%s asks for %s", (search, language) => {
    expect(pseudoLanguageOf(search)).toBe(language);
  });
});
