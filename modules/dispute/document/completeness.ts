/**
 * What the Ministry's list of thirteen asks of this case, what is there and what is missing, and why. Required or as
 * needed is the list's; when a paper is needed is read from the case, and where the list says no more, by our own
 * default: a case that ended without full agreement explains itself in a note.
 */
import type { Agreement, Dossier } from "./dossier.ts";
import type { Item } from "./items.ts";
import type { Lack } from "./lacks.ts";

export type Need = "required" | "needed" | "not_needed";
export type Why = { lack: Lack; names: string[] };
/** `number`: its place in the list; `items`: the papers that fill it. */
export type Check = {
  number: number;
  items: Item[];
  need: Need;
  state: "complete" | "incomplete" | "missing" | "not_needed";
  why: Why[];
};

const nothing = (lack: Lack, names: readonly string[] = []): Why => ({ lack, names: [...names] });
const some = (lack: Lack, names: readonly string[]): Why[] =>
  names.length > 0 ? [nothing(lack, names)] : [];
const when = (holds: boolean, lack: Lack): Why[] => (holds ? [nothing(lack)] : []);

/** MED-14, MED-15, CONF-04: what a written agreement must still get before it takes effect. */
function agreementLacks(dossier: Dossier, agreement: Agreement): Why[] {
  const signed = new Set(agreement.signatures.map(({ name }) => name));
  const forParty = (at: number) =>
    dossier.mandates
      .filter((mandate) => mandate.party === at && mandate.scope === "special")
      .map(({ agent }) => agent);
  // A minor's guardian signs too; an agent with power to settle signs in the party's place.
  const parties = dossier.parties.flatMap((party, at) => {
    const own = signed.has(party.name) || forParty(at).some((agent) => signed.has(agent));
    const guardian = party.guardian !== null && !signed.has(party.guardian.name) ? [party.guardian.name] : [];
    return own ? guardian : [party.name, ...guardian];
  });
  const mediator = dossier.mediators.some(({ name }) => signed.has(name));
  const written = agreement.form === "written";
  const numbers = (of: (clause: Agreement["clauses"][number]) => boolean) =>
    agreement.clauses.flatMap((clause, at) => (of(clause) ? [`${at + 1}`] : []));
  return [
    ...(written ? some("agreement_unsigned", parties) : []),
    ...when(!mediator, "mediator_unsigned"),
    ...when(written && dossier.way === "people" && agreement.sealedOn === null, "agreement_unsealed"),
    ...when(agreement.clauses.length === 0, "agreement_without_clause"),
    ...some(
      "clause_without_date",
      numbers(({ dueOn, lasting }) => dueOn === null && !lasting),
    ),
    ...some(
      "clause_without_manner",
      numbers(({ manner, lasting }) => manner.trim() === "" && !lasting),
    ),
  ];
}

function ofAgreement(dossier: Dossier): { need: Need; there: boolean; why: Why[] } {
  const { agreement, ending, incident, way } = dossier;
  if (agreement !== null)
    return {
      need: "required",
      there: true,
      why: [
        ...agreementLacks(dossier, agreement),
        ...when(way === "police" && incident === null, "incident_not_stated"),
      ],
    };
  if (ending === null) return { need: "required", there: false, why: [nothing("case_not_ended")] };
  if (ending.how === "agreed" || ending.how === "partly_agreed")
    return { need: "required", there: false, why: [nothing("no_agreement")] };
  return { need: "not_needed", there: false, why: [] };
}

/** `today`: the station's civil date; what is due before it and not performed is missing its proof. */
export function completenessOf(dossier: Dossier, today: string): Check[] {
  const { agreement, ending, parties, way } = dossier;
  const police = way === "police";
  const nameOf = (at: number) => parties[at]?.name ?? "";
  const identified = new Set(dossier.identities.map(({ party }) => party));
  const unmet = dossier.ending !== null && !["agreed", "partly_agreed"].includes(dossier.ending.how);
  const fully = ending?.how === "agreed";
  const clause = (at: number) => `${at + 1}`;
  const overdue = (agreement?.clauses ?? []).flatMap(({ dueOn }, at) => {
    const known = dossier.performances.find((each) => each.clause === at);
    return dueOn !== null && dueOn < today && known?.state !== "kept" ? [clause(at)] : [];
  });
  const unproved = dossier.performances
    .filter(({ state, proofs }) => state === "kept" && proofs.length === 0)
    .map((each) => clause(each.clause));

  const check = (number: number, items: Item[], need: Need, there: boolean, why: Why[]): Check => ({
    number,
    items,
    need,
    state:
      need === "not_needed" ? "not_needed" : !there ? "missing" : why.length > 0 ? "incomplete" : "complete",
    why: need === "not_needed" ? [] : why,
  });
  const start = dossier.appliedOn !== null || dossier.acceptedOn !== null;
  const settled = ofAgreement(dossier);
  const refused = ending?.how === "refused";
  const { confirmation } = dossier;
  return [
    check(1, ["application", "intake"], police ? "not_needed" : "required", start, when(!start, "no_start")),
    check(
      2,
      ["rights"],
      "required",
      dossier.rightsToldOn !== null,
      when(dossier.rightsToldOn === null, "rights_not_told"),
    ),
    check(
      3,
      ["identity"],
      "required",
      identified.size > 0,
      some(
        "identity_not_seen",
        parties.flatMap((party, at) => (identified.has(at) ? [] : [party.name])),
      ),
    ),
    check(4, ["mandate"], dossier.mandates.length > 0 ? "needed" : "not_needed", true, [
      ...some(
        "mandate_unsigned",
        dossier.mandates.filter(({ signedOn }) => signedOn === null).map(({ agent }) => agent),
      ),
      ...some(
        "mandate_of_suspect",
        dossier.mandates
          .filter(({ party }) => police && parties[party]?.role === "suspect")
          .map(({ party }) => nameOf(party)),
      ),
    ]),
    check(
      5,
      ["survey"],
      dossier.surveys.length > 0 || police ? "needed" : "not_needed",
      dossier.surveys.length > 0,
      when(dossier.surveys.length === 0, "facts_not_established"),
    ),
    check(
      6,
      ["evidence"],
      dossier.evidence.length > 0 || police ? "needed" : "not_needed",
      dossier.evidence.length > 0,
      when(dossier.evidence.length === 0, "no_evidence"),
    ),
    check(7, ["session"], refused ? "not_needed" : "required", dossier.sessions.length > 0, [
      ...when(dossier.sessions.length === 0, "no_session"),
      ...some(
        "session_empty",
        dossier.sessions.flatMap(({ notes }, at) => (notes.trim() === "" ? [clause(at)] : [])),
      ),
    ]),
    check(
      8,
      [police ? "police_agreement" : agreement?.form === "oral" ? "oral_agreement" : "agreement"],
      settled.need,
      settled.there,
      settled.why,
    ),
    check(
      9,
      ["performance"],
      agreement !== null && (dossier.performances.some(({ state }) => state === "kept") || overdue.length > 0)
        ? "needed"
        : "not_needed",
      dossier.performances.length > 0,
      [...some("clause_overdue", overdue), ...some("performance_unproved", unproved)],
    ),
    check(
      10,
      ["follow_up"],
      agreement === null ? "not_needed" : "needed",
      dossier.visits.length > 0,
      when(dossier.visits.length === 0, "no_follow_up"),
    ),
    check(11, ["confirmation"], confirmation === null || police ? "not_needed" : "needed", true, [
      ...when(agreement === null || agreement.effectiveOn === null, "confirmation_without_effect"),
      ...when(confirmation?.appliedOn === null, "confirmation_not_applied"),
      ...when(
        confirmation?.result === "confirmed" && confirmation.paper === null,
        "confirmation_without_paper",
      ),
    ]),
    check(
      12,
      ["note"],
      dossier.note !== null || (ending !== null && !fully) ? "needed" : "not_needed",
      dossier.note !== null,
      [
        ...when(dossier.note === null, "no_note"),
        ...when(unmet && ending?.routesToldOn === null, "routes_not_told"),
      ],
    ),
    check(13, ["back"], "required", dossier.filing.on !== null, [
      ...when(dossier.number === null, "no_number"),
      ...when(dossier.filing.on === null || dossier.filing.by === null, "not_filed"),
    ]),
  ];
}
