import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cluster } from "./embedded-cluster.ts";
import { Outage } from "./errors.ts";

/** Writes `gongzhi.conf`, which the cluster's own configuration includes at its end. */
export async function writeSettings({ data, account }: Cluster): Promise<void> {
  const file = join(data, "gongzhi.conf");
  const listen =
    process.platform === "win32"
      ? { host: "127.0.0.1", port: await portAsBefore(file) }
      : { host: socketFolder(data, account), port: 5432 };
  writeFileSync(file, settings(listen), { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

/**
 * In the cluster itself, which only its owner may enter. The path of a socket may have 107 bytes on
 * Linux and 103 on macOS, and a Chinese character is three: for longer ones a folder in the system's
 * temporary place, whose owner is checked because its name can be guessed.
 */
function socketFolder(data: string, account: Cluster["account"]): string {
  if (Buffer.byteLength(join(data, ".s.PGSQL.5432")) <= 103) return data;
  const folder = join(tmpdir(), `gongzhi-${createHash("sha256").update(data).digest("hex").slice(0, 16)}`);
  const owner = account?.uid ?? process.getuid?.();
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new Outage(
      "embedded.socket",
      `${folder} is not ours alone: remove it, or set GONGZHI_DATA to a shorter path`,
    );
  }
  return folder;
}

/** The port of last time while it is free, so that a pool finds the server again after a restart. */
async function portAsBefore(file: string): Promise<number> {
  const before = existsSync(file) ? /^port = (\d+)$/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return await freePort(Number(before ?? 0)).catch(() => freePort(0));
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Small server, honest disk. The log keeps no values: neither parameters nor the DETAIL that quotes a row. */
function settings({ host, port }: { host: string; port: number }): string {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const socket = host.startsWith("/");
  return `# Written by Gongzhi at every start. Your own changes: ALTER SYSTEM, which comes after this file.
listen_addresses = ${quote(socket ? "" : host)}
unix_socket_directories = ${quote(socket ? `"${host.replaceAll('"', '""')}"` : "")}
unix_socket_permissions = 0700
port = ${port}
cluster_name = 'gongzhi'
max_connections = 60
shared_buffers = 128MB
jit = off
fsync = on
synchronous_commit = on
wal_compression = on
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_checkpoints = off
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
`;
}
