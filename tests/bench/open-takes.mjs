import { keep, season } from "./seed.mjs";

/** So long a person at least looks at the first screen; the app has come to rest by then. */
const REST_MS = 1000;

/** A browser in which so many takes with pictures are kept. The caller closes it. */
export async function browserWithTakes({ app, launch }, count) {
  const chromium = await launch();
  const { page } = chromium;
  await page.goto(app.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await keep(page, season(count), { pictures: true });
  return chromium;
}

/** Milliseconds from the click on "Takes" to the rows on the screen, in a page that was just loaded. */
export async function timeToRows({ page }, app) {
  await page.goto(app.url);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(REST_MS);
  const shown = page.evaluate(fromClickToRows);
  await page.getByRole("navigation").getByRole("link", { name: "Takes" }).click();
  return shown;
}

/** Runs in the page: until rows that fill the window, or all there are, were painted. */
function fromClickToRows() {
  return new Promise((resolve) => {
    addEventListener("click", ({ timeStamp }) => watch(timeStamp), { capture: true, once: true });

    function watch(clickedAt) {
      const painted = ([{ renderTime }]) => resolve(renderTime - clickedAt);
      new PerformanceObserver((list) => painted(list.getEntries())).observe({ type: "element" });
      const observer = new MutationObserver(() => {
        const list = document.querySelector("main article")?.parentElement?.parentElement;
        const last = [...document.querySelectorAll("main article")].at(-1);
        if (!list || !last) return;
        const { bottom } = last.getBoundingClientRect();
        const isAll = bottom >= list.getBoundingClientRect().bottom - 1;
        if (bottom < innerHeight && !isAll) return;
        observer.disconnect();
        // Tells when its text is painted, and with it all rows of the frame.
        document.querySelector("main article h3").setAttribute("elementtiming", "row");
      });
      observer.observe(document.body, { childList: true, subtree: true });
    }
  });
}
