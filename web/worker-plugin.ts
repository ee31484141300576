/**
 * Vite plugin: what makes the web an app of its own on a phone. Writes /worker.js from worker/worker.ts with the list of
 * the built files, /app.webmanifest, and the icons drawn from plate.svg.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { type Plugin, build } from "vite";

const green = "#0b6349";
const manifest = {
  id: "/",
  name: "共治 Gongzhi",
  short_name: "共治",
  lang: "zh-CN",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: "#ffffff",
  theme_color: green,
  icons: [
    { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
};

/** The worker and what it imports, as one script. */
async function scriptOf(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "worker" },
    },
  });
  const parts = [made].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [script] = parts;
  if (parts.length !== 1 || script?.type !== "chunk") throw new Error("the worker is more than one script");
  return script.code;
}

export function workerPlugin(root: string): Plugin {
  const web = join(root, "web");
  return {
    name: "gongzhi-worker",
    apply: "build",
    async buildStart() {
      const plate = readFileSync(join(web, "plate.svg"));
      const draw = (side: number) => sharp(plate, { density: 600 }).resize(side, side);
      const emit = (fileName: string, source: Uint8Array | string) =>
        this.emitFile({ type: "asset", fileName, source });
      emit("icon-192.png", await draw(192).png().toBuffer());
      emit("icon-512.png", await draw(512).png().toBuffer());
      // A phone cuts a circle or a drop out of it: what counts stands in the middle four fifths.
      emit(
        "icon-maskable.png",
        await draw(400)
          .extend({ top: 56, bottom: 56, left: 56, right: 56, background: green })
          .flatten({ background: green })
          .png()
          .toBuffer(),
      );
      emit("app.webmanifest", JSON.stringify(manifest));
    },
    generateBundle: {
      // After the page itself has been written.
      order: "post",
      async handler(_, bundle) {
        const files = Object.keys(bundle).filter((name) => /\.(js|css|svg|png|webmanifest)$/.test(name));
        const hash = createHash("sha256");
        for (const [name, part] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1)))
          hash.update(name).update(part.type === "chunk" ? part.code : part.source);
        const worker = await scriptOf(join(web, "worker/worker.ts"));
        const shell = {
          version: hash.update(worker).digest("hex").slice(0, 12),
          files: ["/", ...files.map((name) => `/${name}`).sort()],
        };
        this.emitFile({
          type: "asset",
          fileName: "worker.js",
          source: `const shell = ${JSON.stringify(shell)};\n${worker}`,
        });
      },
    },
  };
}
