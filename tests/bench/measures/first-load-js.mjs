import { gzipSync } from "node:zlib";

const IDLE_MS = 2000;

/** All JavaScript that a browser downloads on the first visit, until nothing more comes. */
export async function run({ app, launch, say }) {
  const chromium = await launch();
  const scripts = [];
  let lastAt = Date.now();
  chromium.context.on("response", (response) => {
    lastAt = Date.now();
    if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(sizeOf(response));
  });
  await chromium.page.goto(app.url);
  while (Date.now() - lastAt < IDLE_MS) await chromium.page.waitForTimeout(100);
  const sizes = await Promise.all(scripts);
  await chromium.close();

  for (const { url, bytes } of sizes)
    say(`  ${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${url.slice(app.url.length)}`);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return [{ value: total / 1024, unit: "KiB gz", atMost: 120 }];
}

async function sizeOf(response) {
  return { url: response.url(), bytes: gzipSync(await response.body(), { level: 9 }).length };
}
