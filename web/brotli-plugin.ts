/** Vite plugin: beside every text that is built its brotli form, a sixth smaller than gzip; server/static.ts sends it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(brotliCompress);

/** The best takes ten times as long as the next, and is worth it where everybody waits. */
const firstLoad = /^assets\/(app|index|start|first)-/;

export function brotliPlugin(): Plugin {
  return {
    name: "gongzhi-brotli",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const texts = Object.entries(bundle).filter(([name]) => /\.(js|css|svg|webmanifest)$/.test(name));
      await Promise.all(
        texts.map(async ([name, part]) => {
          const text = Buffer.from(part.type === "chunk" ? part.code : part.source);
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: firstLoad.test(name) ? constants.BROTLI_MAX_QUALITY : 9,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
          };
          await writeFile(join(dir, `${name}.br`), await compress(text, { params }));
        }),
      );
    },
  };
}
