/** Gathering, asking the court together, and what the court said (CONF-01 to CONF-06, MED-17, MED-18). */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { calendarOf } from "../../community/api.ts";
import { daysBetween } from "../../community/civil-days.ts";
import { type Held, heldAgreement, mayKeep, partiesOf } from "../agreement/asking.ts";
import type { AgreementRow } from "../agreement/rows.ts";
import type { Seen } from "../asking.ts";
import { confirmationWindow, courtAnswersBy, materialsMissing, mayConfirm } from "../confirmation.ts";
import { writeEvent } from "../events.ts";
import type { MediationRow } from "../mediation/rows.ts";
import { refuseBy } from "../mediation/saying.ts";
import { type Acting, step } from "../mediation/step.ts";
import { touch } from "../queries.ts";
import type { CourtAnswerInput, CourtConfirmation, GatheringInput } from "./contract.ts";
import { mayApply, mayGather, mayTellAnswer } from "./rules.ts";
import { type ConfirmationRow, findConfirmation, putConfirmation } from "./rows.ts";

const lawOf = ({ lawPlace, lawEdition }: MediationRow) => ({ place: lawPlace, edition: lawEdition });
const nothing: Omit<ConfirmationRow, "id" | "disputeId" | "agreementId"> = {
  state: "gathering",
  court: "",
  venue: "mediators_place",
  invitedByCourt: false,
  hasProperty: false,
  askedBy: [],
  exclusions: [],
  courtRefusals: [],
  materials: [],
  appliedOn: null,
  answeredOn: null,
  paper: "",
  because: null,
};
const standOf = ({ agreement, mediation }: Held, row: ConfirmationRow | undefined) => ({
  machine: mediation.machine,
  effectiveOn: agreement.effectiveOn,
  state: row?.state ?? null,
});

export async function gather(
  acting: Acting,
  seen: Seen,
  agreementId: string,
  input: GatheringInput,
): Promise<void> {
  const { tx, who } = acting;
  const held = await heldAgreement(acting, seen, agreementId);
  const row = await findConfirmation(tx, agreementId);
  refuse(mayGather(standOf(held, row)));
  const { own } = await partiesOf(tx, seen.row.id);
  if (input.askedBy.some((id) => !own.some((party) => party.id === id)))
    throw new Refusal("dispute.clause_party", { field: "askedBy" });
  const of = { id: row?.id ?? newId(tx.now), disputeId: seen.row.id, agreementId };
  await putConfirmation(tx, { ...nothing, ...of, ...input, court: input.court ?? "" }, who.personId);
  await touch(tx, seen.row.id);
}
/** The sides do not want it, or no longer: nobody is reminded of it. */
export async function letBe(acting: Acting, seen: Seen, agreementId: string): Promise<void> {
  const { tx, who } = acting;
  const held = await heldAgreement(acting, seen, agreementId);
  const row = await findConfirmation(tx, agreementId);
  refuse(mayGather(standOf(held, row)));
  const of = { id: row?.id ?? newId(tx.now), disputeId: seen.row.id, agreementId };
  await putConfirmation(tx, { ...nothing, ...row, ...of, state: "let_be" }, who.personId);
  writeEvent(tx, seen.row.id, "court_let_be", who.personId);
  await touch(tx, seen.row.id);
}

const factsOf = async (db: Db, tx: Tx, { agreement }: Held, row: ConfirmationRow) => ({
  ...row,
  effectiveOn: agreement.effectiveOn,
  partyIds: (await partiesOf(tx, agreement.disputeId)).own.map(({ id }) => id),
  holidays: await calendarOf(db),
});
export async function apply(
  acting: Acting,
  seen: Seen,
  agreementId: string,
  given: string | undefined,
): Promise<void> {
  const { db, tx, who } = acting;
  const held = await heldAgreement(acting, seen, agreementId);
  const row = await findConfirmation(tx, agreementId);
  refuse(mayGather(standOf(held, row)) ?? mayApply({ state: row?.state ?? null }));
  const on = given ?? seen.me.today;
  if (on > seen.me.today) throw new Refusal("dispute.confirm_ahead", { field: "on" });
  // By the day it is handed in.
  refuseBy(mayConfirm(await factsOf(db, tx, held, row!), { day: on, law: lawOf(held.mediation) }));
  await putConfirmation(tx, { ...row!, state: "applied", appliedOn: on }, who.personId);
  writeEvent(tx, seen.row.id, "court_asked", who.personId, { on });
  await touch(tx, seen.row.id);
}

export async function tellAnswer(
  acting: Acting,
  seen: Seen,
  agreementId: string,
  input: CourtAnswerInput,
): Promise<void> {
  const { tx, who } = acting;
  const { mediation } = await heldAgreement(acting, seen, agreementId);
  const row = await findConfirmation(tx, agreementId);
  refuse(mayTellAnswer({ state: row?.state ?? null }, input.answer));
  const on = input.on ?? seen.me.today;
  if (on > seen.me.today || on < row!.appliedOn!) throw new Refusal("dispute.confirm_ahead", { field: "on" });
  const { answer, because } = input;
  if ((answer === "not_accepted" || answer === "invalid") && because === null)
    throw new Refusal("dispute.confirm_because", { field: "because" });
  await putConfirmation(
    tx,
    { ...row!, state: answer, answeredOn: on, paper: input.paper ?? "", because },
    who.personId,
  );
  writeEvent(tx, seen.row.id, "court_answered", who.personId, { answer });
  // MED-18: by what the court found the mediation goes on, where the agreement still stands.
  if (mediation.state === "effective" && (answer === "valid" || answer === "invalid"))
    await step(acting, seen, mediation, { type: answer === "valid" ? "found_valid" : "found_invalid" });
  await touch(tx, seen.row.id);
}

/** Null where there is nothing a court could confirm. */
export async function readConfirmation(
  { db, tx }: Pick<Acting, "db" | "tx">,
  seen: Seen,
  mediation: MediationRow,
  agreement: AgreementRow,
): Promise<CourtConfirmation | null> {
  const { row, me } = seen;
  if (mediation.machine !== "people" || agreement.effectiveOn === null) return null;
  const there = await findConfirmation(tx, agreement.id);
  const at = { day: me.today, law: lawOf(mediation) };
  const of = there ?? { ...nothing, id: "", disputeId: row.id, agreementId: agreement.id };
  const facts = await factsOf(db, tx, { agreement, mediation }, of);
  const window = confirmationWindow(agreement.effectiveOn, at, facts.holidays);
  const keep = mayKeep(seen, mediation);
  const stand = standOf({ agreement, mediation }, there);
  return {
    agreementId: agreement.id,
    effectiveOn: agreement.effectiveOn,
    window: { ...window, daysLeft: daysBetween(me.today, window.on) },
    state: there?.state ?? null,
    gathered: {
      court: of.court || null,
      venue: of.venue,
      invitedByCourt: of.invitedByCourt,
      hasProperty: of.hasProperty,
      askedBy: of.askedBy,
      exclusions: of.exclusions,
      courtRefusals: of.courtRefusals,
      materials: of.materials,
    },
    missing: materialsMissing(facts),
    appliedOn: of.appliedOn,
    answersBy: of.appliedOn === null ? null : courtAnswersBy(of.appliedOn, at),
    answeredOn: of.answeredOn,
    paper: of.paper,
    because: of.because,
    may: {
      gather: keep ?? mayGather(stand),
      apply: keep ?? mayApply(stand) ?? mayConfirm(facts, at)?.code ?? null,
      answer: keep ?? mayTellAnswer(stand, null),
    },
  };
}
