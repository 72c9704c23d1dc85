import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { serveBuiltApp } from "./built-app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built app for journeys and faults. */
    readonly appUrl: string;
  }
}

/** Vitest's global setup of the projects that use the app as a person does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Another folder than `dist` lets one build be tested while the next is made.
  const app = await serveBuiltApp(resolve(process.env["SECOND_TAKE_DIST"] ?? "dist"));
  project.provide("appUrl", app.url);
  return () => app.close();
}
