/** Each step as a button asks for it: with what it would bring said as it should be, so that what is left is the case. */
import type { Who } from "../../people/contract.ts";
import { effectiveOn } from "../agreement/agreement.ts";
import type { Agreement } from "../agreement/agreement.ts";
import { type Party } from "../machines/machine.ts";
import type { Mediator } from "../machines/mediator.ts";
import type { Refusal } from "../machines/refusal.ts";
import { type MachineEvent, type Standing, eventsOf } from "./moves.ts";

type Asking = (event: MachineEvent) => Promise<Refusal | null>;
const nobody: Mediator = {
  personId: "",
  adult: true,
  quality: "member",
  organisationId: null,
  ties: [],
};
const effective = (agreement: Agreement | null, parties: readonly Party[]) =>
  agreement === null
    ? ""
    : (effectiveOn(
        agreement,
        parties.map(({ id }) => id),
      ) ?? "");

/** `leading`: who would lead a session. */
function likely(type: string, of: Standing, who: Who, leading: readonly Mediator[]): MachineEvent {
  const { parties } = of.facts;
  const ids = parties.map(({ id }) => id);
  const wants = of.facts.openness.map((each) => each.wants);
  const open = wants.includes("open") && !wants.includes("closed");
  const host = { personId: who.personId, roles: who.posts.map(({ role }) => role) };
  const own = "agreement" in of.facts ? of.facts.agreement : null;
  switch (type) {
    case "accept":
      return of.machine === "people"
        ? { type: "accept", from: { kind: "application" }, askedPartyIds: ids }
        : { type: "accept", askedPartyIds: ids };
    case "party_refuses":
      return { type: "party_refuses", partyId: "" };
    case "appoint":
      return { type: "appoint", mediator: nobody, chosenBy: "committee" };
    case "recuse":
      return { type: "recuse", mediatorId: "", partyId: null };
    case "session":
      if (of.machine === "police")
        return {
          type: "session",
          host,
          present: [],
          secondBecause: of.facts.sessions.length === 0 ? null : "police",
        };
      return of.machine === "administrative"
        ? { type: "session", joint: true, open, mediators: leading, present: [] }
        : {
            type: "session",
            joint: true,
            open,
            mediatorIds: leading.map(({ personId }) => personId),
            present: [],
          };
    case "on_the_spot":
      return { type: "on_the_spot", host, recorded: true, form: true };
    case "agree":
      return of.machine === "police" ? { type: "agree", host } : { type: "agree" };
    case "extend_term":
      return { type: "extend_term", until: "", agreedBy: ids };
    case "take_effect":
      return { type: "take_effect", on: effective(own, parties) };
    case "end":
      return { type: "end", cause: "other" };
    case "transfer":
      return { type: "transfer", toOrganisationId: "x", reason: "x" };
    case "decline":
      return { type: "decline", reason: "x" };
    case "opinion":
      return {
        type: "opinion",
        opinion: {
          policy: "x",
          law: "x",
          responsibilities: ids.map((partyId) => ({ partyId, text: "x" })),
        },
      };
    case "settle":
      return { type: "settle", saidBy: ids, hosted: false };
    case "apply_to_police":
      return { type: "apply_to_police", writtenBy: ids };
    default:
      return { type } as MachineEvent;
  }
}
export async function askAll(
  of: Standing,
  who: Who,
  leading: readonly Mediator[],
  ask: Asking,
): Promise<Record<string, Refusal | null>> {
  const steps = await Promise.all(
    eventsOf(of.machine).map(async (type) => [type, await ask(likely(type, of, who, leading))] as const),
  );
  // A talk with one side alone asks for less.
  if (of.machine === "people" || of.machine === "administrative") {
    const joint = likely("session", of, who, leading);
    steps.push(["separate", await ask({ ...joint, joint: false } as MachineEvent)]);
  }
  return Object.fromEntries(steps);
}
