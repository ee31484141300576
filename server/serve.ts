import { createServer } from "node:https";
import { join } from "node:path";
import { type ServerType, serve as listen } from "@hono/node-server";
import * as journal from "../modules/journal/api.ts";
import * as people from "../modules/people/api.ts";
import { Outage } from "./errors.ts";
import type { Installation } from "./installation.ts";
import { createQueue } from "./jobs.ts";
import { openKeys } from "./keys.ts";
import { createLog } from "./log.ts";
import type { Settings } from "./settings.ts";
import { compose } from "./start.ts";

export type Serving = { origin: string; stop(): Promise<void> };

/** Listens with the whole product; gives how to stop it so that nothing is left running. */
export async function serve(
  settings: Settings,
  installation: Installation,
  options: { log?: string } = {},
): Promise<Serving> {
  const { db, admin } = installation;
  const log = createLog(undefined, options.log);
  const now = () => new Date();
  const onError = (error: unknown) =>
    log.error({ err: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  const signer = journal.openSigner(settings.folder);
  const keys = openKeys(settings.keysFolder);
  const queue = createQueue({
    db,
    admin,
    now,
    listStations: async () => (await people.listStations(db.directory)).map((station) => station.id),
    onError,
  });
  let { origin } = settings;
  const spool = join(settings.folder, "uploads");
  const { app, live } = compose({
    db,
    signer,
    keys,
    log,
    now,
    origin: () => origin,
    jobs: queue,
    spool,
    inside: settings.inside,
  });

  const server = await new Promise<ServerType>((resolve, reject) => {
    const tls = settings.tls
      ? {
          createServer,
          serverOptions: { cert: settings.tls.cert, key: settings.tls.key, minVersion: "TLSv1.2" as const },
        }
      : {};
    const opened = listen(
      { fetch: app.fetch, port: settings.port, hostname: settings.host, ...(tls as object) },
      () => resolve(opened),
    );
    opened.once("error", (cause: NodeJS.ErrnoException) => {
      const text =
        cause.code === "EADDRINUSE"
          ? `port ${settings.port} is in use: stop the other program, or set PORT`
          : `cannot listen: ${cause.message}`;
      reject(new Outage("serve.port", text, { cause }));
    });
  });
  const address = server.address();
  // PORT=0 asks for any free port; the public address follows it unless it was set.
  if (typeof address === "object" && address !== null && settings.port === 0)
    origin = origin.replace(/:0$/, `:${address.port}`);

  const sealer = journal.startSealer(db, signer, now, onError);
  const starting = queue.start().catch(onError);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    // They would hold the end back until their readers give up.
    live.stop();
    await new Promise<void>((done) => {
      server.close(() => done());
      // Open keep-alive connections would hold the end back; running requests get a few seconds.
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 4_000).unref();
    });
    await starting;
    await queue.stop();
    await sealer.stop();
    await keys.close();
    log.flush();
  };
  return { origin, stop: () => (stopped ??= stop()) };
}

export const logFile = (settings: Settings) => join(settings.folder, "gongzhi.log");
