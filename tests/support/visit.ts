import { expect, inject, onTestFinished } from "vitest";
import { launchChromium, type Chromium, type ChromiumOptions } from "./chromium.ts";

export interface VisitOptions extends ChromiumOptions {
  /** Where to go first, as in `src/domain/paths.ts`; the start unless said. */
  readonly path?: string;
  /** The query of the address: "?container=webm". */
  readonly search?: string;
  /** Another name for this machine: unlike localhost, the browser does not trust it. */
  readonly host?: string;
  /** Done before the page is opened: what the page must find, or must not find. */
  readonly before?: (chromium: Chromium, origin: string) => Promise<unknown>;
  /** Problems that the deed of this very test must bring; anything else fails it. */
  readonly expected?: readonly RegExp[];
}

export interface Visit extends Chromium {
  /** Address of a place of the app, for `page.goto`. */
  address(path: string): string;
}

/**
 * Opens the built app in a browser of its own and closes it with the test. The test fails on any console error, uncaught
 * error, refusal of the security policy, request to another origin, or request for anything but the app's own files.
 */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { path = "/", search = "", host = "localhost", before, expected = [] } = options;
  const url = new URL(search, inject("appUrl"));
  url.hostname = host;
  const address = (place: string): string => new URL(`#${place}`, url).href;
  const chromium = await launchChromium(url.origin, {
    ...options,
    args: [...(options.args ?? []), ...(host === "localhost" ? [] : [`--host-resolver-rules=MAP ${host} localhost`])],
  });
  onTestFinished(async () => {
    await chromium.close();
    const strange = chromium.requests
      .filter((request) => !isOwnFile(request, url))
      .map((request) => `request: ${request}`);
    const problems = [...chromium.problems, ...strange];
    expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([]);
  });
  await before?.(chromium, url.origin);
  await chromium.page.goto(address(path));
  return { ...chromium, address };
}

/** A file of the build, and nothing in its address that could carry what a person said or chose. */
function isOwnFile(request: string, app: URL): boolean {
  const { protocol, origin, pathname, search } = new URL(request);
  if (protocol === "blob:" || protocol === "data:" || protocol === "about:") return true;
  if (origin !== app.origin || !pathname.startsWith(app.pathname)) return false;
  const file = pathname.slice(app.pathname.length);
  return file === ""
    ? search === "" || search.startsWith("?")
    : search === "" && /^(?:assets\/[\w.-]+|icon\.svg)$/.test(file);
}
