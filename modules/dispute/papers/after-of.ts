/** What a mediation came to and what followed, as the papers tell it: agreement, performance, follow-up, confirmation. */
import type { Tx } from "../../../server/db.ts";
import * as people from "../../people/api.ts";
import { listStanding } from "../../promise/api.ts";
import { type AgreementRow, findAgreementOf, listClauses } from "../agreement/rows.ts";
import { type SignatureRow, listSignatures } from "../agreement/signature-rows.ts";
import { findConfirmation } from "../confirm/rows.ts";
import type { Agreement, Clause, Confirmation, Dossier, Performance, Visit } from "../document/dossier.ts";
import { listFollowUps } from "../follow-up/rows.ts";
import type { PartyRow } from "../party/rows.ts";

export type After = Pick<Dossier, "agreement" | "performances" | "visits" | "confirmation">;
export const nothingAfter: After = { agreement: null, performances: [], visits: [], confirmation: null };
type Of = {
  disputeId: string;
  mediationId: string;
  rows: readonly PartyRow[];
  nameOf: (id: string) => string;
};

const signedAs = { party: "party", guardian: "guardian", agent: "agent" } as const;
function signaturesOf(signed: readonly SignatureRow[], { rows, nameOf }: Of, staff: (id: string) => string) {
  return signed.flatMap((row): Agreement["signatures"] => {
    const { of, way, on, partyId, byPartyId, mediatorPersonId } = row;
    if (of === "seal") return [];
    if (of === "mediator") return [{ name: staff(mediatorPersonId ?? ""), as: "mediator", way, on }];
    const hand = byPartyId ?? partyId ?? "";
    const role = rows.find(({ id }) => id === hand)?.role ?? "party";
    return [{ name: nameOf(hand), as: signedAs[role], way, on }];
  });
}

const states = { confirmed: "kept", broken: "broken" } as const;
const stateOf = (state: string | undefined): Performance["state"] =>
  state === "confirmed" || state === "broken" ? states[state] : "open";

const results = {
  gathering: "applied",
  applied: "applied",
  accepted: "applied",
  not_accepted: "refused",
  valid: "confirmed",
  invalid: "refused",
} as const satisfies Record<string, Confirmation["result"]>;
async function confirmationOf(tx: Tx, agreementId: string): Promise<Confirmation | null> {
  const row = await findConfirmation(tx, agreementId);
  if (row === undefined || row.state === "let_be") return null;
  return {
    appliedOn: row.appliedOn,
    court: row.court === "" ? "人民法院" : row.court,
    titles: row.hasProperty ? ["与协议有关的财产权利证明"] : [],
    result: results[row.state],
    decidedOn: row.answeredOn,
    paper: row.paper || null,
  };
}

const performed = {
  kept: "已经履行",
  partly: "部分履行",
  not: "没有履行",
  nothing_due: "没有到期的",
} as const;
const solved = { yes: "，说解决了", partly: "，说解决了一部分", no: "，说没有解决", unsaid: "" } as const;
const satisfied = { yes: "satisfied", fair: "fair", no: "not_satisfied", unsaid: "not_asked" } as const;
async function visitsOf(tx: Tx, { disputeId, nameOf }: Of): Promise<Visit[]> {
  const done = (await listFollowUps(tx, disputeId)).filter(({ doneOn }) => doneOn !== null);
  const staff = await people.listNames(
    tx,
    done.flatMap(({ byPersonId }) => byPersonId ?? []),
  );
  return done.map((row) => ({
    on: row.doneOn!,
    by: staff.get(row.byPersonId ?? "")?.name ?? "",
    whom: row.partyId === null ? [] : [nameOf(row.partyId)],
    how: row.how === "counter" ? "office" : (row.how ?? "phone"),
    reason: row.kind === "callback" ? "达成协议后回访" : `第${row.n}次定期回访`,
    performance: `${performed[row.performance ?? "nothing_due"]}${solved[row.solved ?? "unsaid"]}。`,
    satisfaction: satisfied[row.satisfied ?? "unsaid"],
    court: row.sued === null ? null : row.sued ? "已经起诉" : "没有起诉",
    mistakes: [row.wrongly && "有错误调解", row.worse && "有激化", row.hidden && "有遗留隐患"]
      .filter((each) => typeof each === "string")
      .join("、"),
    measures: row.measures || null,
  }));
}

/** `place`: where it was reached, as far as the sessions know. */
export async function afterOf(tx: Tx, of: Of, place: string): Promise<After> {
  const { nameOf } = of;
  const [row, visits] = await Promise.all([findAgreementOf(tx, of.mediationId), visitsOf(tx, of)]);
  // One that is still being written is no agreement yet.
  if (row === undefined || row.concludedAt === null) return { ...nothingAfter, visits };
  const [clauses, signed, confirmation] = await Promise.all([
    listClauses(tx, [row.id]),
    listSignatures(tx, [row.id]),
    confirmationOf(tx, row.id),
  ]);
  const standing = await listStanding(
    tx,
    clauses.flatMap(({ promiseId }) => promiseId ?? []),
  );
  const staff = await people.listNames(
    tx,
    signed.flatMap(({ mediatorPersonId }) => mediatorPersonId ?? []),
  );
  const named = (id: string | null) => (id === null ? "" : nameOf(id));
  return {
    agreement: {
      ...asWritten(row, nameOf),
      place,
      clauses: clauses.map((clause): Clause => ({
        debtor: named(clause.debtorId),
        creditor: named(clause.creditorId),
        act: clause.text,
        sentence: clause.text,
        lasting: clause.kind === "refrain",
        fen: clause.amountFen,
        manner: clause.manner ?? "",
        dueOn: clause.dueOn,
      })),
      signatures: signaturesOf(signed, of, (id) => staff.get(id)?.name ?? ""),
      sealedOn: signed.find((each) => each.of === "seal")?.on ?? null,
    },
    performances: clauses.flatMap((clause, at) => {
      if (clause.promiseId === null) return [];
      const state = stateOf(standing.find(({ id }) => id === clause.promiseId)?.state);
      // Only the one it was promised to confirms it (promise): that is the proof the system has.
      const proofs = state === "kept" ? [{ kind: "权利人已经确认", number: null, on: null }] : [];
      return [{ clause: at, state, on: null, proofs }];
    }),
    visits,
    confirmation,
  };
}
const asWritten = (row: AgreementRow, nameOf: Of["nameOf"]) => ({
  form: row.form,
  reachedOn: row.agreedOn,
  partial: row.partial,
  facts: row.facts,
  disputed: row.partial && row.rest !== "" ? `${row.disputed}\n没有谈成的：${row.rest}` : row.disputed,
  responsibility: row.responsibilities.map(({ partyId, text }) => `${nameOf(partyId)}：${text}`),
  effectiveOn: row.effectiveOn,
});
