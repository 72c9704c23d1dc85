import { expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

const shipped = sourceFiles("src");
const code = shipped.filter(({ path }) => /\.tsx?$/.test(path));
const own = [...shipped, ...sourceFiles("tests", /\.(tsx?|mjs)$/), ...sourceFiles("build"), ...sourceFiles("scripts")];

const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);
const nameOf = (path: string) => path.split("/").at(-1) ?? "";

test("names are kebab-case, with roles after a dot", () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
  const locale = /^src\/i18n\/locales\/[a-z]{2,3}(-[A-Z][A-Za-z]+)?\//;
  const wrong = own.filter(
    ({ path }) =>
      !path
        .replace(locale, "")
        .split("/")
        .every((part) => kebab.test(part)),
  );
  expect(pathsOf(wrong)).toEqual([]);
});

test("names say what a file is about", () => {
  const empty = /(^|[/-])(utils?|helpers?|misc|common|managers?)([/.-]|$)/;
  expect(pathsOf(own.filter(({ path }) => empty.test(path)))).toEqual([]);
});

test("src holds only named exports", () => {
  expect(pathsOf(code.filter(({ text }) => /^export default\b|\bas default\b/m.test(text)))).toEqual([]);
});

const PASSED_ON = /^export (type )?(\*[^"';]*|\{[^}]*\})\s*from\b/m;

test("no barrel files: nothing is passed on from another file", () => {
  expect(pathsOf(code.filter(({ path, text }) => nameOf(path).startsWith("index.") || PASSED_ON.test(text)))).toEqual(
    [],
  );
});

test("no file of code is longer than 400 lines", () => {
  const long = own.filter(({ path, text }) => /\.(tsx?|mjs|css)$/.test(path) && text.split("\n").length > 401);
  expect(pathsOf(long)).toEqual([]);
});

test("only main.tsx lies in the root of src", () => {
  const inRoot = pathsOf(shipped).filter((path) => path.split("/").length === 2);
  expect(inRoot.filter((path) => path !== "src/main.tsx")).toEqual([]);
});

test("every test runs: none is focused, skipped or left for later", () => {
  const left = new RegExp(String.raw`\b(test|it|describe)(\.\w+)*\.(only|skip|todo|fails)\b`);
  expect(pathsOf(own.filter(({ path, text }) => path.includes(".test.") && left.test(text)))).toEqual([]);
});

test("every test lies where a project of the runner finds it", () => {
  const found = [
    /^tests\/(unit|integration|architecture)\/.*\.test\.ts$/,
    /^tests\/contracts\/.*\.(fake|real)\.test\.ts$/,
    /^tests\/component\/.*\.test\.tsx?$/,
    /^tests\/(browser|faults|long)\/.*\.test\.ts$/,
  ];
  const lost = own.filter(({ path }) => path.includes(".test.") && !found.some((place) => place.test(path)));
  expect(pathsOf(lost)).toEqual([]);
});

test("styles use logical sides, so that one layout serves both reading directions", () => {
  const physical =
    /(^|[\s;{])((margin|padding|border)-(left|right)|left|right)\s*:|text-align\s*:\s*(left|right)\b|float\s*:\s*(left|right)\b/;
  expect(pathsOf(shipped.filter(({ path, text }) => path.endsWith(".css") && physical.test(text)))).toEqual([]);
});

test("no checker is silenced, and nothing is left to do", () => {
  const silenced = new RegExp(
    ["@ts-" + "ignore", "@ts-" + "expect-error", "(ox|es)lint-" + "disable", "TO" + "DO\\b"].join("|"),
  );
  expect(pathsOf(own.filter(({ text }) => silenced.test(text)))).toEqual([]);
});
