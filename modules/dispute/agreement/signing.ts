/** Signatures, the seal, and what the mediator wrote down of an oral agreement. */
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { openText, sealText } from "../../../server/sealed.ts";
import type { Tx } from "../../../server/db.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { partyFacts } from "../facts.ts";
import { needsGuardian } from "../machines/machine.ts";
import { listMediators } from "../mediation/mediator/rows.ts";
import type { Acting } from "../mediation/step.ts";
import { namesOf } from "../party/names.ts";
import { touch } from "../queries.ts";
import { heldAgreement, partiesOf } from "./asking.ts";
import type { SignatureInput } from "./contract.ts";
import { mayRecord, mayReopen, maySign, signerDoubt } from "./rules.ts";
import { type AgreementRow, findAgreement, setAgreement } from "./rows.ts";
import {
  type SignatureRow,
  findDrawing,
  insertSignature,
  listSignatures,
  withdrawSignatures,
} from "./signature-rows.ts";

type Signing = Acting & { keys: KeyStore };
const placeOf = (tx: Tx, agreementId: string) => [tx.stationId, agreementId, "agreement.drawing"];

/** Who signs for whom, and whether they can. */
async function signer(
  { tx }: Acting,
  { row, me }: Seen,
  input: SignatureInput,
): Promise<Pick<SignatureRow, "partyId" | "byPartyId">> {
  const { all } = await partiesOf(tx, row.id);
  const party = partyFacts(all, await namesOf(tx, all), me.today).find(({ id }) => id === input.partyId);
  const by = all.find(({ id }) => id === (input.byPartyId ?? input.partyId));
  if (party === undefined || by === undefined) throw new Refusal("dispute.sign_whom", { field: "partyId" });
  refuse(
    signerDoubt(
      { id: party.id, needsGuardian: needsGuardian(party, me.today) },
      { ...by, mandate: by.mandateOn !== null && by.mandateScope !== "" },
    ),
    { field: "byPartyId" },
  );
  return { partyId: party.id, byPartyId: by.id };
}
/** On the screen the mediator signs as themself; what one of them signed on paper somebody else may enter. */
async function mediatorOf(
  { tx, who }: Acting,
  mediationId: string,
  medium: SignatureInput["medium"],
): Promise<string> {
  const leading = (await listMediators(tx, mediationId)).filter(({ endedAt }) => endedAt === null);
  const own = leading.some(({ personId }) => personId === who.personId);
  const first = leading[0]?.personId;
  if (own) return who.personId;
  if (medium === "screen" || first === undefined) throw new Refusal("dispute.sign_mediator", { field: "of" });
  return first;
}
const twice = (signatures: readonly SignatureRow[], row: Pick<SignatureRow, "of" | "partyId">) =>
  signatures.some(({ of, partyId }) => of === row.of && partyId === row.partyId);

export async function sign(acting: Signing, seen: Seen, id: string, input: SignatureInput): Promise<void> {
  const { tx, who, keys } = acting;
  const { agreement } = await heldAgreement(acting, seen, id);
  const signatures = await listSignatures(tx, [id]);
  refuse(maySign({ ...agreement, signed: signatures.length > 0 }));
  const on = input.on ?? seen.me.today;
  if (on < agreement.agreedOn || on > seen.me.today)
    throw new Refusal("dispute.signed_outside", { field: "on" });
  const led = input.of === "mediator" ? await mediatorOf(acting, agreement.mediationId, input.medium) : null;
  const none = { partyId: null, byPartyId: null };
  const of = input.of === "party" ? await signer(acting, seen, input) : none;
  if (twice(signatures, { of: input.of, partyId: of.partyId })) throw new Refusal("dispute.signed_already");
  if (input.medium === "screen" && input.drawing === null)
    throw new Refusal("dispute.drawing_missing", { field: "drawing" });
  const drawing = input.medium === "screen" ? input.drawing : null;
  // Every agreement has a key of its own: with it the drawn signatures are gone in every copy (decision 0026).
  const keyRef = drawing === null ? agreement.keyRef : await keyOf(tx, keys, agreement);
  const sealed =
    drawing === null ? null : sealText(keys.key(keyRef!, tx.stationId, id), placeOf(tx, id), drawing);
  await insertSignature(tx, {
    id: newId(tx.now),
    agreementId: id,
    of: input.of,
    ...of,
    mediatorPersonId: led,
    on,
    way: input.of === "seal" ? "sealed" : input.way,
    medium: input.of === "seal" ? "paper" : input.medium,
    drawing: sealed,
    byPersonId: who.personId,
  });
  await setAgreement(tx, { ...agreement, keyRef });
  writeEvent(tx, seen.row.id, "agreement_signed", who.personId, { of: input.of });
  await touch(tx, seen.row.id);
}
const keyOf = async (tx: Tx, keys: KeyStore, agreement: AgreementRow): Promise<string> =>
  agreement.keyRef ?? (await keys.create(tx.stationId, [agreement.id]))[0]!;

/** The signatures are void, so that the content can be changed. */
export async function reopen(acting: Acting, seen: Seen, id: string, because: string): Promise<void> {
  const { tx, who } = acting;
  const { agreement } = await heldAgreement(acting, seen, id);
  const signed = (await listSignatures(tx, [id])).length > 0;
  refuse(mayReopen({ ...agreement, signed }));
  await withdrawSignatures(tx, id, because);
  await setAgreement(tx, { ...agreement, recordedBy: null, recordedAt: null });
  writeEvent(tx, seen.row.id, "agreement_reopened", who.personId);
  await touch(tx, seen.row.id);
}
/** MED-13: an oral one counts when its content is written down by who mediated. */
export async function recordOral(acting: Acting, seen: Seen, id: string): Promise<void> {
  const { tx, who } = acting;
  const { agreement } = await heldAgreement(acting, seen, id);
  refuse(mayRecord({ ...agreement, signed: false }));
  await setAgreement(tx, { ...agreement, recordedBy: who.personId, recordedAt: tx.now });
  writeEvent(tx, seen.row.id, "agreement_recorded", who.personId);
  await touch(tx, seen.row.id);
}

/** The lines of a signature, for who sees the agreement. */
export async function openDrawing(
  tx: Tx,
  keys: KeyStore,
  disputeId: string,
  signatureId: string,
): Promise<{ drawing: string; agreement: AgreementRow }> {
  const row = found(await findDrawing(tx, signatureId));
  const agreement = found(await findAgreement(tx, row.agreementId));
  if (agreement.disputeId !== disputeId || row.drawing === null || agreement.keyRef === null) found(null);
  const key = keys.key(agreement.keyRef!, tx.stationId, agreement.id);
  return { drawing: openText(key, placeOf(tx, agreement.id), row.drawing!), agreement };
}
