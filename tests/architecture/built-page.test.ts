import { createHash } from "node:crypto";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { policyIn } from "../../build/content-security-policy.ts";

let files: Rolldown.RolldownOutput["output"];
let page = "";

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ logLevel: "silent", build: { write: false } });
  if (!("output" in built)) throw new Error("The build gave no single output.");
  files = built.output;
  page = String(files.find((file) => file.type === "asset" && file.fileName === "index.html")?.["source" as never]);
}, 120_000);

describe("the built page", () => {
  test("states its policy before anything that the policy governs", () => {
    expect(page).toMatch(/<head>\s*<meta charset="utf-8"\s*\/?>\s*<meta http-equiv="Content-Security-Policy"/i);
  });

  test("allows no other origin, no inline script, no eval", () => {
    const policy = policyIn(page);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types second-take");
    // Only the AAC encoder starts a worker from an address that this page made; scripts come from files alone.
    expect(policy).toContain("worker-src 'self' blob:;");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test("has one inline style, and the policy names its hash", () => {
    const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = ""]) => text);
    expect(styles).toHaveLength(1);
    const hash = createHash("sha256").update(styles.join("")).digest("base64");
    expect(policyIn(page)).toContain(`style-src 'self' 'sha256-${hash}';`);
    expect(page).not.toMatch(/\sstyle="/);
  });

  test("carries the runtime of the speech network at most once", () => {
    const runtimes = files.filter(({ fileName }) => /ort-wasm.*\.wasm$/.test(fileName));
    expect(runtimes.length).toBeLessThanOrEqual(1);
  });

  test("runs only scripts of its own files", () => {
    const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, body] of scripts) {
      expect(attributes).toMatch(/ src="\.\//);
      expect(body).toBe("");
    }
    expect(page).not.toMatch(/\son\w+="/);
  });

  test("names only files that exist, relative to itself", () => {
    const emitted = new Set(files.map(({ fileName }) => `./${fileName}`));
    const named = [...page.matchAll(/url\(["']?(?!data:|#)([^"')]+)|(?:href|src)="(\.\/assets\/[^"]+)"/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, inStyle, inTag] of named) expect(emitted).toContain(inStyle ?? inTag);
  });

  test("says what it is to search engines and people who share it", () => {
    expect(page).toMatch(/<meta\s+name="description"\s+content="[^"]{40,}"/);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page).toMatch(/<html[^>]* lang="en"/);
  });
});
