import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Context, Hono } from "hono";
import { dayIn } from "../web/format.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
};
/** `zipped` by its name in Accept-Encoding, the smallest first. */
type File = {
  body: Buffer;
  zipped: [name: "br" | "gzip", bytes: Buffer][];
  type: string;
  etag: string;
  forever: boolean;
};

const webFolder = fileURLToPath(new URL("../dist/web/", import.meta.url));

function fileOf(body: Buffer, type: string, forever: boolean, brotli?: Buffer): File {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  const zipped: File["zipped"] = [];
  if (/text|json|svg/.test(type) && body.length > 600) {
    if (brotli !== undefined) zipped.push(["br", brotli]);
    zipped.push(["gzip", gzipSync(body, { level: 9 })]);
  }
  return { body, zipped, type, etag, forever };
}

/** The built web app, read once into memory (it is under 2 MB); every other path is a page of the app. */
export function serveWeb(app: Hono, policy: string, folder = webFolder): void {
  const files = new Map<string, File>();
  const read = (inside: string, prefix: string) => {
    for (const name of readdirSync(inside)) {
      const path = join(inside, name);
      if (statSync(path).isDirectory()) read(path, `${prefix}${name}/`);
      else if (extname(name) !== ".br") {
        const type = types[extname(name)] ?? "application/octet-stream";
        // Made by the build (web/brotli-plugin.ts): at every start it would take seconds.
        const brotli = existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : undefined;
        files.set(
          `/${prefix}${name}`,
          fileOf(readFileSync(path), type, prefix.startsWith("assets/"), brotli),
        );
      }
    }
  };
  if (existsSync(folder)) read(folder, "");

  const pages = new Map<string, File>();
  /** The page with the day in it, as its reader reads days; drawn once a day and language. */
  const page = (c: Context): File | undefined => {
    const plain = files.get("/index.html");
    if (plain === undefined) return undefined;
    const day = dayIn(c.req.header("accept-language") ?? "zh");
    let drawn = pages.get(day);
    if (drawn === undefined) {
      if (pages.size > 3) pages.clear();
      drawn = fileOf(Buffer.from(plain.body.toString().replace("<!--day-->", day)), plain.type, false);
      pages.set(day, drawn);
    }
    return drawn;
  };
  const send = (c: Context, file: File) => {
    const headers: Record<string, string> = {
      "Content-Type": file.type,
      ETag: file.etag,
      "Cache-Control": file.forever ? "public, max-age=31536000, immutable" : "no-cache",
      Vary: "Accept-Encoding",
    };
    if (file.type.startsWith("text/html")) {
      headers["Content-Security-Policy"] = policy;
      headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()";
    }
    if (c.req.header("if-none-match") === file.etag) return c.body(null, 304, headers);
    const taken = c.req.header("accept-encoding") ?? "";
    const zipped = file.zipped.find(([name]) => new RegExp(`\\b${name}\\b`).test(taken));
    if (zipped === undefined) return c.body(file.body as never, 200, headers);
    headers["Content-Encoding"] = zipped[0];
    return c.body(zipped[1] as never, 200, headers);
  };
  app.get("*", async (c, next) => {
    const path = c.req.path;
    if (path.startsWith("/api/") || path === "/metrics") return next();
    const file = path === "/index.html" ? page(c) : files.get(path);
    if (file !== undefined) return send(c, file);
    // A page of the app has no extension and no dot-folder; anything else is simply not there.
    if (extname(path) !== "" || path.startsWith("/.") || path.startsWith("/assets/")) return next();
    const index = page(c);
    return index === undefined ? c.text("The web app is not built: run npm run build", 503) : send(c, index);
  });
}
