/** The part of Trusted Types that is used; TypeScript's DOM library does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;

/** The one policy of the app: only scripts of this origin. Where Trusted Types are enforced, `new Worker` takes nothing else. */
const policy = trustedTypes?.createPolicy("second-take", { createScriptURL: ownUrl });

function ownUrl(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`not a script of this origin: ${url}`);
  return href;
}

/** A module worker from a URL that Vite gave (`import url from "./x.worker.ts?worker&url"`). */
export function createWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? ownUrl(url), { type: "module" });
}
