import { expect, inject, onTestFinished } from "vitest";
import { launchChromium, type Chromium, type ChromiumOptions } from "./chromium.ts";

export interface VisitOptions extends ChromiumOptions {
  /** Where to go first, as in `src/domain/paths.ts`; the start unless said. */
  readonly path?: string;
  /** Problems that the deed of this very test must bring; anything else fails it. */
  readonly expected?: readonly RegExp[];
}

export interface Visit extends Chromium {
  /** Address of a place of the app, for `page.goto`. */
  address(path: string): string;
}

/**
 * Opens the built app in a browser of its own and closes it with the test. The test fails on any console error, uncaught
 * error, refusal of the security policy, or request to another origin.
 */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { path = "/", expected = [] } = options;
  const url = inject("appUrl");
  const address = (place: string): string => new URL(`#${place}`, url).href;
  const chromium = await launchChromium(new URL(url).origin, options);
  onTestFinished(async () => {
    await chromium.close();
    expect(chromium.problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([]);
  });
  await chromium.page.goto(address(path));
  return { ...chromium, address };
}
