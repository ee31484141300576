import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { brotliPlugin } from "./web/brotli-plugin.ts";
import { appGroups, pagePlugin } from "./web/page-plugin.ts";
import { wordsPlugin } from "./web/words-plugin.ts";
import { workerPlugin } from "./web/worker-plugin.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

const api = "http://127.0.0.1:4000";

export default defineConfig({
  root: `${root}web`,
  base: "/",
  plugins: [react(), wordsPlugin(root), pagePlugin(), workerPlugin(root), brotliPlugin()],
  build: {
    outDir: `${root}dist/web`,
    emptyOutDir: true,
    target: "es2022",
    manifest: false,
    sourcemap: false,
    // Everything stays a file of its own: a data: address would need a hole in the content policy.
    assetsInlineLimit: 0,
    // The browsers of the target know modulepreload; the polyfill is an inline script's worth of bytes.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: appGroups(root) } },
    },
  },
  server: {
    host: "127.0.0.1",
    // The server refuses writes from a foreign Origin; behind this proxy the page is its own.
    proxy: { "/api/": { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});
