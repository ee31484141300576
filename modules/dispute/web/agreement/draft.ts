/** A clause while it is being written. Pure. */
import type { Clause } from "../../agreement/clause.ts";
import type { ClauseInput } from "../../agreement/contract.ts";

export type Drafted = ClauseInput & { key: string };
let drafted = 0;
export const emptyClause = (): Drafted => ({
  key: `draft-${++drafted}`,
  debtorId: null,
  creditorId: null,
  kind: "do",
  text: "",
  amountFen: null,
  currency: null,
  manner: null,
  dueOn: null,
});
export const toInput = (clause: Drafted): ClauseInput => ({
  debtorId: clause.debtorId,
  creditorId: clause.creditorId,
  kind: clause.kind,
  text: clause.text.trim(),
  amountFen: clause.kind === "pay" ? clause.amountFen : null,
  currency: clause.kind === "pay" && clause.amountFen !== null ? "CNY" : null,
  manner: clause.manner?.trim() || null,
  dueOn: clause.dueOn,
});
/** As the clause check reads it. */
export const asClause = (clause: Drafted): Clause => ({ id: clause.key, ...toInput(clause) });

/** Yuan as somebody types them; null where that is no amount. */
export function fenOf(typed: string): number | null {
  const plain = typed.normalize("NFKC").replaceAll(/[,\s¥]/g, "");
  return /^\d{1,10}(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}
export const yuanOf = (fen: number | null): string => (fen === null ? "" : String(fen / 100));
