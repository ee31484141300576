/**
 * Keeps what V8 makes of the server's files, so that the first start need not: part of `npm install`
 * (bin/gongzhi.mjs reads it; a file that changed since is compiled anew).
 */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache(fileURLToPath(new URL("../dist/compiled", import.meta.url)));
await import("../server/commands/all.ts");
