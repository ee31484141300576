/** Loads what the pages of the shop speak of: products, the person's communities, one of them closely. */
import * as community from "../../modules/community/api.ts";
import { mayEdit } from "../../modules/community/rules.ts";
import type { Role, Who } from "../../modules/people/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import * as programme from "../../modules/programme/api.ts";
import { maySeeProgramme, mayStart } from "../../modules/programme/rules.ts";
import * as shelf from "../../modules/shelf/api.ts";
import type { Product } from "../../modules/shelf/contract.ts";
import { missingRoles } from "../../modules/shelf/rules.ts";
import type { Tx } from "../db.ts";
import { found } from "../errors.ts";

const total = (minutes: Partial<Record<string, number>>) =>
  Object.values(minutes).reduce<number>((sum, each) => sum + (each ?? 0), 0);

/**
 * What can be asked before it is known who asks: the communities, the shelf (or of it `codes` alone, then with
 * what runs in the one community and not everywhere), and, where the address names a community, its ground. `openShop` says what of it may
 * be told. It leaves in the flight that asks for the session.
 */
export function askEarly(tx: Tx, asked: string | undefined, codes: readonly string[] | null = null) {
  return Promise.all([
    community.listCommunities(tx, null),
    shelf.listProducts(tx, codes),
    codes === null || asked === undefined
      ? programme.listRunningProducts(tx, null)
      : programme.listRunningProducts(tx, [asked]),
    asked === undefined ? undefined : programme.readGround(tx, asked),
    shelf.listMeasured(tx),
  ]);
}
type Early = ReturnType<typeof askEarly>;

/** The shop as one person sees it; `asked` null is for no community, undefined for the first of their own. */
export async function openShop(
  tx: Tx,
  who: Who,
  today: string,
  asked: string | null | undefined,
  early: Early = askEarly(tx, asked ?? undefined),
) {
  const [[all, products, running, ground, measured], chosen] = await Promise.all([
    early,
    programme.listChosen(tx, who.personId),
  ]);
  const communities = all
    .filter((place) => maySeeProgramme(who, place.id))
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      basketId: chosen.find((each) => each.communityId === id)?.basketId ?? null,
    }));
  if (asked && !communities.some((place) => place.id === asked)) found(null);
  const own = communities.filter((place) => holds(who, ["officer"], place.id));
  const id = asked === null ? undefined : (asked ?? (own.length > 0 ? own : communities)[0]?.id);
  const place = all.find((each) => each.id === id);

  const inBasket = chosen.flatMap((each) =>
    each.communityId === id && each.productVersionId !== null ? [each.productVersionId] : [],
  );
  const [advice, versions] = await Promise.all([
    place === undefined
      ? null
      : programme.adviceFor(
          tx,
          place,
          today,
          ground === undefined ? undefined : Promise.resolve(ground),
          Promise.resolve(running),
          shelf.alikeTo(
            place,
            all.filter((each) => maySeeProgramme(who, each.id)),
            measured,
          ),
        ),
    shelf.getVersions(tx, inBasket),
  ]);
  const codesInBasket = new Set([...versions.values()].map((version) => version.code));

  const usersOf = (code: string) =>
    all.filter((each) =>
      running.some(({ communityId, productCode }) => communityId === each.id && productCode === code),
    );
  const mayPick = (product: Product, retired: boolean) => {
    if (place === undefined) return "programme.officer_picks";
    if (retired) return "shelf.retired";
    return product.kinds.includes(place.kind) ? mayStart(who, place.id) : "programme.wrong_kind";
  };

  return {
    place,
    pick: communities.find((each) => each.id === id) ?? null,
    communities,
    products,
    advice,
    mayEdit: place === undefined ? "community.may_not_edit" : mayEdit(who, place.id),
    mayPick,
    usersOf,
    inBasket: (code: string) => codesInBasket.has(code),
    /** What one product is and costs here, whole. */
    standing: (product: Product, retired = false) => {
      const advised = advice?.on([product])[0];
      const price = advised?.price ?? null;
      const runs = advice?.runningOf(product.code);
      const { price: _, product: __, ...fit } = advised ?? {};
      return {
        minutesPerWeek: price === null ? null : total(price.cost),
        unknown: unpriced(price, advice),
        byRole: (Object.entries(price?.cost ?? {}) as [Role, number][]).map(([role, minutes]) => {
          const hours = advice?.hours.get(role);
          // What it uses itself where it runs is no load beside it.
          const used = advice!.usedOf(role, product.code);
          return { role, minutes, used, declared: hours?.declared ?? null };
        }),
        occurrences: price?.occurrences ?? null,
        fit: advised === undefined ? null : (fit as Omit<typeof advised, "price" | "product">),
        missingRoles: advice === null ? [] : missingRoles(product.content, advice.held),
        inBasket: codesInBasket.has(product.code),
        running: runs === undefined ? null : { id: runs.programmeId, code: runs.code },
        usedBy: usersOf(product.code)
          .filter((each) => each.id !== id)
          .map((each) => ({ communityId: each.id, name: each.name })),
        mayPick: mayPick(product, retired),
      };
    },
  };
}

export const unpriced = (price: object | null, advice: object | null) =>
  price !== null ? null : advice === null ? ("community" as const) : ("households" as const);
export const minutesOf = (price: { cost: Partial<Record<string, number>> } | null) =>
  price === null ? null : total(price.cost);
