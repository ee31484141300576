import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import type { Connection } from "./db.ts";
import { Outage } from "./errors.ts";

export type Settings = {
  port: number;
  host: string;
  folder: string;
  /** Where the key store lies (server/keys.ts): best on another disk than the database and its backups. */
  keysFolder: string;
  origin: string;
  tls: { cert: string; key: string } | null;
  proxies: string[];
  databases: { app: Connection; admin: Connection } | null;
  /** Addresses, networks and names of the own network that notices may be sent to (server/reach.ts). */
  inside: string[];
};

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

/** 10.1.2.3, 10.0.0.0/8, fd00::/8 or mail.station.example. */
function isPlace(text: string): boolean {
  const [net, bits, more] = text.split("/") as [string, string?, string?];
  const family = isIP(net);
  if (more !== undefined) return false;
  if (family === 0) return bits === undefined && /^[a-z0-9.-]{1,253}$/i.test(net);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** Reads the environment; a wrong one is refused with one clear line. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env["PORT"] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Outage("settings.port", `PORT is not a port number: ${env["PORT"]}`);
  const host = env["HOST"] ?? "127.0.0.1";
  const cert = env["TLS_CERT"];
  const key = env["TLS_KEY"];
  if ((cert === undefined) !== (key === undefined))
    throw new Outage("settings.tls", "TLS_CERT and TLS_KEY go together");
  const proxies = (env["GONGZHI_PROXY"] ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  const inside = (env["GONGZHI_INSIDE"] ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  const wrong = inside.find((each) => !isPlace(each));
  if (wrong !== undefined)
    throw new Outage("settings.inside", `GONGZHI_INSIDE takes addresses, networks and names: ${wrong}`);
  if (!loopback.has(host) && cert === undefined && proxies.length === 0)
    throw new Outage(
      "settings.host",
      `HOST=${host} is reachable from outside: set TLS_CERT and TLS_KEY, or GONGZHI_PROXY with the address of your proxy`,
    );
  let tls: Settings["tls"] = null;
  if (cert !== undefined && key !== undefined) {
    try {
      tls = { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
    } catch (cause) {
      throw new Outage("settings.tls", `TLS_CERT or TLS_KEY cannot be read: ${(cause as Error).message}`, {
        cause,
      });
    }
  }
  const origin = env["GONGZHI_ORIGIN"] ?? `${tls ? "https" : "http"}://localhost:${port}`;
  if (!/^https?:\/\/[^/]+$/.test(origin))
    throw new Outage("settings.origin", `GONGZHI_ORIGIN must be like https://gongzhi.example: ${origin}`);
  const app = env["DATABASE_URL"];
  const admin = env["DATABASE_ADMIN_URL"];
  if (app === undefined && admin !== undefined)
    throw new Outage("settings.database", "DATABASE_ADMIN_URL needs DATABASE_URL beside it");
  if (app !== undefined && admin === undefined)
    throw new Outage(
      "settings.database",
      "DATABASE_URL needs DATABASE_ADMIN_URL beside it (owner: migrations and queue)",
    );
  for (const [name, url] of Object.entries({ DATABASE_URL: app, DATABASE_ADMIN_URL: admin }))
    if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
      throw new Outage("settings.database", `${name} must start with postgres://`);
  return {
    port,
    host,
    folder: resolve(env["GONGZHI_DATA"] ?? ".data"),
    keysFolder: resolve(env["GONGZHI_KEYS"] ?? join(env["GONGZHI_DATA"] ?? ".data", "keys")),
    origin,
    inside,
    tls,
    proxies,
    databases: app && admin ? { app: { connectionString: app }, admin: { connectionString: admin } } : null,
  };
}
