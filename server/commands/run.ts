import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addSample } from "./sample.ts";
import * as journal from "../../modules/journal/api.ts";
import * as people from "../../modules/people/api.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { Outage } from "../errors.ts";
import { openInstallation, type Installation } from "../installation.ts";
import { migrate } from "../migrate.ts";
import { roleSql } from "../roles.ts";
import { logFile, serve } from "../serve.ts";
import { type Command, Misuse, type Run, readOptions, within } from "./command.ts";

/** Puts new and changed shipped products on every station's shelf. */
async function stockShelves({ db }: Installation): Promise<number> {
  let published = 0;
  for (const station of await people.listStations(db.directory))
    published += await db.station(station.id, new Date(), (tx) => shelf.stockShelf(tx, shelf.shipped));
  return published;
}

/** Serves until a signal comes, and leaves nothing running. */
async function serveUntilSignal(run: Run, sample: boolean): Promise<number> {
  const { settings, report } = run;
  let ended: (code: number) => void = () => {};
  const end = new Promise<number>((resolve) => (ended = resolve));
  // A second signal is taken as the same one: a terminal and a wrapper may both deliver it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ended(0));
  const installation = await openInstallation(settings, (line) => report.say(line), { alone: true });
  try {
    installation.embedded?.onDown(({ final }) => final && ended(1));
    if (installation.applied > 0) await stockShelves(installation);
    if (sample) await addSample(installation, settings, (line) => report.say(line));
    const serving = await serve(settings, installation, report.json ? {} : { log: logFile(settings) });
    report.result({ ready: serving.origin }, `ready ${serving.origin}`);
    if (sample) printAccounts(run);
    else if ((await people.findOperator(installation.db.directory)) === undefined)
      report.say(
        'no operator is recorded: the pages say "not for residents\' data" until gongzhi operator set',
      );
    if (!sample) report.say("sign-in is by password only so far: not yet fit for residents' data");
    const code = await end;
    await serving.stop();
    return code;
  } finally {
    await installation.close();
  }
}

function printAccounts({ settings, report }: Run): void {
  const file = join(settings.folder, "sample-accounts.json");
  if (!existsSync(file)) return;
  const accounts = JSON.parse(readFileSync(file, "utf8")) as {
    login: string;
    name: string;
    role: string;
    password: string;
  }[];
  report.result(
    { accounts },
    [
      "",
      "示例派出所 · sample accounts (passwords made at the first start of this folder):",
      ...accounts.map(
        (each) => `  ${each.login.padEnd(18)} ${each.password.padEnd(22)} ${each.role} · ${each.name}`,
      ),
      "",
    ].join("\n"),
  );
}

export const startCommand: Command = {
  usage: "start",
  summary: "serve with the sample station (what npm start runs)",
  run: async (run) => {
    readOptions(run.args, {}, []);
    return serveUntilSignal(run, true);
  },
};

export const serveCommand: Command = {
  usage: "serve",
  summary: "serve without a sample",
  run: async (run) => {
    readOptions(run.args, {}, []);
    return serveUntilSignal(run, false);
  },
};

export const migrateCommand: Command = {
  usage: "migrate [--roles print]",
  summary: "bring the database to this release, or print the SQL that makes the roles",
  run: async (run) => {
    const { roles } = readOptions(run.args, { roles: "one" }, []);
    if (roles !== undefined && roles !== "print") throw new Misuse("--roles takes only print");
    const { databases } = run.settings;
    if (roles === "print") {
      const password = (connection: { connectionString?: string } | undefined) =>
        connection?.connectionString ? decodeURIComponent(new URL(connection.connectionString).password) : "";
      if (databases === null || !password(databases.app) || !password(databases.admin))
        throw new Misuse("set DATABASE_URL and DATABASE_ADMIN_URL with the passwords the roles shall have");
      console.log(
        `${roleSql(password(databases.admin), password(databases.app))};\ncreate extension if not exists pg_trgm;`,
      );
      return;
    }
    // A database that has no schema yet cannot be opened, so an outside one is migrated first.
    const before = databases === null ? 0 : await migrate(databases.admin, (line) => run.report.say(line));
    await within(run, async (installation) => {
      const published = await stockShelves(installation);
      const applied = before + installation.applied;
      run.report.result(
        { applied, published },
        `${applied} migrations applied, ${published} product versions published`,
      );
    });
  },
};

export const verifyCommand: Command = {
  usage: "verify [--station CODE]",
  summary: "recompute every seal of the journal and name what was changed, is missing or was put in",
  run: async (run) => {
    const { station: code } = readOptions(run.args, { station: "one" }, []);
    return within(run, async ({ db }) => {
      const signer = journal.openSigner(run.settings.folder);
      const stations = (await people.listStations(db.directory)).filter(
        (each) => code === undefined || each.code === code,
      );
      if (code !== undefined && stations.length === 0)
        throw new Outage("verify.station", `there is no station ${code}`);
      const results = [];
      for (const station of stations) {
        run.report.say(`reading ${station.code} …`);
        results.push({
          station: station.code,
          ...(await journal.verifyStation(db, signer, station.id, new Date())),
        });
      }
      const whole = results.every((each) => each.whole);
      const text = results.flatMap((each) => [
        `${each.station}: ${each.whole ? "whole" : `${each.faults.length} faults`}, ${each.entries} entries, ${each.sealed} sealed, ${each.younger} younger than the last seal`,
        ...each.faults
          .slice(0, 50)
          .map(
            (fault) =>
              `  ${fault.kind}${fault.entryId === null ? "" : ` entry ${fault.entryId}`}${fault.position === null ? "" : ` at position ${fault.position}`}`,
          ),
      ]);
      run.report.result({ whole, stations: results }, text.join("\n") || "no station yet");
      return whole ? 0 : 1;
    });
  },
};
