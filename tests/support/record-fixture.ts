import { readFileSync } from "node:fs";

const folder = new URL("../fixtures/", import.meta.url);

/**
 * A stored form as it was released. Bytes are written as `{ "$bytes": "<base64>" }` and come back as a Uint8Array,
 * `{ "$blob": "<text>", "type": "<media type>" }` as a Blob.
 */
export function readFixture(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("$bytes" in value) return new Uint8Array(Buffer.from(String(value.$bytes), "base64"));
    if ("$blob" in value && "type" in value) return new Blob([String(value.$blob)], { type: String(value.type) });
    return value;
  });
}
