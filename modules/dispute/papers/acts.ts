/** What only the papers need, written beside the case; and the filing, with which a dossier gets its number. */
import { Refusal, Stale, refuse } from "../../../server/errors.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { listCommunities } from "../../community/api.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import { caseNumber } from "../case-number.ts";
import { listParties } from "../party/rows.ts";
import type { PapersPatch } from "./contract.ts";
import { type DossierRow, findDossier, nextCaseNumber, putDossier } from "./rows.ts";
import { mayCompletePapers, mayReadPapers, wayOf } from "./rules.ts";
import { settingOf } from "./template-rows.ts";

type Acting = { db: Db; tx: Tx; who: Who };

/** No day of a paper lies ahead, and who was seen is a party. */
async function check(tx: Tx, { row, me }: Seen, patch: PapersPatch): Promise<void> {
  const days: [string, string | null][] = [
    ["rightsToldOn", patch.rightsToldOn ?? null],
    ...(patch.identities ?? []).map(({ seenOn }, at): [string, string] => [
      `identities.${at}.seenOn`,
      seenOn,
    ]),
    ...(patch.evidence ?? []).map(({ on }, at): [string, string | null] => [`evidence.${at}.on`, on]),
  ];
  for (const [field, day] of days)
    if (day !== null && day > me.today) throw new Refusal("dispute.papers_ahead", { field });
  if (patch.identities === undefined) return;
  const ids = new Set((await listParties(tx, [row.id])).map(({ id }) => id));
  for (const [at, { partyId }] of patch.identities.entries())
    if (!ids.has(partyId)) throw new Refusal("dispute.papers_whose", { field: `identities.${at}.partyId` });
}

export async function completePapers(
  { tx, who }: Acting,
  seen: Seen,
  patch: PapersPatch,
  expected: number,
): Promise<string[]> {
  refuse(mayCompletePapers(seen.sight));
  const way = wayOf(seen.row.machine);
  if ("code" in way) throw new Refusal(way.code);
  refuse(mayReadPapers(seen.sight, way.way));
  await check(tx, seen, patch);
  const before = await findDossier(tx, seen.row.id);
  if (before.version !== expected) throw new Stale(seen.row.id);
  const { identities } = patch;
  // Who saw an identity stays who saw it: a line that did not change keeps its name.
  const seenBy = ({ partyId, paper, seenOn }: Omit<DossierRow["identities"][number], "seenBy">) =>
    before.identities.find(
      (each) => each.partyId === partyId && each.paper === paper && each.seenOn === seenOn,
    )?.seenBy ?? who.personId;
  const next: DossierRow = {
    ...before,
    requests: patch.requests ?? before.requests,
    rightsToldOn: patch.rightsToldOn === undefined ? before.rightsToldOn : patch.rightsToldOn,
    evidence: patch.evidence ?? before.evidence,
    note: patch.note ?? before.note,
    retention: patch.retention ?? before.retention,
    remark: patch.remark ?? before.remark,
    identities: identities?.map((each) => ({ ...each, seenBy: seenBy(each) })) ?? before.identities,
  };
  if ((await putDossier(tx, seen.row.id, next, expected)) === 0) throw new Stale(seen.row.id);
  return Object.keys(patch);
}

/** Filed on the day it is said; the number of its year is given once and stays. */
export async function filePapers(acting: Acting, seen: Seen, retention: string | undefined): Promise<void> {
  const { db, tx, who } = acting;
  const { row, me } = seen;
  refuse(mayCompletePapers(seen.sight));
  const way = wayOf(row.machine);
  if ("code" in way) throw new Refusal(way.code);
  refuse(mayReadPapers(seen.sight, way.way));
  const before = await findDossier(tx, row.id);
  const setting = await settingOf(tx);
  const number = before.number ?? (await giveNumber(db, tx, seen, way.way, setting[way.way]));
  const filed = { number, filedOn: me.today, filedBy: who.personId };
  const next = { ...before, ...filed, retention: retention ?? (before.retention || setting.retention) };
  if ((await putDossier(tx, row.id, next, before.version)) === 0) throw new Stale(row.id);
}

/** What a name carries of its kind is not said again in a number: 欧亚社区, 样例路派出所. */
const shortOf = (name: string) => name.replace(/(社区|居委会|村|派出所|所)$/, "") || name;
async function giveNumber(
  db: Db,
  tx: Tx,
  { row, me }: Seen,
  way: "people" | "police",
  pattern: string,
): Promise<string> {
  const year = Number(me.today.slice(0, 4));
  const [place] = way === "police" ? [] : await listCommunities(tx, [row.communityId]);
  const name = way === "police" ? await people.findStationName(db, tx.stationId) : (place?.name.zh ?? "");
  const short = shortOf(name);
  const n = await nextCaseNumber(tx, `${way} ${short}`, year);
  return caseNumber({ year, short, n }, pattern);
}
