import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { policyIn } from "../../build/content-security-policy.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Served under a folder, because a static host may do so too; nothing but files, no fallback rule. */
const BASE = "/rooms/second-take/";

export interface BuiltApp {
  /** Address of the page, with a slash at its end; `new URL("#/takes", app.url)` is a place in it. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves `dist/` on a free port of localhost, as a plain static host with compression does. The files are read once, so
 * that a build in the meantime changes nothing.
 */
export async function serveBuiltApp(dist = resolve("dist")): Promise<BuiltApp> {
  if (!existsSync(join(dist, "index.html"))) throw new Error("There is no built app: run `npm run build` first.");
  const files = new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [BASE + file.slice(dist.length + 1).replaceAll(sep, "/"), hosted(file)]),
  );
  const page = files.get(`${BASE}index.html`);
  const robots = files.get(`${BASE}robots.txt`);
  if (page !== undefined) files.set(BASE, page);
  // Asked for at the root of the host, wherever the app lies.
  if (robots !== undefined) files.set("/robots.txt", robots);
  const policy = policyIn(page?.body.toString() ?? "");

  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (file === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
      return;
    }
    const zipped = file.zipped !== null && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response
      .writeHead(200, {
        "Content-Type": file.type,
        "Content-Security-Policy": policy,
        "Cache-Control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
        ...(zipped ? { "Content-Encoding": "gzip" } : {}),
      })
      .end(zipped ? file.zipped : file.body);
  });
  await new Promise<void>((listening) => void server.listen(0, "localhost", listening));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  return {
    url: `${origin}${BASE}`,
    origin,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function hosted(file: string) {
  const type = TYPES[extname(file)];
  const body = readFileSync(file);
  return {
    type: type ?? "application/octet-stream",
    body,
    zipped: type === undefined ? null : gzipSync(body, { level: 9 }),
    /** Its name holds a hash of its content. */
    immutable: file.includes(`${sep}assets${sep}`),
  };
}
