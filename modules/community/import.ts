import { z } from "zod";
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";
import { Bilingual, line } from "../../server/wire.ts";
import { append } from "../journal/api.ts";
import { timeZoneOf } from "../people/api.ts";
import { addCommunity, addTrait } from "./actions.ts";
import { addMonths, addDays } from "./civil-days.ts";
import { CommunityCode, CommunityKind } from "./contract.ts";
import { traitFault } from "./fact-rules.ts";
import { problemOf } from "./problems.ts";
import { notUnderstood, traitsOfProblems, traitsOfProfile } from "./profile.ts";

/**
 * The file of `gongzhi community import`. Only `communities` and `source` are read. Partner roles name no
 * organisation, a case names no date, and a reported outcome ("80 %") is a claim without counts: none of
 * the three is a fact of the profile, so none is stored.
 */
const ImportFile = z.object({
  source: z.object({ text: line(200), as_of: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/) }),
  communities: z
    .array(
      z.object({
        code: CommunityCode,
        name: Bilingual,
        kind: CommunityKind,
        profile: z.record(z.string().max(60), z.unknown()).default({}),
        problems: z.array(line(120)).max(40).default([]),
        mode: Bilingual.nullable().default(null),
        practices: z
          .array(z.union([Bilingual, line(400)]))
          .max(40)
          .default([]),
      }),
    )
    .min(1)
    .max(200),
});
type Imported = z.infer<typeof ImportFile>["communities"][number];

/** "2024" and "2024-06" mean their last day, or today while that is still to come. */
export function lastDayOf(asOf: string, today: string): string {
  const [year = "", month, day] = asOf.split("-");
  const last = day ? asOf : addDays(addMonths(`${year}-${month ?? "12"}-01`, 1), -1);
  return last > today ? today : last;
}

function readFile(file: unknown): z.infer<typeof ImportFile> {
  const read = ImportFile.safeParse(file);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new Refusal("community.import_shape", { field: path.join("."), details: { message } });
}

function renamed(communities: readonly Imported[], rename: ReadonlyMap<string, string>): Imported[] {
  for (const [old, next] of rename) {
    if (!communities.some((each) => each.code === old))
      throw new Refusal("community.import_no_such_code", { details: { code: old } });
    if (!CommunityCode.safeParse(next).success)
      throw new Refusal("community.import_bad_code", { details: { code: next } });
  }
  return communities.map((each) => ({ ...each, code: rename.get(each.code) ?? each.code }));
}

/** Reads all of one community before anything is written, so that a refusal names what is wrong with it. */
function understood(from: Imported, source: string, asOf: string, today: string) {
  const refuseWith = (what: string) =>
    new Refusal("community.import_not_understood", { details: { community: from.code, what } });
  const unknownKey = notUnderstood(from.profile)[0];
  if (unknownKey !== undefined) throw refuseWith(`profile.${unknownKey}`);
  const problems = from.problems.map((said) => {
    const code = problemOf(said);
    if (code === null) throw refuseWith(said);
    return code;
  });
  const traits = [...traitsOfProfile(from.profile), ...traitsOfProblems(from.problems)].map((fact) => ({
    ...fact,
    source,
    asOf,
  }));
  for (const trait of traits)
    if (traitFault(from.kind, trait, today) !== null) throw refuseWith(`profile.${trait.key}`);
  const { code, name, kind, mode, practices } = from;
  return { community: { code, name, kind, mode, practices, problems }, traits };
}

/** All communities of a file or none; `source` overrides what the file says it was taken from. */
export async function importCommunities(
  db: Db,
  options: {
    stationId: string;
    file: unknown;
    rename?: ReadonlyMap<string, string>;
    now: Date;
    source?: string;
  },
): Promise<{ code: string; id: string }[]> {
  const { stationId, now } = options;
  const file = readFile(options.file);
  const today = civilDateIn(await timeZoneOf(db, stationId), now);
  const asOf = lastDayOf(file.source.as_of, today);
  const read = renamed(file.communities, options.rename ?? new Map()).map((each) =>
    understood(each, options.source ?? file.source.text, asOf, today),
  );
  return db.station(stationId, now, async (tx) => {
    const made: { code: string; id: string }[] = [];
    for (const { community, traits } of read) {
      const id = await addUnlessTaken(tx, community);
      for (const trait of traits) await addTrait(tx, id, trait, today);
      const fields = [...Object.keys(community), ...traits.map((trait) => trait.key)];
      append(tx, null, [{ verb: "import", kind: "community", targetId: id, fields }]);
      made.push({ code: community.code, id });
    }
    return made;
  });
}

async function addUnlessTaken(tx: Tx, community: Parameters<typeof addCommunity>[1]): Promise<string> {
  try {
    return await addCommunity(tx, community);
  } catch (error) {
    // On the command line the way out is a different one than on the page.
    if (error instanceof Refusal && error.code === "community.code_taken")
      throw new Refusal("community.import_code_taken", { details: { code: community.code } });
    throw error;
  }
}
