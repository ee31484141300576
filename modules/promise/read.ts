/** Promises as one person may see them, and what of it is a look. */
import type { Db, Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import type { KeyStore } from "../../server/keys.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as registry from "../registry/api.ts";
import { maskName } from "../registry/resident/mask.ts";
import { seesNames } from "../registry/resident/rules.ts";
import { todayOf } from "./acting.ts";
import type { May, PromiseAct, PromiseDetail, PromiseItem } from "./contract.ts";
import { openNames } from "./names.ts";
import * as queries from "./queries.ts";
import type { ActRow, PromiseRow } from "./queries.ts";
import * as rules from "./rules.ts";

type Ground = { db: Db; tx: Tx; keys: KeyStore; who: Who };

const nobody: Awaited<ReturnType<typeof registry.getDoors>> = new Map();
/** Names, doors and organisations that stand on these rows, each kind asked for once. */
async function besides({ tx, who }: Ground, rows: readonly PromiseRow[]) {
  const only = (id: string | null, wanted: boolean) => (wanted && id !== null ? [id] : []);
  const households = rows.flatMap((row) => only(row.promisedHouseholdId, rules.maySeeDoor(who, row)));
  const residents = rows.flatMap((row) =>
    only(row.promisedId, row.promisedKind === "resident" && rules.keeps(who, row)),
  );
  const organisationIds = rows.flatMap((row) => [
    ...only(row.promisorOrganisationId, true),
    ...only(row.promisedOrganisationId, true),
  ]);
  const posts = rows.flatMap((row) => [
    ...only(row.promisorId, row.promisorKind === "post"),
    ...only(row.promisedId, row.promisedKind === "post"),
  ]);
  const [doors, names, organisations, roles, places] = await Promise.all([
    households.length === 0 ? nobody : registry.getDoors(tx, [...new Set(households)]),
    registry.listResidentNames(tx, residents),
    people.listOrganisationsAmong(tx, [...new Set(organisationIds)]),
    people.listPostsAmong(tx, [...new Set(posts)]),
    community.listCommunities(tx, [...new Set(rows.map(({ communityId }) => communityId))]),
  ]);
  return {
    doors,
    names,
    organisations: new Map(organisations.map((each) => [each.id, each])),
    roles: new Map(roles.map((each) => [each.id, each.role])),
    places: new Map(places.map((each) => [each.id, each.name])),
  };
}

/** The sides as the reader may see them: nothing is told by leaving a door open that another rule closes. */
export async function present(
  ground: Ground,
  rows: readonly PromiseRow[],
  today: string,
): Promise<PromiseItem[]> {
  if (rows.length === 0) return [];
  const { tx, who, keys } = ground;
  const beside = await besides(ground, rows);
  return rows.map((row) => {
    const parties = rules.maySeeParty(who, row) ? openNames(tx, keys, row) : {};
    const resident = beside.names.get(row.promisedId);
    const nameOf = (kind: string, organisationId: string | null, party: string | undefined) =>
      kind === "party" ? (party ?? null) : (beside.organisations.get(organisationId ?? "")?.name ?? null);
    const sampleOf = (organisationId: string | null) =>
      beside.organisations.get(organisationId ?? "")?.sample ?? row.sample;
    const name =
      row.promisedKind !== "resident"
        ? nameOf(row.promisedKind, row.promisedOrganisationId, parties.promised)
        : resident === undefined || resident.name === ""
          ? null
          : seesNames(who, row.communityId)
            ? resident.name
            : maskName(resident.name);
    return {
      id: row.id,
      communityId: row.communityId,
      communityName: beside.places.get(row.communityId) ?? { zh: "", en: "" },
      source: { kind: row.sourceKind, id: row.sourceId, within: row.sourceWithin },
      promisor: {
        kind: row.promisorKind,
        id: row.promisorId,
        name: nameOf(row.promisorKind, row.promisorOrganisationId, parties.promisor),
        role: beside.roles.get(row.promisorId) ?? null,
        sample: sampleOf(row.promisorOrganisationId),
      },
      promised: {
        kind: row.promisedKind,
        id: row.promisedId,
        name,
        role: beside.roles.get(row.promisedId) ?? null,
        sample: resident?.sample ?? sampleOf(row.promisedOrganisationId),
        door: beside.doors.get(row.promisedHouseholdId ?? "")?.door ?? null,
      },
      what: row.what,
      proof: row.proof,
      madeOn: row.madeOn,
      dueOn: row.dueOn,
      state: row.state,
      overdue: rules.isOverdue(row, today),
      doneOn: row.doneOn,
      term: row.termOn === null || row.termSide === null ? null : { on: row.termOn, side: row.termSide },
      mine: rules.ownSide(who, row),
      sample: row.sample,
      version: row.version,
    };
  });
}

export type Look = (kind: string, subjects: string[], fields: string[], purpose?: string) => void;
/**
 * A look: the words of a promise that a person, a household or a case stands in, a party's name, a resident's name, a
 * door. Between two organisations nobody is looked at.
 */
export function lookAt(look: Look, items: readonly PromiseItem[], purpose?: string): void {
  const personal = items.filter(
    ({ source, promisor, promised }) =>
      source.kind === "dispute_clause" ||
      promisor.kind === "party" ||
      !["organisation", "post"].includes(promised.kind),
  );
  const named = personal.filter(
    ({ promisor, promised }) =>
      (promisor.kind === "party" && promisor.name !== null) ||
      (promised.kind === "party" && promised.name !== null),
  );
  const ids = (of: readonly PromiseItem[]) => of.map(({ id }) => id);
  look("promise", ids(personal), named.length > 0 ? ["what", "party_name"] : ["what"], purpose);
  const residents = items.filter(({ promised }) => promised.kind === "resident" && promised.name !== null);
  look(
    "resident",
    residents.map(({ promised }) => promised.id),
    ["name", "promise"],
    purpose,
  );
}
/** Households whose door stands in the answer; a resident's is the one it was promised at. */
export const householdsShown = (rows: readonly PromiseRow[], items: readonly PromiseItem[]): string[] =>
  rows.flatMap((row, at) => (items[at]!.promised.door === null ? [] : [row.promisedHouseholdId!]));

const lateMost = 15 * 60_000;
type Bylines = Awaited<ReturnType<typeof people.listNames>>;
/** A resident who said it at their own page has no login: they stand as the one promised. */
const dressAct = (names: Bylines, act: ActRow, item: PromiseItem): PromiseAct => ({
  n: act.n,
  kind: act.kind,
  side: act.side,
  at: act.at.toISOString(),
  by:
    names.get(act.byPersonId)?.name ??
    (act.byPersonId === item.promised.id ? (item.promised.name ?? "") : ""),
  bySample: names.get(act.byPersonId)?.sample ?? false,
  told: act.toldHow === null || act.toldOn === null ? null : { how: act.toldHow, on: act.toldOn },
  on: act.onDate,
  before: act.beforeOn,
  words: act.words,
  fileId: act.fileId,
  route: act.route,
  recordedAt:
    act.recordedAt !== null && act.at.getTime() - act.recordedAt.getTime() > lateMost
      ? act.recordedAt.toISOString()
      : null,
});

function mayOf(who: Who, row: PromiseRow, today: string): PromiseDetail["may"] {
  const may = (code: string | null, as: rules.As): May => ({ code, as: code === null ? as : null });
  const answer = may(rules.mayAnswer(who, row), rules.asPromised(who, row));
  const own = rules.ownSide(who, row);
  return {
    perform: may(rules.mayPerform(who, row), rules.asPromisor(who, row)),
    confirm: answer,
    dispute: answer,
    propose: {
      ...may(rules.mayPropose(who, row), own === null ? "told" : "self"),
      side: rules.sideOf(who, row),
    },
    agree: may(rules.mayAgree(who, row), rules.asOther(who, row)),
    refuseTerm: may(rules.mayRefuseTerm(who, row), own === null ? "told" : "self"),
    withdraw: may(rules.mayWithdraw(who, row), rules.asPromised(who, row)),
    breach: rules.mayBreak(who, row, today),
    remind: rules.mayRemind(who, row),
    report: rules.mayReport(who, row, today),
    route: rules.mayRoute(who, row),
  };
}

/** Whole, with their stories; those only that one may see. */
export async function readSeveral(
  ground: Ground,
  ids: readonly string[],
  look: Look,
  purpose?: string,
): Promise<PromiseDetail[]> {
  const { db, tx, who } = ground;
  if (ids.length === 0) return [];
  const [listed, acts, today] = await Promise.all([
    queries.listByIds(tx, ids),
    queries.listActs(tx, ids),
    todayOf(db, tx),
  ]);
  const rows = listed.filter((row) => rules.maySee(who, row));
  const [items, names] = await Promise.all([
    present(ground, rows, today),
    people.listNames(tx, rows.length === 0 ? [] : acts.map(({ byPersonId }) => byPersonId)),
  ]);
  lookAt(look, items, purpose);
  look("household", householdsShown(rows, items), ["door"], purpose);
  return rows.map((row, at) => ({
    ...items[at]!,
    acts: acts.filter(({ promiseId }) => promiseId === row.id).map((act) => dressAct(names, act, items[at]!)),
    next: rules.nextOf(who, row, today),
    may: mayOf(who, row, today),
  }));
}
export const readPromise = async (ground: Ground, id: string, look: Look): Promise<PromiseDetail> =>
  found((await readSeveral(ground, [id], look))[0]);
