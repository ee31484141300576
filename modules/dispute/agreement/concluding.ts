/** All sides agreed, and the agreement takes effect: each machine in its own way, by `step`. */
import { Refusal, refuse } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Role } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { loadStanding } from "../mediation/facts.ts";
import type { MediationRow } from "../mediation/rows.ts";
import { refuseBy } from "../mediation/saying.ts";
import { type Acting, step } from "../mediation/step.ts";
import { planChecks, settleClock } from "../follow-up/clock.ts";
import { type Held, heldAgreement, partiesOf } from "./asking.ts";
import type { ConclusionInput } from "./contract.ts";
import { effectiveOn } from "./agreement.ts";
import { takesEffect } from "./in-effect.ts";
import { promiseClauses } from "./promising.ts";
import { agreementOf, setAgreement } from "./rows.ts";

type Concluding = Acting & { keys: KeyStore };

/** What a host is chosen by (POL-05): the posts of who enters it. */
const hostOf = ({ who }: Acting) => ({
  personId: who.personId,
  roles: who.posts.map(({ role }): Role => role),
});

/**
 * All sides agree. Of the people's and a department's mediation it takes effect later, by signature and seal (MED-15);
 * of the police by the signatures that are there already (POL-10), of the sides' own by their word (OWN-01).
 */
export async function conclude(
  acting: Concluding,
  seen: Seen,
  id: string,
  { saidBy, hosted, present }: ConclusionInput,
): Promise<void> {
  const { tx } = acting;
  const held = await heldAgreement(acting, seen, id);
  const { agreement, mediation } = held;
  refuse(agreement.effectiveOn === null ? null : "dispute.agreement_in_effect");
  switch (mediation.machine) {
    case "people":
    case "administrative": {
      await step(acting, seen, mediation, { type: "agree" });
      await setAgreement(tx, { ...agreement, concludedAt: tx.now });
      return;
    }
    case "police": {
      const after = await step(acting, seen, mediation, { type: "agree", host: hostOf(acting) });
      return inEffect(acting, seen, { agreement, mediation: after }, await signedOn(acting, held));
    }
    case "own": {
      const after = await step(
        acting,
        seen,
        mediation,
        { type: "settle", saidBy, hosted },
        present ? { present } : {},
      );
      return inEffect(acting, seen, { agreement, mediation: after }, agreement.agreedOn);
    }
  }
}
async function signedOn({ tx }: Acting, { agreement }: Held): Promise<string> {
  const days = ((await agreementOf(tx, agreement.mediationId))?.signatures ?? []).map(({ on }) => on);
  return days.reduce((latest, on) => (on > latest ? on : latest), agreement.agreedOn);
}

/** MED-15: by the day that follows from signatures and seal; another one is refused. */
export async function takeEffect(
  acting: Concluding,
  seen: Seen,
  id: string,
  on: string | null,
): Promise<void> {
  const { tx } = acting;
  const { agreement, mediation } = await heldAgreement(acting, seen, id);
  refuse(agreement.effectiveOn === null ? null : "dispute.agreement_in_effect");
  if (mediation.machine !== "people" && mediation.machine !== "administrative")
    throw new Refusal("dispute.step_elsewhere", { details: { machine: mediation.machine } });
  if (agreement.concludedAt === null) throw new Refusal("dispute.agreement_not_concluded");
  const ids = (await partiesOf(tx, seen.row.id)).own.map((party) => party.id);
  const right = effectiveOn((await agreementOf(tx, mediation.id))!, ids);
  const chosen = on ?? right;
  if (chosen === null) return refuseUnsigned(acting, seen, mediation);
  const after = await step(acting, seen, mediation, { type: "take_effect", on: chosen });
  await inEffect(acting, seen, { agreement, mediation: after }, chosen);
}
/** Something is missing: the machine's own words say what. */
async function refuseUnsigned(acting: Acting, seen: Seen, mediation: MediationRow): Promise<void> {
  const standing = await loadStanding(acting, seen, mediation);
  if (standing.machine === "people" || standing.machine === "administrative")
    refuseBy(takesEffect(standing.facts, "", seen.me.today));
}

async function inEffect(
  acting: Concluding,
  seen: Seen,
  { agreement, mediation }: Held,
  on: string,
): Promise<void> {
  const { tx, who } = acting;
  await setAgreement(tx, {
    ...agreement,
    concludedAt: agreement.concludedAt ?? tx.now,
    effectiveOn: on,
  });
  await promiseClauses(acting, seen, mediation, agreement);
  writeEvent(tx, seen.row.id, "agreement_in_effect", who.personId, { on });
  await planChecks(acting, seen, mediation, { effectiveOn: on, performedOn: null });
  await settleClock(acting, seen, mediation);
}
