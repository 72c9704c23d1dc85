import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";

export interface SourceFile {
  /** From the root of the project, with slashes: "src/app/main.ts". */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root of the project for a file of ours; null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

/** Every file under a folder of the project, in order of path. */
export function sourceFiles(folder: string, ending = /./): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join("/"))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:([^"';]*?)\sfrom\s+)?["']([^"']+)["']/gm;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']|new URL\(\s*["'](\.[^"']+)["']/g;

/** What a file imports, dynamic imports and workers included. A type annotation `import("x")` counts as a value. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const found = (specifier: string, typeOnly: boolean): Import => ({
    specifier,
    target: specifier.startsWith(".") ? posix.join(dirname(path), specifier.replace(/\?.*$/, "")) : null,
    typeOnly,
  });
  return [
    ...[...text.matchAll(STATIC)].map(([, type, names = "", specifier = ""]) =>
      found(specifier, type !== undefined || onlyTypes(names)),
    ),
    ...[...text.matchAll(DYNAMIC)].map(([, dynamic, url]) => found(dynamic ?? url ?? "", false)),
  ];
}

// import { type A, type B } from "...": every name says that it is a type.
function onlyTypes(names: string): boolean {
  const inBraces =
    /^\s*\{([^}]*)\}\s*$/
      .exec(names)?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "") ?? [];
  return inBraces.length > 0 && inBraces.every((name) => name.trim().startsWith("type "));
}
