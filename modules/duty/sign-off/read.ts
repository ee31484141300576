import { holdersAmong, holdersOf, others, postsIn } from "../holders.ts";
import type { Db, Tx } from "../../../server/db.ts";
import * as community from "../../community/api.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { communitiesOf, holds } from "../../people/rules.ts";
import type { DutyLife, Waiting } from "../contract.ts";
import * as queries from "../queries.ts";
import { present, sightOf } from "../read.ts";
import { mayDispute, maySign, mayUnsign, mayVacate } from "../rules.ts";
import * as rows from "./rows.ts";

/** Who has signed and who is missing, as one person may read and act on it. */
export async function readSignOffs(
  db: Db,
  tx: Tx,
  who: Who,
  duty: queries.DutyRow,
): Promise<Pick<DutyLife, "signOffs" | "returned">> {
  if (duty.roles.length < 2) return { signOffs: [], returned: null };
  const [closing, all, held] = await Promise.all([
    queries.findClosing(tx, duty.id),
    rows.listSignOffs(tx, duty.id),
    holdersOf(db, tx, duty),
  ]);
  const names = await people.listNames(tx, signersOf(all));
  return signOffsOf(who, duty, { closing, all, held, names }, tx.now);
}

export const signersOf = (all: readonly rows.SignOffRow[]) =>
  all.flatMap((row) => (row.helpedBy === null ? [row.personId] : [row.personId, row.helpedBy]));

/** Pure: of a duty done together. */
export function signOffsOf(
  who: Who,
  duty: queries.DutyRow,
  {
    closing,
    all,
    held,
    names,
  }: {
    closing: Pick<queries.ClosingRow, "id" | "closedAt"> | undefined;
    all: readonly rows.SignOffRow[];
    held: ReturnType<typeof holdersAmong>;
    names: ReadonlyMap<string, { name: string; sample: boolean }>;
  },
  now: Date,
): Pick<DutyLife, "signOffs" | "returned"> {
  const signed = rows.inForce(all, closing?.id);
  const by = (personId: string) => ({
    by: names.get(personId)?.name ?? "",
    bySample: names.get(personId)?.sample ?? false,
  });
  const returned = duty.state === "open" ? all.findLast((row) => row.kind === "disputed") : undefined;
  const own = signed.findLast((each) => each.personId === who.personId);
  const reported = closing !== undefined && (duty.state === "signing" || duty.state === "done");
  return {
    returned: returned
      ? {
          role: returned.role,
          ...by(returned.personId),
          at: returned.signedAt.toISOString(),
          reason: returned.note,
        }
      : null,
    signOffs: !reported
      ? []
      : duty.roles.map((role) => {
          const row = signed.find((each) => each.role === role);
          return {
            role,
            signed:
              row === undefined
                ? null
                : {
                    kind: row.kind === "vacant" ? ("vacant" as const) : ("signed" as const),
                    ...by(row.personId),
                    helpedBy: (row.helpedBy && names.get(row.helpedBy)?.name) ?? null,
                    at: row.signedAt.toISOString(),
                    note: row.note,
                  },
            holders: held.get(role)?.size ?? 0,
            may: {
              sign: maySign(who, duty, role, signed, others(held, role, who.personId)),
              vacate: mayVacate(who, duty, role, signed, held.get(role)?.size ?? 0),
              dispute: mayDispute(who, duty, role, signed, closing.closedAt, now),
              unsign:
                row === own && row !== undefined ? mayUnsign(who, duty.state, own, now) : "duty.undo_own",
            },
          };
        }),
  };
}

const shown = 40;
/** What waits for this person's signature, and for the officer the roles that nobody holds. */
export async function listWaitingSignOffs(db: Db, tx: Tx, who: Who): Promise<Waiting["signOffs"]> {
  const found = await rows.listSigning(
    tx,
    sightOf(who),
    holds(who, ["officer"]) ? communitiesOf(who, ["officer"]) : [],
    who.personId,
    200,
  );
  const places = [...new Set(found.map((row) => row.communityId))];
  const [posts, names, communities] = await Promise.all([
    Promise.all(places.map((id) => postsIn(db, tx, id))),
    people.listNames(
      tx,
      found.flatMap((row) => row.byPersonId ?? []),
    ),
    community.listCommunities(tx, places),
  ]);
  const waiting = found.flatMap((row): Waiting["signOffs"] => {
    const { doneOn, byPersonId, missing, mine, ...duty } = row;
    const holders = holdersAmong(posts[places.indexOf(row.communityId)]!, row);
    const lacking = row.roles.filter((role) => missing.includes(role));
    const own = lacking.find(
      (role) => holds(who, [role], row.communityId) && (!mine || others(holders, role, who.personId) === 0),
    );
    const vacant = holds(who, ["officer"], row.communityId)
      ? lacking.find((role) => (holders.get(role)?.size ?? 0) === 0)
      : undefined;
    const role = own ?? vacant;
    const why = own === undefined ? "vacant" : "sign";
    if (role === undefined) return [];
    return [
      {
        duty: {
          ...present(who, duty),
          communityName: communities.find((each) => each.id === row.communityId)?.name ?? { zh: "", en: "" },
        },
        role,
        why,
        doneOn,
        by: names.get(byPersonId ?? "")?.name ?? "",
        bySample: names.get(byPersonId ?? "")?.sample ?? false,
      },
    ];
  });
  return waiting.slice(0, shown);
}
