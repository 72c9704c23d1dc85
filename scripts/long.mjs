// `npm run test:long`: an answer of half an hour in each container; `-- --minutes 60` for longer ones, `-- --only webm` for one.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "30" }, only: { type: "string", default: "" } },
});
const { status } = spawnSync(process.execPath, ["scripts/test.mjs", "--project", "long", "-t", ` in ${values.only}`], {
  stdio: "inherit",
  env: { ...process.env, SECOND_TAKE_MINUTES: values.minutes },
});
process.exit(status ?? 1);
