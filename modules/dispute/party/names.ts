/** What parties are called: of the register as it stands there now, so that what was erased is gone here too. */
import type { Tx } from "../../../server/db.ts";
import { listOrganisationsAmong } from "../../people/api.ts";
import { listResidentNames, listUnitNames } from "../../registry/api.ts";
import type { NamedParty } from "./rows.ts";

export type Called = {
  /** Empty where the person was erased. */
  name: string;
  sample: boolean;
  /** Of a resident, as the register has it. */
  bornOn: string | null;
  birthYear: number | null;
};
export async function namesOf(tx: Tx, parties: readonly NamedParty[]): Promise<Map<string, Called>> {
  const [residents, units, organisations] = await Promise.all([
    listResidentNames(
      tx,
      parties.flatMap(({ residentId }) => residentId ?? []),
    ),
    listUnitNames(
      tx,
      parties.flatMap(({ unitId }) => unitId ?? []),
    ),
    listOrganisationsAmong(
      tx,
      parties.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]);
  const byId = new Map(organisations.map((each) => [each.id, each]));
  return new Map(
    parties.map((row) => {
      const resident = residents.get(row.residentId ?? "");
      const other = units.get(row.unitId ?? "") ?? byId.get(row.organisationId ?? "");
      return [
        row.id,
        {
          name: resident?.name ?? other?.name ?? row.name,
          sample: resident?.sample ?? other?.sample ?? false,
          bornOn: resident?.birthOn ?? row.bornOn,
          birthYear: resident?.birthYear ?? null,
        },
      ];
    }),
  );
}

type Looking = { look(kind: string, subjects: readonly string[], fields: readonly string[]): void };
/** Every person shown is a look at exactly them: residents under their own ids, the others as parties. */
export function lookAt({ look }: Looking, parties: readonly NamedParty[], fields: readonly string[]): void {
  const persons = parties.filter(({ kind }) => kind === "person");
  look(
    "resident",
    persons.flatMap(({ residentId }) => residentId ?? []),
    fields,
  );
  look(
    "dispute_party",
    persons.flatMap(({ id, residentId }) => (residentId === null ? [id] : [])),
    fields,
  );
}
