/** Giving a card at the door, taking it back, and the code for the next time. */
import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { claimCode } from "../../community/api.ts";
import { hashPassword } from "../../people/api.ts";
import type { ResidentRow } from "../resident/rows.ts";
import { endCards, insertCard, setCode } from "./card-rows.ts";
import { newCode, newNumber } from "./code.ts";
import type { ResidentCard } from "./contract.ts";
import { codeDays } from "./guesses.ts";
import { mayBeGivenTo } from "./rules.ts";

const until = (now: Date) => new Date(now.getTime() + codeDays * 86_400_000);

/** A new card takes the place of every earlier one, and ends what those had opened. */
export async function giveCard(
  tx: Tx,
  resident: Pick<ResidentRow, "id" | "birthYear" | "erasedAt">,
  givenTo: ResidentCard["givenTo"],
  by: { personId: string; today: string },
): Promise<{ id: string; code: string }> {
  if (resident.erasedAt !== null) throw new Refusal("registry.erased");
  const refused = mayBeGivenTo(givenTo, resident.birthYear, by.today);
  if (refused !== null) throw new Refusal(refused, { field: "givenTo" });
  await endCards(tx, resident.id, by.personId);
  const [id, number, code] = [newId(tx.now), newNumber(), newCode()];
  await claimCode(tx, number, "card", tx.stationId, id);
  const codeHash = await hashPassword(code);
  await insertCard(tx, {
    id,
    residentId: resident.id,
    number,
    givenTo,
    codeHash,
    codeUntil: until(tx.now),
    personId: by.personId,
  });
  return { id, code };
}

/** For the next time, by whoever has the page open now; the code before it opens nothing any more. */
export async function giveNextCode(tx: Tx, cardId: string): Promise<string> {
  const code = newCode();
  if ((await setCode(tx, cardId, await hashPassword(code), until(tx.now))) === 0)
    throw new Refusal("http.signed_out");
  return code;
}
