import { createReadStream, existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";
import { createGzip } from "node:zlib";
import { policyIn } from "../../build/content-security-policy.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Served under a folder, because a static host may do so too; nothing but files, no fallback rule. */
const BASE = "/rooms/second-take/";

export interface BuiltApp {
  /** Address of the page, with a slash at its end; `new URL("#/takes", app.url)` is a place in it. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves `dist/` on a free port of localhost, as a plain static host with compression does. */
export async function serveBuiltApp(dist = resolve("dist")): Promise<BuiltApp> {
  const page = join(dist, "index.html");
  if (!existsSync(page)) throw new Error("There is no built app: run `npm run build` first.");
  const policy = policyIn(readFileSync(page, "utf8"));

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // Browsers and auditors ask for it at the root of the host, wherever the app lies.
    const path = pathname === "/robots.txt" ? `${BASE}robots.txt` : pathname;
    if (!path.startsWith(BASE)) return notFound(response);
    const file = join(dist, normalize(decodeURIComponent(path.slice(BASE.length)) || "index.html"));
    if (!file.startsWith(dist)) return notFound(response);
    const zipped = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && !file.endsWith(".woff2");
    stat(file).then(
      (found) => {
        if (!found.isFile()) return notFound(response);
        response.writeHead(200, {
          "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
          "Content-Security-Policy": policy,
          "Cache-Control": file.includes("assets") ? "public, max-age=31536000, immutable" : "no-cache",
          ...(zipped ? { "Content-Encoding": "gzip" } : {}),
        });
        const body = createReadStream(file);
        (zipped ? body.pipe(createGzip({ level: 9 })) : body).pipe(response);
      },
      () => notFound(response),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
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

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
}
