// `npm run check`: everything that needs no browser, cheapest first; stops at the first failure.
import { spawnSync } from "node:child_process";

const steps = [
  { name: "Format", command: "oxfmt --check", fix: "npm run format" },
  { name: "Lint", command: "oxlint", fix: "npx oxlint --fix, then by hand what is left" },
  { name: "Types", command: "tsc -b", fix: "npx tsc -b" },
  { name: "Dead code", command: "knip", fix: "npx knip; remove what nothing uses" },
  {
    name: "Architecture",
    command: "vitest run --project node tests/architecture",
    fix: "npx vitest run tests/architecture",
  },
];

for (const { name, command, fix } of steps) {
  console.log(`${name}: ${command}`);
  const { status } = spawnSync("npx", ["--no-install", ...command.split(" ")], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`${name} failed. To fix it: ${fix}`);
    process.exit(1);
  }
}
console.log("All checks passed.");
