import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../../src/i18n/choose-language.ts";

const offered = ["en", "ar", "pt-BR"];

describe("chooseLanguage", () => {
  it("takes what the person chose", () => {
    expect(chooseLanguage({ chosen: "ar", preferred: ["en-US"], offered })).toBe("ar");
  });

  it("takes the browser's first language that is offered, when nothing valid was chosen", () => {
    expect(chooseLanguage({ chosen: "system", preferred: ["fr", "ar-EG", "en"], offered })).toBe("ar");
    expect(chooseLanguage({ chosen: "xx", preferred: ["pt-PT"], offered })).toBe("pt-BR");
    expect(chooseLanguage({ chosen: "", preferred: ["PT-br"], offered })).toBe("pt-BR");
  });

  it("takes English when nothing fits", () => {
    expect(chooseLanguage({ chosen: "", preferred: ["fr", "de"], offered })).toBe("en");
    expect(chooseLanguage({ chosen: "", preferred: [], offered })).toBe("en");
  });
});
