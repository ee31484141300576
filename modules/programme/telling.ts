/** Who hears of a decision on a programme, in its transaction. */
import type { Tx } from "../../server/db.ts";
import { notify, retire } from "../notice/api.ts";
import type { Who } from "../people/contract.ts";
import { programmeNotices } from "./notices.ts";
import type { ProgrammeRow } from "./queries.ts";

const addressOf = ({ id, revision }: ProgrammeRow): `/${string}` =>
  revision === 1 ? `/programmes/${id}` : `/programmes/${id}/revisions/${revision}`;

/** Whoever approves it: a chief who wrote nothing in it. */
export const tellSubmitted = (tx: Tx, who: Who, row: ProgrammeRow, today: string): Promise<void> =>
  notify(tx, programmeNotices, "programme.submitted", {
    to: {
      roles: ["chief"],
      communityId: row.communityId,
      today,
      except: [who.personId, row.authorId, row.writerId],
    },
    subject: { kind: "programme", id: row.id },
    address: addressOf(row),
    details: { code: row.code },
  });

/** Nobody has to decide any more. */
export const decidedOrGone = (tx: Tx, row: Pick<ProgrammeRow, "id">): void =>
  retire(tx, { kind: "programme", ids: [row.id] }, ["programme.submitted"]);

/** Its writer, and who submitted it. */
export async function tellDecided(
  tx: Tx,
  who: Who,
  row: ProgrammeRow,
  how: "approved" | "returned",
): Promise<void> {
  decidedOrGone(tx, row);
  const persons = [row.writerId, row.submittedBy].filter((id) => id !== null && id !== who.personId);
  await notify(tx, programmeNotices, `programme.${how}`, {
    to: persons.map((personId) => ({ personId: personId! })),
    subject: { kind: "programme", id: row.id },
    address: addressOf(row),
    details: { code: row.code },
  });
}
