/** Steps that bring nothing but what is said with them, and what is seen of a case on the way. */
import { Refusal, found } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { getOrganisation } from "../../people/api.ts";
import { holds } from "../../people/rules.ts";
import type { Seen } from "../asking.ts";
import { insertReport } from "../gate/rows.ts";
import { termEndsOn } from "../machines/people-mediation.ts";
import { findParty, markTold } from "../party/rows.ts";
import { touch } from "../queries.ts";
import { writeEvent } from "../events.ts";
import { goingOn, workedOn } from "./acts.ts";
import type { FoundOfCase, RoutesTold, Seen as SeenOfCase, StepInput } from "./contract.ts";
import { markSeen, setFound, setRoutesTold } from "./rows.ts";
import { type About, insertWord } from "./said/rows.ts";
import { type Acting, step } from "./step.ts";
import type { z } from "zod";

/** Which parties said so with it, and about what. */
const wordsOf = (input: StepInput): { about: About; yes: boolean; partyIds: readonly string[] } | null =>
  input.type === "party_refuses"
    ? { about: "willing", yes: false, partyIds: [input.partyId] }
    : input.type === "extend_term"
      ? { about: "extend", yes: true, partyIds: input.agreedBy }
      : input.type === "apply_to_police"
        ? { about: "no_punishment", yes: true, partyIds: input.writtenBy }
        : null;

export async function takeStep(acting: Acting, seen: Seen, input: StepInput): Promise<void> {
  const { tx, who } = acting;
  const mediation = await goingOn(acting, seen);
  const words = wordsOf(input);
  for (const partyId of words?.partyIds ?? [])
    if (found(await findParty(tx, seen.row.id, partyId)).role !== "party") found(null);
  if (input.type === "transfer" && input.toOrganisationId !== null)
    found(await getOrganisation(tx, input.toOrganisationId));
  if (input.type === "extend_term") {
    const law = { place: mediation.lawPlace, edition: mediation.lawEdition };
    const until = termEndsOn({ ...mediation, law });
    if (until !== null && input.until <= until)
      throw new Refusal("dispute.term_not_later", { field: "until", details: { until } });
  }
  await step(acting, seen, mediation, input);
  for (const partyId of words?.partyIds ?? [])
    await insertWord(
      tx,
      {
        id: newId(tx.now),
        mediationId: mediation.id,
        partyId,
        about: words!.about,
        inviteeId: null,
        yes: words!.yes,
      },
      who.personId,
    );
  // The register counts it too: it may end as a case (MED-10).
  if (input.type === "report_to_police") {
    await insertReport(tx, {
      id: newId(tx.now),
      disputeId: seen.row.id,
      kind: "danger",
      toWhom: "police",
      reportedAt: tx.now,
      byPersonId: who.personId,
    });
    writeEvent(tx, seen.row.id, "reported", who.personId, { kind: "danger", toWhom: "police" });
  }
}

export async function tellRoutes(
  acting: Acting,
  seen: Seen,
  input: z.infer<typeof RoutesTold>,
): Promise<void> {
  const mediation = await workedOn(acting, seen);
  const toldAt = input.toldAt === null ? acting.tx.now : new Date(input.toldAt);
  if (toldAt > acting.tx.now) throw new Refusal("dispute.reported_ahead", { field: "toldAt" });
  await setRoutesTold(acting.tx, mediation.id, [...new Set(input.routes)], toldAt);
  writeEvent(acting.tx, seen.row.id, "routes_told", acting.who.personId);
}
export async function mark(acting: Acting, seen: Seen, input: z.infer<typeof SeenOfCase>): Promise<void> {
  const mediation = await workedOn(acting, seen);
  await markSeen(acting.tx, mediation.id, input);
}
/** POL-12: approved by the chief. */
export async function putFound(acting: Acting, seen: Seen, input: FoundOfCase): Promise<void> {
  const mediation = await workedOn(acting, seen);
  if (mediation.machine !== "police")
    throw new Refusal("dispute.step_elsewhere", { details: { machine: mediation.machine } });
  const newly = input.approved && mediation.police?.approved !== true;
  if (newly && !holds(acting.who, ["chief"], seen.row.communityId))
    throw new Refusal("dispute.let_off_approval", { field: "approved" });
  await setFound(acting.tx, mediation.id, input);
}
/** POL-06: parent or guardian was told to attend. */
export async function tellGuardian(
  acting: Acting,
  seen: Seen,
  partyId: string,
  toldAt: string | null,
): Promise<void> {
  const { tx } = acting;
  await workedOn(acting, seen);
  const party = found(await findParty(tx, seen.row.id, partyId));
  if (party.role !== "guardian") throw new Refusal("dispute.guardian_only", { field: "partyId" });
  const at = toldAt === null ? tx.now : new Date(toldAt);
  if (at > tx.now) throw new Refusal("dispute.reported_ahead", { field: "toldAt" });
  await markTold(tx, party.id, at);
  await touch(tx, seen.row.id);
}
