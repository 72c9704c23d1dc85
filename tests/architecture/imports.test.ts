import { describe, expect, test } from "vitest";
import { importsOf, sourceFiles, type SourceFile } from "../support/source-files.ts";

const files = sourceFiles("src", /\.tsx?$/);

/** "features/takes" of "src/features/takes/takes-page.tsx", "domain" of "src/domain/clock.ts". */
function place(path: string): string {
  const [, layer = "", folder = ""] = path.split("/");
  return layer === "features" ? `features/${folder}` : layer;
}

function layer(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Every import of ours that leaves its place, as "from -> to". */
function crossings(
  of: (path: string) => boolean,
  allowed: (file: SourceFile, target: string, typeOnly: boolean) => boolean,
) {
  return files
    .filter(({ path }) => of(path))
    .flatMap((file) =>
      importsOf(file).flatMap(({ target, typeOnly }) =>
        target === null || place(target) === place(file.path) || allowed(file, target, typeOnly)
          ? []
          : [`${file.path} -> ${target}`],
      ),
    );
}

test("the reader of imports finds them all, and tells types from values", () => {
  const text = [
    'import { a, type B } from "./values.ts";',
    'import { type C, type D } from "./types.ts";',
    'import type { E } from "../more-types.ts";',
    'import "./effect.css";',
    "import {\n  f,\n  g,\n} from '../lines.ts';",
    'export { h } from "./again.ts";',
    'const i = lazy(() => import("./lazy.tsx"));',
    'new Worker(new URL("../workers/clock.worker.ts", import.meta.url));',
    'import j from "package";',
  ].join("\n");
  expect(importsOf({ path: "src/app/x.ts", text }).map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
    ["src/app/values.ts", false],
    ["src/app/types.ts", true],
    ["src/more-types.ts", true],
    ["src/app/effect.css", false],
    ["src/lines.ts", false],
    ["src/app/again.ts", false],
    [null, false],
    ["src/app/lazy.tsx", false],
    ["src/workers/clock.worker.ts", false],
  ]);
});

describe("who may import whom", () => {
  test("features: ui, i18n, domain, and types of platform; never another feature", () => {
    const allowed = (_file: SourceFile, target: string, typeOnly: boolean) =>
      ["ui", "i18n", "domain"].includes(layer(target)) || (layer(target) === "platform" && typeOnly);
    expect(crossings((path) => layer(path) === "features", allowed)).toEqual([]);
  });

  test("platform: domain and workers", () => {
    const allowed = (_file: SourceFile, target: string) => ["domain", "workers"].includes(layer(target));
    expect(crossings((path) => layer(path) === "platform", allowed)).toEqual([]);
  });

  test("workers: domain", () => {
    expect(
      crossings(
        (path) => layer(path) === "workers",
        (_file, target) => layer(target) === "domain",
      ),
    ).toEqual([]);
  });

  test("ui and i18n: nothing else of ours", () => {
    expect(
      crossings(
        (path) => ["ui", "i18n"].includes(layer(path)),
        () => false,
      ),
    ).toEqual([]);
  });

  test("domain: nothing else of ours, and no library but the parser", () => {
    const packages = files
      .filter(({ path }) => layer(path) === "domain")
      .flatMap((file) => importsOf(file).map(({ specifier, target }) => (target === null ? specifier : "")));
    expect(
      crossings(
        (path) => layer(path) === "domain",
        () => false,
      ),
    ).toEqual([]);
    expect(new Set(packages)).toEqual(new Set(["", "valibot"]));
  });
});

test("no file imports itself through others", () => {
  const values = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target, typeOnly }) => (target && !typeOnly ? [target] : [])),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(" -> "));
    if (start >= 0 || done.has(path)) return;
    for (const next of values.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of values.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});
