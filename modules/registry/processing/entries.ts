/**
 * The register of processing, read off what the product itself obeys: the fields and their rules, the whitelist of each
 * purpose, the posts of the rules. Nothing here is written twice, so that the page cannot say other than what is done.
 */
import type { Role } from "../../people/contract.ts";
import { fieldRules, isSensitive, plainFields, sensitiveFields } from "../resident/fields.ts";
import { purposes } from "../resident/purposes/all.ts";
import { keepers, readers } from "../rules.ts";
import { contactBases, contactPurposes } from "../unit/contract.ts";
import type { ProcessingRegister } from "./contract.ts";

/** No operation hands a resident's fields to another controller, and nobody processes them for the station. */
const recipients: string[] = [];
const contactFields = ["contact_name", "contact_phone"];

export function processings(): ProcessingRegister["processings"] {
  const residents = { of: "resident", recipients } as const;
  return [
    // Who lives where, so that the right door is found: names whole to keepers, masked to the chief.
    {
      ...residents,
      purpose: "register",
      fields: [...plainFields],
      readers: [...readers],
      needsAssessment: false,
    },
    // Found by a number: a hash is compared, no number is shown.
    {
      ...residents,
      purpose: "search",
      fields: ["phone", "citizen_number"],
      readers: [...readers],
      needsAssessment: true,
    },
    ...purposes.map(({ code, fields }) => ({
      ...residents,
      purpose: code,
      fields: [...fields],
      readers: [...readers] as Role[],
      needsAssessment: true,
    })),
    // Civil affairs, at the doors of their own duties and nowhere else (resident/needs.ts); names come masked.
    {
      ...residents,
      purpose: "needs",
      fields: ["name", "help_at_door", "hardship"],
      readers: ["civil_affairs"],
      needsAssessment: true,
    },
    {
      ...residents,
      purpose: "resident_request",
      fields: [...plainFields, ...sensitiveFields],
      readers: [...keepers, "chief"],
      needsAssessment: false,
    },
    ...contactPurposes.map((code) => ({
      of: "unit_contact" as const,
      purpose: code,
      fields: contactFields,
      readers: [...readers] as Role[],
      recipients,
      needsAssessment: false,
    })),
  ];
}

export function fieldEntries(counts: ReadonlyMap<string, number>): ProcessingRegister["fields"] {
  const ofResidents = [...plainFields, ...sensitiveFields].map((field) => ({
    field,
    of: "resident" as const,
    sensitive: isSensitive(field),
    sealed: isSensitive(field),
    bases: [...fieldRules[field].bases],
    keepMonths: fieldRules[field].keepMonths,
    count: counts.get(field) ?? 0,
  }));
  const ofContacts = contactFields.map((field) => ({
    field,
    of: "unit_contact" as const,
    sensitive: false,
    sealed: false,
    bases: [...contactBases],
    keepMonths: null,
    count: counts.get("unit_contact") ?? 0,
  }));
  return [...ofResidents, ...ofContacts];
}
