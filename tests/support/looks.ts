import type { BrowserContext, Page } from "playwright";
import type { AxeResults } from "axe-core";

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

/** Brings axe into every page of the browser, beside the security policy, which would refuse it. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: "node_modules/axe-core/axe.min.js" });
}

/** What axe finds wrong with the page as it is now, one line for each place. */
export async function axeFaults(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => (await window.axe.run()).violations);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, any }) => `${id}: ${help}: ${target.join(" ")}: ${any.map(({ message }) => message).join("; ")}`,
    ),
  );
}

/** What sticks out of the window sideways; nothing where it does not scroll. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > clientWidth + 1);
    });
    const names = out.map(
      (element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 40)}”`,
    );
    return [`${scrollWidth} px wide in ${clientWidth} px: ${names.slice(0, 5).join(", ")}`];
  });
}
