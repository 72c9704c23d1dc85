import { createHash } from "node:crypto";

/**
 * The policy of the built page: nothing from another origin, no inline script, and one Trusted Types policy, for the
 * addresses of our own workers. Workers may come from blob: for the AAC encoder alone (decision 015). `style` is the text of the inlined `<style>`.
 */
export function securityPolicy(style: string): string {
  const styleHash = createHash("sha256").update(style).digest("base64");
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types second-take",
  ].join("; ");
}

/** The policy that a built page carries in its meta tag; servers send the same as a header. */
export function policyIn(html: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error("The page carries no Content-Security-Policy.");
  return policy;
}
