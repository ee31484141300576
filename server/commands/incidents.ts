import { existsSync } from "node:fs";
import * as community from "../../modules/community/api.ts";
import * as incident from "../../modules/incident/api.ts";
import { Source } from "../../modules/incident/contract.ts";
import type { LabelMeaning } from "../../modules/incident/import-contract.ts";
import * as people from "../../modules/people/api.ts";
import { Outage } from "../errors.ts";
import { refusals } from "../start.ts";
import { CivilDate } from "../wire.ts";
import { type Command, Misuse, readOptions, within } from "./command.ts";

const said = (code: string) => refusals[code]?.en ?? code;
/** LABEL=CODE, or LABEL= to leave rows of this type out. */
function labelsOf(pairs: readonly string[]): Record<string, LabelMeaning> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new Misuse("--label takes LABEL=PROBLEM, or LABEL= to leave rows of that type out");
      return [pair.slice(0, at), { problem: pair.slice(at + 1) || null, fraud: null }];
    }),
  );
}

/** Exit 0: imported, or a dry run that would be; 1: held back or refused; 2: wrong use. */
export const importIncidents: Command = {
  usage:
    "import incidents --station CODE FILE.csv|.xlsx [--source police] [--community CODE] [--from --to] [--dry-run]",
  summary: "import incidents or counts of them; says of every row that is not taken why",
  run: async (run) => {
    const args = run.args.filter((each) => !["--dry-run", "--despite-refused"].includes(each));
    const given = readOptions(
      args,
      ...([
        {
          station: "one",
          source: "one",
          community: "one",
          from: "one",
          to: "one",
          label: "many",
          problem: "many",
        },
        ["station"],
        1,
      ] as const),
    );
    const source = Source.safeParse(given.source ?? "police");
    if (!source.success) throw new Misuse(`--source is one of ${Source.options.join(", ")}`);
    for (const day of [given.from, given.to])
      if (day !== undefined && !CivilDate.safeParse(day).success)
        throw new Misuse("--from and --to take a day: 2025-03-01");
    if ((given.from === undefined) !== (given.to === undefined))
      throw new Misuse("--from and --to go together");
    const path = given.positionals[0]!;
    if (!existsSync(path)) throw new Outage("import.file", `there is no file ${path}`);
    return within(run, async ({ db }) => {
      const station = await people.findStation(db.directory, given.station);
      if (station === undefined) throw new Outage("station.missing", `there is no station ${given.station}`);
      const places = await db.station(station.id, new Date(), (tx) => community.listCommunities(tx, null));
      const place = places.find((each) => each.code === given.community);
      if (given.community !== undefined && place === undefined)
        throw new Outage("community.missing", `there is no community ${given.community} in ${station.code}`);
      let last = 0;
      const outcome = await incident.importFile(db, {
        stationId: station.id,
        path,
        trial: {
          source: source.data,
          columns: null,
          communityId: place?.id ?? null,
          labels: labelsOf(given.label),
          coverage:
            given.from === undefined
              ? null
              : {
                  from: given.from,
                  to: given.to!,
                  communityIds: place === undefined ? null : [place.id],
                  problems: given.problem.length > 0 ? given.problem : null,
                },
        },
        dryRun: run.args.includes("--dry-run"),
        despiteRefused: run.args.includes("--despite-refused"),
        onProgress: (did, rows, share) => {
          if (Date.now() - last < 1000) return;
          last = Date.now();
          run.report.say(`${did}: ${rows} rows, ${Math.floor(share * 100)} %`);
        },
      });
      const { rows, state, format, labels, coverage, shown } = outcome.import;
      const dryRun = run.args.includes("--dry-run");
      const unknown = labels.filter(({ meaning }) => meaning === null);
      for (const { row, column, code } of outcome.refusals.slice(0, run.report.json ? 0 : 20))
        run.report.say(`row ${row}${column === null ? "" : `, ${column}`}: ${said(code)}`);
      if (rows.refused > 20) run.report.say(`… ${rows.refused} rows in all; --json lists the first 1000`);
      for (const { label, rows: count } of unknown)
        run.report.say(`type ${label} (${count} rows): say what it is with --label ${label}=PROBLEM`);
      run.report.result(
        {
          import: {
            id: outcome.import.id,
            state: dryRun ? "tried" : state,
            format,
            columns: outcome.import.columns,
          },
          rows,
          coverage: coverage ?? shown,
          labels,
          refusals: outcome.refusals.map((each) => ({ ...each, text: said(each.code) })),
          held: outcome.held && { code: outcome.held, text: said(outcome.held) },
          dryRun,
        },
        [
          `${rows.read} rows read (${format.kind}${format.encoding === null ? "" : `, ${format.encoding}`}): ` +
            `${rows.accepted} ${dryRun ? "would be new" : "new"}, ${rows.changed} changed, ${rows.repeated} repeated, ` +
            `${rows.refused} refused, ${rows.leftOut} left out`,
          ...(outcome.held === null ? [] : [`not imported: ${said(outcome.held)}`]),
        ].join("\n"),
      );
      return outcome.held === null ? 0 : 1;
    });
  },
};
