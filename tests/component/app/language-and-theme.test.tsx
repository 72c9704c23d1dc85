import { act, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, describe, expect, it } from "vitest";
import { applyRememberedTheme } from "../../../src/app/theme.ts";
import { applyLanguage } from "../../../src/i18n/apply-language.ts";
import { loadWords } from "../../../src/i18n/set-up.ts";
import { renderApp } from "./render-app.tsx";

describe("the language of the page", () => {
  afterEach(async () => {
    history.replaceState(null, "", "/");
    await act(() => i18next.changeLanguage("en"));
  });

  it("turns the page around for a right-to-left language, words of lazy places included", async () => {
    const stop = applyLanguage(i18next, document.documentElement);
    await loadWords(["takes"]);
    history.replaceState(null, "", "?pseudo=rtl");
    await renderApp();
    await waitFor(() => expect(document.documentElement.dir).toBe("rtl"));
    expect(document.documentElement.lang).toBe("ar-XB");
    expect(screen.queryByText("Practice")).toBeNull();
    expect(screen.getByRole("navigation")).toHaveTextContent(/\[.*\]/);
    expect(i18next.hasResourceBundle("ar-XB", "takes")).toBe(true);
    await act(() => i18next.changeLanguage("en"));
    expect(document.documentElement).toHaveAttribute("dir", "ltr");
    stop();
  });

  it("has every plural form in the pseudo-locale", async () => {
    await i18next.changeLanguage("ar-XB");
    for (const count of [0, 1, 2, 3, 11, 100])
      expect(i18next.t("banners:recovered.title", { count })).toMatch(/^\[.*\]$/);
  });
});

describe("the theme", () => {
  it("follows the settings and is remembered for the next visit's first paint", async () => {
    const { settings } = await renderApp();
    expect(document.documentElement).not.toHaveAttribute("data-theme");
    await act(async () => void (await settings.update({ theme: "dark" })));
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    delete document.documentElement.dataset["theme"];
    applyRememberedTheme(document);
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    await act(async () => void (await settings.update({ theme: "system" })));
    expect(document.documentElement).not.toHaveAttribute("data-theme");
  });
});
