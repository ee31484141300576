/** What stands in the form of a new dispute, and what of it is sent. Lies in a draft, so plain data only. */
import type { DisputeKind, DisputeSource } from "../kinds.ts";

export type TypedParty = {
  name: string;
  /** Chosen from the register: what it is called there, masked, with its door. */
  chosen: { kind: "resident" | "unit"; id: string; label: string } | null;
  side: "a" | "b" | "c" | "d";
  organisation: boolean;
  phone: string;
  minor: boolean;
};
export type Typed = {
  communityId: string;
  kind: DisputeKind;
  line: string;
  place: string;
  door: { id: string; label: string } | null;
  parties: TypedParty[];
  urgency: "today" | "soon" | "ordinary";
  source: DisputeSource;
  sinceOn: string;
  account: string;
  violenceKnown: boolean;
  childAtRisk: boolean;
  keptWords: string;
  links: string[];
  /** More than the few fields everybody fills in. */
  more: boolean;
};
const nobody = (side: TypedParty["side"]): TypedParty => ({
  name: "",
  chosen: null,
  side,
  organisation: false,
  phone: "",
  minor: false,
});
export const newParty = nobody;
export const emptyTyped = (communityId: string, place: Typed["door"] | string): Typed => ({
  communityId,
  kind: "neighbour",
  line: "",
  place: typeof place === "string" ? place : "",
  door: typeof place === "string" ? null : place,
  parties: [nobody("a"), nobody("b")],
  urgency: "soon",
  source: "application",
  sinceOn: "",
  account: "",
  violenceKnown: false,
  childAtRisk: false,
  keptWords: "",
  links: [],
  more: false,
});

const isSaid = ({ name, chosen }: TypedParty) => chosen !== null || name.trim() !== "";
/** Of the register by its id; a phone is kept only of a typed name. */
const sentParty = ({ name, chosen, side, organisation, phone, minor }: TypedParty) => ({
  side,
  minor,
  ...(chosen === null
    ? {
        name: name.trim(),
        kind: organisation ? "organisation" : "person",
        phone: phone.trim() === "" ? null : phone.trim(),
      }
    : chosen.kind === "resident"
      ? { residentId: chosen.id }
      : { unitId: chosen.id }),
});
export function sentOf(typed: Typed, reason: string) {
  return {
    communityId: typed.communityId,
    householdId: typed.door?.id ?? null,
    place: typed.place.trim() === "" ? null : typed.place.trim(),
    kind: typed.kind,
    source: typed.source,
    urgency: typed.urgency,
    line: typed.line.trim(),
    account: typed.account,
    sinceOn: typed.sinceOn === "" ? null : typed.sinceOn,
    parties: typed.parties.filter(isSaid).map(sentParty),
    violenceKnown: typed.violenceKnown,
    childAtRisk: typed.childAtRisk,
    keptFrom: typed.keptWords.trim() === "" ? [] : [{ words: typed.keptWords.trim(), reason }],
    links: typed.links,
  };
}
/** What the server compares with what was registered before; null while there is nothing to compare. */
export function likenessOf({ communityId, door, place, parties }: Typed) {
  const said = parties.filter(isSaid);
  const ids = (kind: "resident" | "unit") =>
    said.flatMap(({ chosen }) => (chosen?.kind === kind ? [chosen.id] : []));
  if (communityId === "" || (door === null && place.trim() === "" && said.length === 0)) return null;
  return {
    communityId,
    householdId: door?.id ?? null,
    place: place.trim() === "" ? null : place.trim(),
    residentIds: ids("resident"),
    unitIds: ids("unit"),
    names: said.flatMap(({ chosen, name }) => (chosen === null ? [name.trim()] : [])),
  };
}
/** What is still missing, by the field it is missing in. */
export function missingIn(typed: Typed): "line" | "place" | "parties" | null {
  if (typed.line.trim() === "") return "line";
  if (typed.door === null && typed.place.trim() === "") return "place";
  return typed.parties.some(isSaid) ? null : "parties";
}
