// `npm run schema`: writes the JSON Schema of question banks from their parser, for editors.
import { writeFileSync } from "node:fs";
import { runnerImport } from "vite";

const { module } = await runnerImport("./build/bank-json-schema.ts");
writeFileSync(module.BANK_JSON_SCHEMA_FILE, module.bankJsonSchema());
console.log(`Wrote ${module.BANK_JSON_SCHEMA_FILE}.`);
