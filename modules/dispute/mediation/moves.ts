/** The four machines asked in one way: which is asked stands with the facts. Pure. */
import type { Who } from "../../people/contract.ts";
import {
  type AdministrativeEvent,
  type AdministrativeFacts,
  administrativeEvents,
  mayAdministrative,
  nextAdministrative,
} from "../machines/administrative-mediation.ts";
import type { CaseFacts, MachineKind } from "../machines/machine.ts";
import { type OwnEvent, type OwnFacts, mayOwn, nextOwn, ownEvents } from "../machines/own-settlement.ts";
import {
  type PeopleEvent,
  type PeopleFacts,
  mayPeople,
  nextPeople,
  peopleEvents,
} from "../machines/people-mediation.ts";
import {
  type PoliceEvent,
  type PoliceFacts,
  mayPolice,
  nextPolice,
  policeEvents,
} from "../machines/police-mediation.ts";
import { type Passed, type Refusal, nothingPassed } from "../machines/refusal.ts";

export type Standing =
  | { machine: "people"; facts: PeopleFacts }
  | { machine: "police"; facts: PoliceFacts }
  | { machine: "administrative"; facts: AdministrativeFacts }
  | { machine: "own"; facts: OwnFacts };
export type MachineEvent = PeopleEvent | PoliceEvent | AdministrativeEvent | OwnEvent;

/** The state in which each begins. */
export const firstState = {
  people: "registered",
  police: "accepted",
  administrative: "received",
  own: "told",
} as const satisfies Record<MachineKind, string>;

const events: Readonly<Record<MachineKind, readonly string[]>> = {
  people: peopleEvents,
  police: policeEvents,
  administrative: administrativeEvents,
  own: ownEvents,
};
/** A step of another machine is none of this one's. */
export const isEventOf = (machine: MachineKind, event: Pick<MachineEvent, "type">): boolean =>
  events[machine].includes(event.type);

/** Asked only with an event of the machine (`isEventOf`). */
export function mayMove(
  of: Standing,
  event: MachineEvent,
  who: Who,
  day: string,
  passed: Passed = nothingPassed,
): Refusal | null {
  switch (of.machine) {
    case "people":
      return mayPeople(event as PeopleEvent, of.facts, who, day, passed);
    case "police":
      return mayPolice(event as PoliceEvent, of.facts, who, day, passed);
    case "administrative":
      return mayAdministrative(event as AdministrativeEvent, of.facts, who, day, passed);
    case "own":
      return mayOwn(event as OwnEvent, of.facts, who, day, passed);
  }
}
export function nextMove(of: Standing, event: MachineEvent): string {
  switch (of.machine) {
    case "people":
      return nextPeople(of.facts.state, event as PeopleEvent);
    case "police":
      return nextPolice(of.facts.state, event as PoliceEvent);
    case "administrative":
      return nextAdministrative(of.facts.state, event as AdministrativeEvent);
    case "own":
      return nextOwn(of.facts.state, event as OwnEvent);
  }
}

/** An act that waits for nothing: what is left to refuse is who does it, and whether it is their machine. */
const free = {
  people: { type: "report_to_police" },
  police: { type: "fail" },
  administrative: { type: "party_refuses", partyId: "" },
  own: { type: "give_up" },
} as const satisfies Record<MachineKind, MachineEvent>;
/** Whether this machine is theirs to work (§0.6), whatever state it stands in. */
export function mayWork(
  machine: MachineKind,
  facts: Pick<CaseFacts, "communityId" | "law">,
  who: Who,
  day: string,
): Refusal | null {
  const state = machine === "police" ? "mediating" : firstState[machine];
  return mayMove({ machine, facts: { ...facts, state } } as unknown as Standing, free[machine], who, day);
}
/** Every step of a machine, as a button asks for it: with all that the step itself brings said as it should be. */
export const eventsOf = (machine: MachineKind): readonly string[] => events[machine];
