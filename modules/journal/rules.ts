/** Who reads the journal. It knows an actor only as an id; posts come in as plain role names. */
export function mayReadJournal(roles: readonly string[]): string | null {
  return roles.includes("auditor") || roles.includes("chief") ? null : "journal.may_not_read";
}
