import { expect, test } from "vitest";
import { KEPT_KINDS } from "../../src/domain/records/document-kinds.ts";
import { KINDS_OF_TAKES } from "../../src/domain/records/kinds-of-takes.ts";
import { sourceFiles } from "../support/source-files.ts";

/** Measured on this very device, or quickly chosen anew on another. */
const OF_THE_DEVICE = ["conversion-speed", "last-form"];

test("what a person enters is in every backup, and what is measured in a take goes with it", () => {
  const named = sourceFiles("src", /\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/: DocumentKind<\w+> = \{\s*name: "([\w-]+)"/g)].map(([, name]) => name),
  );
  const cared = [...KEPT_KINDS.map(({ name }) => name), ...KINDS_OF_TAKES, ...OF_THE_DEVICE];
  expect(named.toSorted()).toEqual(cared.toSorted());
});
