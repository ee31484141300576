/** Everything a mediation came to and what follows, as one answer for the page of the dispute. */
import { listNames } from "../../people/api.ts";
import type { PromiseItem } from "../../promise/contract.ts";
import { listForSource } from "../../promise/api.ts";
import { type Ground, type Looking, type Seen, readable } from "../asking.ts";
import { readConfirmation } from "../confirm/acts.ts";
import { readFollowUps } from "../follow-up/read.ts";
import { lastTold, waysAfter } from "../follow-up/rules.ts";
import { mayIssue, readLetter } from "../letter/acts.ts";
import { holds } from "../../people/rules.ts";
import { loadStanding } from "../mediation/facts.ts";
import type { MachineEvent } from "../mediation/moves.ts";
import { type MediationRow, listMediations } from "../mediation/rows.ts";
import { type Acting, askMachine } from "../mediation/step.ts";
import { readOverrides } from "../override/acts.ts";
import { type Called, lookAt, namesOf } from "../party/names.ts";
import type { PartyRow } from "../party/rows.ts";
import { numberOf } from "../rule-table/table.ts";
import { mayWrite, seesWork } from "../rules.ts";
import type { Aftermath } from "./aftermath-contract.ts";
import { copiesOf, signaturesMissing } from "./agreement.ts";
import { mayKeep, partiesOf } from "./asking.ts";
import { lintClause } from "./clause-linter.ts";
import type { Agreement } from "./contract.ts";
import * as rules from "./rules.ts";
import * as rows from "./rows.ts";
import { type ScanRow, listScans } from "./scan-rows.ts";
import { type SignatureRow, listSignatures } from "./signature-rows.ts";

type Beside = {
  parties: PartyRow[];
  own: PartyRow[];
  called: Map<string, Called>;
  clauses: rows.ClauseRow[];
  signatures: SignatureRow[];
  scans: ScanRow[];
  promises: PromiseItem[];
  mediators: Map<string, { name: string }>;
};
function signatureOf(row: SignatureRow, { called, mediators }: Beside): Agreement["signatures"][number] {
  const { id, of, partyId, byPartyId, on, way, medium, drawn } = row;
  const name =
    of === "party"
      ? (called.get(byPartyId ?? partyId ?? "")?.name ?? "")
      : of === "mediator"
        ? (mediators.get(row.mediatorPersonId ?? "")?.name ?? "")
        : "";
  return { id, of, partyId, byPartyId, name, on, way, medium, drawn };
}

function agreementOf(row: rows.AgreementRow, mediation: MediationRow, seen: Seen, beside: Beside): Agreement {
  const ids = beside.own.map(({ id }) => id);
  const clauses = beside.clauses.filter(({ agreementId }) => agreementId === row.id);
  const signatures = beside.signatures.filter(({ agreementId }) => agreementId === row.id);
  const plain = rows.plainAgreement(row, clauses, signatures);
  const signed = signatures.length > 0;
  const at = { day: seen.me.today, law: { place: mediation.lawPlace, edition: mediation.lawEdition } };
  const ended = mediation.endedAt === null ? null : "dispute.mediation_none";
  const keep = mayKeep(seen, mediation) ?? (row.effectiveOn === null ? ended : null);
  const of = { ...row, signed };
  const sealed = mediation.machine === "people" || mediation.machine === "administrative";
  const inEffect = row.effectiveOn === null ? null : "dispute.agreement_in_effect";
  return {
    id: row.id,
    mediationId: row.mediationId,
    n: row.n,
    form: row.form,
    partial: row.partial,
    agreedOn: row.agreedOn,
    facts: row.facts,
    disputed: row.disputed,
    rest: row.rest,
    responsibilities: row.responsibilities,
    clauses: clauses.map(({ agreementId: _, promiseId, ...clause }) => {
      const promise = beside.promises.find(({ id }) => id === promiseId);
      return {
        ...clause,
        findings: lintClause(clause, { partyIds: ids, agreedOn: row.agreedOn }).map(({ fault, span }) => ({
          fault,
          span,
        })),
        promise: promise
          ? { id: promise.id, state: promise.state, dueOn: promise.dueOn, overdue: promise.overdue }
          : null,
      };
    }),
    signatures: signatures.map((each) => signatureOf(each, beside)),
    scans: beside.scans
      .filter(({ agreementId }) => agreementId === row.id)
      .map(({ agreementId: _, addedAt, ...scan }) => ({ ...scan, addedAt: addedAt.toISOString() })),
    recordedAt: row.recordedAt?.toISOString() ?? null,
    concludedAt: row.concludedAt?.toISOString() ?? null,
    effectiveOn: row.effectiveOn,
    // The sides' own settlement is signed by nobody, the police's by the parties alone.
    missing:
      mediation.machine === "own"
        ? []
        : signaturesMissing(plain, ids).filter((each) => sealed || (each !== "mediator" && each !== "seal")),
    copies: copiesOf(ids.length, numberOf("MED-15.copies", at)),
    may: {
      change: keep ?? rules.mayChange(of),
      sign: keep ?? rules.maySign(of),
      reopen: keep ?? rules.mayReopen(of),
      conclude: keep ?? inEffect ?? (row.concludedAt === null ? null : "dispute.agreement_concluded"),
      effect:
        keep ??
        (sealed ? null : "dispute.agreement_by_conclusion") ??
        (row.concludedAt === null ? "dispute.agreement_not_concluded" : inEffect),
      record: keep ?? rules.mayRecord(of),
    },
    version: row.version,
  };
}

/** Whether the next steps may be done now, by the same question as they are refused by. */
async function mayOf(
  acting: Acting,
  seen: Seen,
  mediation: MediationRow | undefined,
): Promise<Aftermath["may"]> {
  const { row, sight } = seen;
  const letter = mayWrite({ sight, state: row.state }) ?? mayIssue(acting.who, row.communityId);
  const chief = holds(acting.who, ["chief"], row.communityId) ? null : "dispute.override_chief";
  const none = mediation === undefined ? "dispute.no_mediation" : "dispute.mediation_none";
  if (mediation === undefined || mediation.endedAt !== null)
    return { write: none, perform: none, break: none, override: none, letter };
  const standing = await loadStanding(acting, seen, mediation);
  const may = async (event: MachineEvent) =>
    (await askMachine(acting, mediation, standing, event, seen.me.today))?.code ?? null;
  const write = mayKeep(seen, mediation);
  return {
    write,
    perform: write ?? (await may({ type: "perform" })),
    break: write ?? (await may({ type: "break" })),
    override: chief,
    letter,
  };
}

export async function readAftermath(ground: Ground, ctx: Looking, id: string): Promise<Aftermath> {
  const { tx, who, look } = ctx;
  const seen = await readable(ground, ctx, id);
  const acting = { db: ground.db, tx, who };
  const [mediations, all, { all: parties, own }] = await Promise.all([
    listMediations(tx, id),
    rows.listAgreements(tx, id),
    partiesOf(tx, id),
  ]);
  const byId = new Map(mediations.map((each) => [each.id, each]));
  const [mediation] = mediations;
  const seesIt = (row: rows.AgreementRow) => seesWork(seen.sight, byId.get(row.mediationId)!.machine);
  const shown = all.filter(seesIt);
  const ids = shown.map((row) => row.id);
  const [clauses, signatures, scans, promises, called] = await Promise.all([
    rows.listClauses(tx, ids),
    listSignatures(tx, ids),
    listScans(tx, ids),
    shown.some(({ effectiveOn }) => effectiveOn !== null)
      ? listForSource({ ...ground, tx, who, look }, { kind: "dispute_clause", id })
      : [],
    namesOf(tx, parties),
  ]);
  const mediators = await listNames(
    tx,
    signatures.flatMap(({ mediatorPersonId }) => mediatorPersonId ?? []),
  );
  const beside = { parties, own, called, clauses, signatures, scans, promises, mediators };
  const signers = new Set(signatures.flatMap(({ byPartyId }) => byPartyId ?? []));
  lookAt(
    ctx,
    parties.filter((party) => signers.has(party.id)),
    ["name", "signature"],
  );
  if (shown.length > 0) look("dispute", [id], ["agreement"]);
  const newest = shown.find(({ effectiveOn }) => effectiveOn !== null);
  const confirmation =
    newest === undefined ? null : await readConfirmation(acting, seen, byId.get(newest.mediationId)!, newest);
  const followUps = await readFollowUps(tx, seen);
  const told = lastTold(followUps)?.outcome;
  return {
    mediationId: mediation?.id ?? null,
    machine: mediation?.machine ?? null,
    agreements: shown.map((row) => agreementOf(row, byId.get(row.mediationId)!, seen, beside)),
    confirmation,
    followUps,
    ways: told
      ? waysAfter(told, {
          confirmed: confirmation?.state === "valid",
          closed: seen.row.state === "closed",
        })
      : [],
    overrides:
      mediation === undefined || !seesWork(seen.sight, mediation.machine)
        ? []
        : await readOverrides(tx, mediation.id),
    letter: await readLetter(tx, who, seen),
    may: await mayOf(acting, seen, mediation),
  };
}
