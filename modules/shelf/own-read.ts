import type { Tx } from "../../server/db.ts";
import { found, refuse } from "../../server/errors.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import type { OwnProducts, ProductDraft } from "./contract.ts";
import { errorsOf, lint } from "./lint.ts";
import { burdenOf } from "./own-content.ts";
import { type DraftRow, findDraft, listOpenDrafts, listOwn } from "./own-queries.ts";
import { mayDraft, mayEditDraft, mayPublish, mayRetire, mayRevise } from "./rules.ts";

type Names = Awaited<ReturnType<typeof people.listNames>>;
function present(who: Who, row: DraftRow, names: Names): ProductDraft {
  const findings = lint(row.content);
  return {
    id: row.id,
    code: row.code,
    number: row.number,
    copiedFrom: row.copiedFrom,
    state: row.state,
    content: row.content,
    findings,
    burden: burdenOf(row.content),
    writers: row.writerIds.map((id) => {
      const { name, sample } = names.get(id) ?? { name: "", sample: false };
      return { name, sample };
    }),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    may: {
      edit: mayEditDraft(who, row),
      publish: mayPublish(who, row, errorsOf(findings).length),
      discard: mayEditDraft(who, row),
    },
  };
}

/** A draft as one of those who may write it sees it. */
export async function getDraft(tx: Tx, who: Who, id: string): Promise<ProductDraft> {
  refuse(mayDraft(who));
  const row = found(await findDraft(tx, id));
  return present(who, row, await people.listNames(tx, row.writerIds));
}

export async function readOwn(tx: Tx, who: Who): Promise<OwnProducts> {
  refuse(mayDraft(who));
  const [drafts, products] = await Promise.all([listOpenDrafts(tx), listOwn(tx)]);
  const names = await people.listNames(tx, [...new Set(drafts.flatMap((row) => row.writerIds))]);
  return {
    drafts: drafts.map((row) => {
      const { content, findings, burden: _, ...draft } = present(who, row, names);
      return { ...draft, name: content.name.zh, pack: content.pack, errors: errorsOf(findings).length };
    }),
    products: products.map(({ code, version, content, publishedAt, retiredAt }) => {
      const kept = { origin: "own" as const, retired: retiredAt !== null };
      return {
        code,
        name: content.name,
        version,
        pack: content.pack,
        publishedAt: publishedAt.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
        may: { revise: mayRevise(who, kept), retire: mayRetire(who, kept) },
      };
    }),
    may: { draft: mayDraft(who) },
  };
}
