import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { strictPage } from "./build/strict-page.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), strictPage()],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: "es" },
});
