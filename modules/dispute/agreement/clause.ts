/** The shape of a clause: each obligation has a debtor, an act or an amount, a manner and a day. Pure. */
export type Clause = {
  id: string;
  /** Party who owes it, and party it is owed to; null: not said. */
  debtorId: string | null;
  creditorId: string | null;
  kind: "pay" | "do" | "refrain" | "apologise";
  /** The sentence as it stands on paper. */
  text: string;
  /** Of a payment, in fen, and in which currency. */
  amountFen: number | null;
  currency: "CNY" | null;
  /** How it is done: transfer to an account, in person, by which firm … */
  manner: string | null;
  dueOn: string | null;
};
