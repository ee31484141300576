/** Who a party is: of the register, an organisation, or a typed name; and the rows that come of it. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { getOrganisation } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import * as registry from "../../registry/api.ts";
import { mayReadRegister } from "../../registry/rules.ts";
import { mayReadUnits } from "../../registry/unit/rules.ts";
import type { PartyAdding, PartyInput, PartyPatch } from "../contract.ts";
import { partyDoubt } from "../rules.ts";
import * as rows from "./rows.ts";
import { cleanPhone, openPhone, retireKey, sealPhones } from "./sealing.ts";

type Acting = { tx: Tx; keys: KeyStore; who: Who };
const subjectOf = (party: Pick<PartyInput, "residentId" | "unitId" | "organisationId" | "name">) =>
  party.residentId ?? party.unitId ?? party.organisationId ?? party.name;

/** Those of the register must be there for who names them: whom one may not read, one cannot enter by guessing an id. */
async function checkSubjects({ tx, who }: Acting, parties: readonly PartyInput[]): Promise<string[]> {
  const ids = (of: "residentId" | "unitId") => parties.flatMap((party) => party[of] ?? []);
  const [residents, units] = await Promise.all([
    registry.listResidentNames(tx, ids("residentId")),
    registry.listUnitNames(tx, ids("unitId")),
  ]);
  const names: string[] = [];
  for (const [at, party] of parties.entries()) {
    const field = `parties.${at}`;
    const given = [party.residentId, party.unitId, party.organisationId, party.name];
    if (given.filter((each) => each !== null).length !== 1)
      throw new Refusal("dispute.party_unnamed", { field });
    const resident = party.residentId === null ? undefined : residents.get(party.residentId);
    const gone = resident === undefined || resident.name === "" || mayReadRegister(who, resident.communityId);
    if (party.residentId !== null && gone) throw new Refusal("dispute.party_unknown", { field });
    const unit = party.unitId === null ? undefined : units.get(party.unitId);
    if (party.unitId !== null && (unit === undefined || mayReadUnits(who, unit.communityId) !== null))
      throw new Refusal("dispute.party_unknown", { field });
    const organisation =
      party.organisationId === null ? undefined : await getOrganisation(tx, party.organisationId);
    if (party.organisationId !== null && organisation === undefined)
      throw new Refusal("dispute.party_unknown", { field });
    if (party.residentId !== null && party.phone !== null)
      throw new Refusal("dispute.phone_of_register", { field: `${field}.phone` });
    names.push(unit?.name ?? organisation?.name ?? (party.kind === "organisation" ? (party.name ?? "") : ""));
  }
  return names.filter((name) => name !== "");
}

const kindOf = (party: PartyInput) =>
  party.unitId !== null || party.organisationId !== null
    ? "organisation"
    : party.residentId !== null
      ? "person"
      : party.kind;

/** Rows of a list whose members stand for each other by place; names of organisations also find the dispute. */
export async function draftParties(
  acting: Acting,
  disputeId: string,
  inputs: readonly PartyInput[],
  from = 0,
): Promise<{ rows: rows.NewParty[]; names: string[] }> {
  const { tx, keys } = acting;
  const kinds = inputs.map(kindOf);
  const doubt = partyDoubt(inputs.map((party, at) => ({ ...party, kind: kinds[at]! })));
  if (doubt !== null) throw new Refusal(doubt.code, { field: `parties.${doubt.at}` });
  if (new Set(inputs.map(subjectOf)).size < inputs.length) throw new Refusal("dispute.party_twice");
  const names = await checkSubjects(acting, inputs);
  const ids = inputs.map(() => newId(tx.now));
  const phones = inputs.map(({ phone }, at) => phone && cleanPhone(phone, `parties.${at}.phone`));
  const sealed = await sealPhones(
    tx,
    keys,
    ids.map((id, at) => ({ id, phone: phones[at]! })),
  );
  const drafted = await Promise.all(
    inputs.map(async (party, at) => ({
      id: ids[at]!,
      disputeId,
      position: from + at,
      role: party.role,
      side: party.side,
      kind: kinds[at]!,
      residentId: party.residentId,
      unitId: party.unitId,
      organisationId: party.organisationId,
      name: party.name ?? "",
      ...(party.name === null ? { initials: "", pinyin: "" } : await registry.spelling(party.name)),
      ...sealed[at]!,
      bornOn: party.residentId === null ? party.bornOn : null,
      minor: party.minor,
      capacity: party.capacity,
      ownLabour: party.ownLabour,
      waivesGuardian: party.waivesGuardian,
      policeRole: party.policeRole,
      ofPartyId: party.of === null ? null : ids[party.of]!,
      toldAt: null,
      mandateScope: party.mandate?.scope ?? "",
      mandateOn: party.mandate?.givenOn ?? null,
    })),
  );
  return { rows: drafted, names };
}

/** One more, who may stand for somebody who is there. */
export async function addParty(acting: Acting, disputeId: string, input: PartyAdding): Promise<string> {
  const there = await rows.listParties(acting.tx, [disputeId]);
  const { ofPartyId, ...party } = input;
  if (there.some((row) => subjectOf({ ...row, name: row.name || null }) === subjectOf(party)))
    throw new Refusal("dispute.party_twice");
  const at = ofPartyId === null ? null : there.findIndex(({ id }) => id === ofPartyId);
  const members = [
    ...there.map((row) => ({ ...row, of: null, role: "party" as const, mandate: null })),
    { ...party, kind: kindOf({ ...party, of: null }), of: at },
  ];
  const doubt = partyDoubt(members);
  refuse(doubt?.code ?? null, { field: "ofPartyId" });
  // Drafted as a party by itself; whom it stands for was looked at here.
  const drafted = await draftParties(
    acting,
    disputeId,
    [{ ...party, role: "party", of: null }],
    there.length,
  );
  const row = { ...drafted.rows[0]!, role: party.role, ofPartyId };
  await rows.insertParties(acting.tx, [row]);
  return row.id;
}

export async function changeParty(
  { tx, keys }: Acting,
  disputeId: string,
  id: string,
  patch: PartyPatch,
): Promise<string[]> {
  const row = found(await rows.findParty(tx, disputeId, id));
  const { phone } = patch;
  const born = patch.bornOn === undefined ? row.bornOn : patch.bornOn;
  const next: rows.PartyRow = {
    ...row,
    side: patch.side ?? row.side,
    // A resident's birthday stands in the register.
    bornOn: row.residentId === null ? born : null,
    minor: patch.minor ?? row.minor,
    capacity: patch.capacity ?? row.capacity,
    ownLabour: patch.ownLabour ?? row.ownLabour,
    waivesGuardian: patch.waivesGuardian ?? row.waivesGuardian,
    policeRole: patch.policeRole === undefined ? row.policeRole : patch.policeRole,
  };
  if (phone !== undefined) {
    if (row.residentId !== null && phone !== null)
      throw new Refusal("dispute.phone_of_register", { field: "phone" });
    const number = phone && cleanPhone(phone, "phone");
    if (number !== openPhone(tx, keys, row)) {
      await retireKey(tx, row);
      Object.assign(next, (await sealPhones(tx, keys, [{ id, phone: number }]))[0]);
    }
  }
  await rows.updateParty(tx, next);
  return Object.keys(patch);
}

export async function removeParty({ tx }: Acting, disputeId: string, id: string): Promise<void> {
  const all = await rows.listParties(tx, [disputeId]);
  const row = found(all.find((each) => each.id === id));
  if (row.role === "party" && all.filter(({ role }) => role === "party").length === 1)
    throw new Refusal("dispute.party_last");
  for (const each of all.filter(({ id: own, ofPartyId }) => own === id || ofPartyId === id))
    await retireKey(tx, each);
  await rows.removeParty(tx, id);
}
