/** The part of Trusted Types that is used; TypeScript's DOM library does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let isDone = false;

/**
 * The AAC encoder starts a worker of its own from an address that this worker made (blob:), as a plain string, which Trusted
 * Types refuse. Here such an address, and no other, goes through the one policy that the page names.
 */
export function trustBlobWorkers(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (isDone || trustedTypes === undefined) return;
  isDone = true;
  const policy = trustedTypes.createPolicy("second-take", { createScriptURL: ownBlobUrl });
  const PlainWorker = globalThis.Worker;
  globalThis.Worker = class extends PlainWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(policy.createScriptURL(String(url)), options);
    }
  };
}

function ownBlobUrl(url: string): string {
  if (!url.startsWith(`blob:${location.origin}/`)) throw new TypeError(`not made here: ${url}`);
  return url;
}
