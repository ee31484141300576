/** The papers of a dispute as they are answered: the list of thirteen, what lacks, what can be fetched. */
import { found } from "../../../server/errors.ts";
import { type Ground, type Looking, readable } from "../asking.ts";
import { completenessOf } from "../document/completeness.ts";
import { papersOf } from "../document/templates/all.ts";
import { lookAt, namesOf } from "../party/names.ts";
import type { Papers } from "./contract.ts";
import { dossierOf } from "./dossier-of.ts";
import { mayCompletePapers, readsPapers } from "./rules.ts";
import { listUsedNames } from "./template-rows.ts";

export async function readPapers(ground: Ground, ctx: Looking, id: string): Promise<Papers> {
  const { tx, look } = ctx;
  const seen = await readable(ground, ctx, id);
  if (!readsPapers(seen.sight)) found(null);
  const { dossier, kept, rows } = await dossierOf(ground, tx, seen, { phones: false });
  const papers = papersOf(dossier).map(({ item, nth, title }) => ({ item, nth, title }));
  const [called, own] = await Promise.all([namesOf(tx, rows), listUsedNames(tx)]);
  const checks = completenessOf(dossier, seen.me.today).map((check) => ({
    ...check,
    papers: papers.filter(({ item }) => check.items.includes(item)),
  }));
  const listed = new Set(checks.flatMap(({ items }) => items));
  lookAt(ctx, rows, ["name", "dispute"]);
  look("dispute", [id], ["line", "papers"]);
  return {
    disputeId: id,
    line: seen.row.line,
    sample: seen.row.sample,
    way: dossier.way,
    organ: dossier.organ.name,
    number: dossier.number,
    checks,
    beside: papers.filter(({ item }) => !listed.has(item)),
    facts: {
      requests: kept.requests,
      rightsToldOn: kept.rightsToldOn,
      evidence: kept.evidence,
      note: kept.note,
      retention: kept.retention,
      remark: kept.remark,
      identities: kept.identities.map((identity) => ({
        ...identity,
        seenBy: dossier.identities.find((each) => each.seenOn === identity.seenOn)?.seenBy ?? "",
      })),
    },
    parties: rows
      .filter(({ role }) => role === "party")
      .map((row) => ({ id: row.id, name: called.get(row.id)?.name ?? "", phone: row.phone !== null })),
    filed: kept.filedOn === null ? null : { on: kept.filedOn, by: dossier.filing.by ?? "" },
    own,
    may: { write: mayCompletePapers(seen.sight) },
    version: kept.version,
  };
}
