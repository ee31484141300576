import { existsSync } from "node:fs";
import * as community from "../../modules/community/api.ts";
import * as people from "../../modules/people/api.ts";
import * as registry from "../../modules/registry/api.ts";
import { ImportKind, RegisterTrial } from "../../modules/registry/import/contract.ts";
import { Outage } from "../errors.ts";
import { openKeys } from "../keys.ts";
import { refusals } from "../start.ts";
import { CivilDate } from "../wire.ts";
import { type Command, Misuse, readOptions, within } from "./command.ts";

const said = (code: string) => refusals[code]?.en ?? code;
const oneOf = <T extends string>(name: string, options: readonly T[], given: string): T => {
  const found = options.find((each) => each === given);
  if (found === undefined) throw new Misuse(`--${name} is one of ${options.join(", ")}`);
  return found;
};

/** Exit 0: imported, or a dry run that would be; 1: held back or refused; 2: wrong use. */
export const importRegisterCommand: Command = {
  usage:
    "import register --station CODE --community CODE FILE.xlsx|.csv [--kind residents] [--source document] [--as-of DAY] [--dry-run]",
  summary: "import households, residents or units; says of every row that is not taken why",
  run: async (run) => {
    const flags = ["--dry-run", "--despite-refused"];
    const shape = {
      station: "one",
      community: "one",
      kind: "one",
      source: "one",
      note: "one",
      "as-of": "one",
      "check-reason": "one",
      "contact-basis": "one",
      conflicts: "one",
    } as const;
    const args = run.args.filter((each) => !flags.includes(each));
    const given = readOptions(args, shape, ["station"], 1);
    const { source: sources, contactBasis } = RegisterTrial.shape;
    const asOf = given["as-of"] ?? new Date().toISOString().slice(0, 10);
    if (!CivilDate.safeParse(asOf).success) throw new Misuse("--as-of takes a day: 2026-11-01");
    const path = given.positionals[0]!;
    if (!existsSync(path)) throw new Outage("import.file", `there is no file ${path}`);
    return within(run, async ({ db }) => {
      const station = await people.findStation(db.directory, given.station);
      if (station === undefined) throw new Outage("station.missing", `there is no station ${given.station}`);
      const places = await db.station(station.id, new Date(), (tx) => community.listCommunities(tx, null));
      const place = places.find((each) => each.code === given.community);
      if (given.community !== undefined && place === undefined)
        throw new Outage("community.missing", `there is no community ${given.community} in ${station.code}`);
      const keys = openKeys(run.settings.keysFolder);
      let last = 0;
      const dryRun = run.args.includes("--dry-run");
      const running = registry.importRegister(db, keys, {
        ...{ stationId: station.id, path, communityId: place?.id ?? null, dryRun },
        kind: given.kind === undefined ? null : oneOf("kind", ImportKind.options, given.kind),
        settings: {
          source: oneOf("source", sources.options, given.source ?? "document"),
          sourceNote: given.note ?? null,
          asOf,
          checkReason: given["check-reason"] ?? null,
          contactBasis:
            given["contact-basis"] === undefined
              ? null
              : oneOf("contact-basis", contactBasis.unwrap().unwrap().options, given["contact-basis"]),
        },
        conflicts:
          given.conflicts === undefined
            ? null
            : oneOf("conflicts", ["keep", "take"] as const, given.conflicts),
        despiteRefused: run.args.includes("--despite-refused"),
        onProgress: (did, rows, share) => {
          if (Date.now() - last < 1000) return;
          last = Date.now();
          run.report.say(`${did}: ${rows.read} rows, ${Math.floor(share * 100)} %`);
        },
      });
      const outcome = await running.finally(() => keys.close());
      const { rows, state, parts } = outcome.import;
      const taken = parts.filter((part) => part.taken);
      for (const { sheet, leftOut } of taken)
        for (const { field, code } of leftOut)
          run.report.say(`${sheet === null ? "" : `${sheet}, `}${field} stays out: ${said(code)}`);
      for (const { part, row, problems } of outcome.refusals.slice(0, run.report.json ? 0 : 20))
        for (const { column, code } of problems) {
          const { sheet, headers } = parts[part]!;
          const where = [sheet, `row ${row}`, column === null ? null : headers[column]];
          run.report.say(`${where.filter((each) => each !== null).join(", ")}: ${said(code)}`);
        }
      if (rows.refused > 20) run.report.say(`… ${rows.refused} rows in all; --json lists the first 1000`);
      run.report.result(
        {
          import: { id: outcome.import.id, state: dryRun ? "tried" : state, parts: taken },
          rows,
          refusals: outcome.refusals,
          held: outcome.held && { code: outcome.held, text: said(outcome.held) },
          dryRun,
        },
        [
          `${rows.read} rows read: ${rows.added} ${dryRun ? "would be new" : "new"}, ${rows.doors} households with them, ` +
            `${rows.changed} changed, ${rows.repeated} repeated, ${rows.kept} kept, ${rows.refused} refused`,
          ...(outcome.held === null ? [] : [`not imported: ${said(outcome.held)}`]),
        ].join("\n"),
      );
      return outcome.held === null ? 0 : 1;
    });
  },
};
