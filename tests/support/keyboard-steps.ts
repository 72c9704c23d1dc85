import type { Page } from "playwright";
import { expect } from "vitest";

interface Focused {
  /** About what a screen reader would call it. */
  readonly name: string;
  /** Whether an eye finds it. */
  readonly isSeen: boolean;
  /** False where the browser's own bar has the focus. */
  readonly isInPage: boolean;
}

/** What has the focus. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
    const [label = null] = field?.labels ?? [];
    const labelledBy = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    const name = element.getAttribute("aria-label") ?? (labelledBy ?? label ?? element).textContent;

    // The ring may be drawn around all that belongs to it: the row of a link, the label of a hidden box.
    const parts = [element, label, element.parentElement].filter((part) => part !== null);
    const styles = parts.flatMap((part) => [undefined, "::before", "::after"].map((at) => getComputedStyle(part, at)));
    const hasRing = styles.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
    );
    return {
      name: name.trim(),
      isSeen: element.matches(":focus-visible") && hasRing,
      isInPage: element !== document.body,
    };
  });
}

/** Presses Tab until the focus is on what is called so; every stop on the way must be seen. */
export async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop.isInPage) continue;
    expect(stop.isSeen, `the focus is seen on “${stop.name}”`).toBe(true);
    if (name.test(stop.name)) return;
    passed.push(stop.name.slice(0, 40));
  }
  throw new Error(`no way by Tab to ${name}; passed ${passed.join(" | ")}`);
}
