import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

const PAGE = "<!doctype html><title>A file</title><video src=file muted preload=auto></video>";

/** Serves a file, in ranges as a player asks for them, beside a page that plays it; gives the address of the page. */
export async function serveFile(path: string, type: string): Promise<string> {
  const { size } = statSync(path);
  const server = createServer((request, response) => {
    if (request.url !== "/file") {
      response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
      return;
    }
    const [, from = "0", to = ""] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
    const start = Number(from);
    const end = to === "" ? size - 1 : Number(to);
    response.writeHead(206, {
      "Content-Type": type,
      "Accept-Ranges": "bytes",
      "Content-Range": `bytes ${start}-${end}/${size}`,
      "Content-Length": end - start + 1,
    });
    const stream = createReadStream(path, { start, end });
    response.on("close", () => stream.destroy());
    stream.pipe(response);
  });
  await new Promise<void>((listening) => void server.listen(0, "localhost", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}
