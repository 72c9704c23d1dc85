import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BANK_JSON_SCHEMA_FILE, bankJsonSchema } from "../../build/bank-json-schema.ts";
import { sourceFiles } from "../support/source-files.ts";

test("the JSON Schema for editors is the parser's (`npm run schema` writes it)", () => {
  expect(readFileSync(BANK_JSON_SCHEMA_FILE, "utf8")).toBe(bankJsonSchema());
});

test("every bank points its editor to the schema", () => {
  const banks = sourceFiles("question-banks", /\.json$/).filter(({ path }) => path.split("/").length === 2);
  expect(banks.length).toBeGreaterThan(0);
  for (const { path, text } of banks)
    expect(JSON.parse(text), path).toHaveProperty("$schema", "./schema/bank.schema.json");
});
