import { expect, test } from "vitest";
import { visit } from "../support/visit.ts";

test("the first visit shows the brand and a page, from this origin alone", async () => {
  const { page, requests, address } = await visit();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("banner").getByText("Second Take").waitFor();
  await page.getByRole("main").getByRole("link").or(page.getByRole("main").getByRole("button")).first().waitFor();
  await page.waitForLoadState("networkidle");

  const origin = new URL(address("/")).origin;
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url))).toEqual([]);
  expect(await page.title()).toContain("Second Take");
});

test("nothing jumps while the first visit is drawn, nor after", async () => {
  const { page } = await visit({ viewport: { width: 412, height: 823 } });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(1500);
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        );
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shifts).toBeLessThan(0.05);
});

test("the frame is there before any script has run", async () => {
  const { page, context, address } = await visit({ expected: [/ERR_FAILED/] });
  await context.route("**/*.js", (route) => route.abort());
  await page.goto("about:blank");
  await page.goto(address("/"), { waitUntil: "commit" });
  await page.getByRole("banner").getByText("Second Take").waitFor();
});

test("the page refuses inline scripts, text as code, and other origins", async () => {
  const { page, problems } = await visit({ expected: [/Content Security Policy/, /Trusted/, /example\.com/] });
  const refused = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.append("window.ran = true");
    document.head.append(script);
    const asCode = () => {
      try {
        document.body.insertAdjacentHTML("beforeend", "<b>text</b>");
        return false;
      } catch {
        return true;
      }
    };
    return {
      inline: !("ran" in window),
      textAsCode: asCode(),
      otherOrigin: await fetch("https://example.com/").then(
        () => false,
        () => true,
      ),
    };
  });
  expect(refused).toEqual({ inline: true, textAsCode: true, otherOrigin: true });
  expect(problems.length).toBeGreaterThan(0);
});
