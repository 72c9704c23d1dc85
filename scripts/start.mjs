// `npm start`: builds the app, serves it on this machine and opens it. Ctrl+C stops it.
import { spawn } from "node:child_process";
import { build, preview } from "vite";

console.log("Building Second Take.");
await build({ logLevel: "warn" });
const server = await preview({ preview: { host: "localhost", port: 4173, strictPort: false }, logLevel: "warn" });
const address = server.resolvedUrls.local[0];
console.log(`Second Take is at ${address}\nPress Ctrl+C to stop it.`);
openBrowser(address);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));

/** Opens the person's own browser, where there is a screen to show it on. */
function openBrowser(url) {
  const { CI, DISPLAY, WAYLAND_DISPLAY, BROWSER } = process.env;
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : DISPLAY || WAYLAND_DISPLAY
          ? ["xdg-open", url]
          : [];
  if (CI || BROWSER === "none" || command === undefined) return;
  const opener = spawn(command, args, { stdio: "ignore", detached: true });
  opener.on("error", () => console.log("Open the address above in your browser."));
  opener.unref();
}
