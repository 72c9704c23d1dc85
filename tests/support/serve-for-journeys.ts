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
  const app = await serveBuiltApp();
  project.provide("appUrl", app.url);
  return () => app.close();
}
