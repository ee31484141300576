/**
 * A programme copied into a basket of another community: the products that may stand there, with the values
 * that fit. Hours are never copied, nor a baseline: they belong to the place they were declared and counted in.
 */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { addDays, daysBetween } from "../community/civil-days.ts";
import * as community from "../community/api.ts";
import type { Who } from "../people/contract.ts";
import * as shelf from "../shelf/api.ts";
import type { Parameter, ParameterValue, ParameterValues, ProductContent } from "../shelf/contract.ts";
import { defaultsOf, missingRoles, refuseValue } from "../shelf/rules.ts";
import { moveTo, newBasket } from "./actions.ts";
import { findBasket, lockBaskets } from "./basket/rows.ts";
import type { CopyReport } from "./contract.ts";
import { groundOf, planOfChoice, weigh } from "./planning.ts";
import * as queries from "./queries.ts";
import { heldRoles } from "./read.ts";
import { mayCopy, maySeeProgramme } from "./rules.ts";
import { todayOf } from "./take.ts";
import { type Terms, termsOf } from "./terms/rules.ts";

type Left = CopyReport["products"][number]["left"];

/** Puts the copy into a new basket, or into the empty one that is open there; gives its id. */
export async function copyTo(db: Db, tx: Tx, who: Who, id: string, communityId: string): Promise<string> {
  const from = found(await queries.getProgramme(tx, id));
  if (!maySeeProgramme(who, from.communityId)) found(null);
  const place = found(await community.getCommunity(tx, communityId));
  if (!maySeeProgramme(who, communityId)) found(null);
  refuse(mayCopy(who, from, communityId));
  const source = await productsOf(tx, from.revisionId);
  if (source.length === 0) throw new Refusal("programme.basket_empty");
  const today = await todayOf(db, tx);
  const here = await hereOf(tx, communityId, today);
  const kept = source.filter((each) => whyLeft(each.product, place.kind, here.running) === null);
  if (kept.length === 0) throw new Refusal("programme.nothing_fits", { field: "communityId" });
  await lockBaskets(tx, communityId);
  const open = await findBasket(tx, communityId, who.personId);
  if (open !== undefined && open.count > 0)
    throw new Refusal("programme.basket_there", { details: { basketId: open.id } });
  if (open !== undefined) await queries.setCopiedFrom(tx, open.id, id);
  const basketId = open?.id ?? (await newBasket(tx, who, place, today, { copiedFromId: id }));

  const row = found(await queries.getProgramme(tx, basketId));
  const dates = { startsOn: today, endsOn: addDays(today, daysBetween(from.startsOn, from.endsOn)) };
  Object.assign(row, dates);
  const ground = await groundOf(
    tx,
    communityId,
    kept.map(({ product }) => product.content),
  );
  for (const [at, { product, choice }] of kept.entries()) {
    const parameters = fitting(product.content, choice.parameters);
    const line = { lineId: null, since: null };
    await queries.insertChoice(tx, {
      id: newId(tx.now),
      revisionId: row.revisionId,
      productVersionId: product.versionId,
      parameters,
      reason: null,
      position: at + 1,
      ...line,
      ...weigh(product.content, parameters, planOfChoice(ground, row, line, dates.startsOn)),
    });
  }
  await copyTerms(tx, from.revisionId, row, kept);
  await moveTo(tx, row, dates.startsOn, dates.endsOn, today);
  await queries.touch(tx, basketId, row.version);
  return basketId;
}

/** The sentences of the contract go along; its days are worked out anew and its baseline is unknown again. */
async function copyTerms(
  tx: Tx,
  fromRevision: string,
  row: queries.ProgrammeRow,
  kept: Source,
): Promise<void> {
  const terms = await queries.findContract(tx, fromRevision);
  const first = kept[0]?.product.content;
  if (first === undefined) return;
  const own = terms !== undefined && kept.some(({ product }) => product.code === terms.content.productCode);
  const content = own
    ? kept.find(({ product }) => product.code === terms.content.productCode)!.product.content
    : first;
  await queries.putContract(tx, newId(tx.now), row.revisionId, {
    ...termsOf(content, row.startsOn),
    ...(own && pickTerms(terms.content)),
  });
}
/** Not the places to compare with: they are around the place they were chosen for. */
const pickTerms = ({ indicator, denominator, wouldCount, failure, problem, source }: Terms) => ({
  indicator,
  denominator,
  wouldCount,
  failure,
  problem,
  source,
});

type Source = Awaited<ReturnType<typeof productsOf>>;
/** The choices of a revision with their products as the shelf has them now. */
async function productsOf(tx: Tx, revisionId: string) {
  const choices = await queries.listChoices(tx, [revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((each) => each.productVersionId),
  );
  return Promise.all(
    choices.map(async (choice) => ({
      choice,
      product: found(await shelf.findProduct(tx, found(versions.get(choice.productVersionId)).code)),
    })),
  );
}

async function hereOf(tx: Tx, communityId: string, today: string) {
  const running = await queries.listRunning(tx, [communityId]);
  const versions = await shelf.getVersions(
    tx,
    running.map((each) => each.productVersionId),
  );
  return {
    running: new Set([...versions.values()].map((version) => version.code)),
    held: await heldRoles(tx, communityId, today),
  };
}

function whyLeft(
  product: { code: string; kinds: readonly string[]; retired: boolean },
  kind: string,
  running: ReadonlySet<string>,
): Left {
  if (!product.kinds.includes(kind)) return "wrong_kind";
  if (product.retired) return "retired";
  return running.has(product.code) ? "already_running" : null;
}

/** Values the product takes as they are; what it does not know or take stands at its own default. */
function fitting(content: ProductContent, values: ParameterValues): ParameterValues {
  const fits = content.parameters.filter((each) => refuseValue(each, values[each.key]) === null);
  return { ...defaultsOf(content), ...Object.fromEntries(fits.map(({ key }) => [key, values[key]!])) };
}

/** What became of each product of the programme this basket was copied from; null: it was not. */
export async function readCopyReport(
  tx: Tx,
  row: queries.ProgrammeRow,
  today: string,
): Promise<CopyReport | null> {
  const from = row.copiedFromId === null ? undefined : await queries.getProgramme(tx, row.copiedFromId);
  if (from === undefined) return null;
  const place = await community.getCommunity(tx, row.communityId);
  const { running, held } = await hereOf(tx, row.communityId, today);
  const stands = new Set((await productsOf(tx, row.revisionId)).map(({ product }) => product.code));
  return {
    from: { id: from.id, code: from.code },
    products: (await productsOf(tx, from.revisionId)).map(({ product, choice }) => {
      const here = stands.has(product.code);
      return {
        code: product.code,
        name: product.content.name,
        left: here ? null : (whyLeft(product, place.kind, running) ?? "taken_out"),
        missingRoles: here ? missingRoles(product.content, held) : [],
        check: here ? checksOf(product.content, choice.parameters, held) : [],
      };
    }),
  };
}

/** Texts and hours are about the place they were written for; shares about the people who are there. */
function checksOf(
  content: ProductContent,
  values: ParameterValues,
  held: ReadonlyMap<string, number>,
): Check[] {
  return content.parameters.flatMap((parameter) => {
    const why = whyCheck(parameter, values[parameter.key], held);
    return why === null ? [] : [{ parameter, why }];
  });
}
type Check = CopyReport["products"][number]["check"][number];
function whyCheck(
  parameter: Parameter,
  value: ParameterValue | undefined,
  held: ReadonlyMap<string, number>,
): Check["why"] | null {
  if (refuseValue(parameter, value) !== null) return "not_kept";
  if (parameter.type === "text") return value === "" ? null : "text";
  if (parameter.type === "time") return "time";
  const shares = parameter.type === "shares" ? Object.entries(value as Record<string, number>) : [];
  return shares.some(([role, percent]) => percent > 0 && !held.has(role)) ? "shares" : null;
}
