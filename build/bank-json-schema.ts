import { toJsonSchema } from "@valibot/to-json-schema";
import { bankSchema } from "../src/domain/questions/bank.ts";

/** Where editors find it: banks name it in `$schema`. */
export const BANK_JSON_SCHEMA_FILE = "question-banks/schema/bank.schema.json";

/** The bank format as a JSON Schema, for editors; the parser stays the judge. It describes the file, not what parsing makes of it. */
export function bankJsonSchema(): string {
  const schema = toJsonSchema(bankSchema, { typeMode: "input", ignoreActions: ["trim"] });
  return `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", title: "Second Take question bank", ...schema }, null, 2)}\n`;
}
