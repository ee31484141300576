import { z } from "zod";
import { timeZoneOf } from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { mayStart } from "../../modules/programme/rules.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { ProductCode } from "../../modules/shelf/contract.ts";
import { missingRoles } from "../../modules/shelf/rules.ts";
import { civilDateIn } from "../civil.ts";
import type { Db } from "../db.ts";
import { found } from "../errors.ts";
import type { Http } from "../http.ts";
import { Id } from "../wire.ts";
import { Compare, ProductPage, Shelf } from "./contract.ts";
import { askEarly, minutesOf, openShop, unpriced } from "./shelf-here.ts";

const Query = z.object({ communityId: Id.optional() });
/** `P07,P08,P11`: one to three, each once. */
const Codes = z
  .string()
  .max(40)
  .transform((text) => [...new Set(text.split(","))])
  .pipe(z.array(ProductCode).min(1).max(3));
const todayOf = async (db: Db, who: Who, now: Date) => civilDateIn(await timeZoneOf(db, who.stationId), now);

export function shelfPages(http: Http<Who>): void {
  const { db } = http;

  http.getEarly(
    {
      path: "/api/pages/shelf",
      summary:
        "The shelf as it stands for one community, in the order of fit; whole=true: for all kinds of place",
      query: Query.extend({ whole: z.literal("true").optional() }),
      answer: Shelf,
    },
    ({ tx, query }) => askEarly(tx, query.communityId),
    async ({ who, tx, now, query }, early) => {
      const asked = query.whole === undefined ? query.communityId : null;
      const shop = await openShop(tx, who, await todayOf(db, who, now), asked, early);
      const { place, advice } = shop;
      const products = shop.products.filter(
        (product) => place === undefined || product.kinds.includes(place.kind),
      );
      const lines = advice?.on(products) ?? products.map((product) => ({ product, price: null, fit: null }));
      const spelled = await shelf.spelledAs(lines.map(({ product }) => product.name.zh));
      return {
        community: shop.pick,
        communities: shop.communities,
        problems: place?.problems ?? [],
        mayPick: place === undefined ? "programme.officer_picks" : mayStart(who, place.id),
        mayEdit: shop.mayEdit,
        items: lines.map((line, at) => {
          const { product, price } = line;
          const { content, publishedAt: _, partners: __, ...summary } = product;
          return {
            ...summary,
            spelled: spelled[at]!,
            minutesPerWeek: minutesOf(price),
            unknown: unpriced(price, advice),
            inBasket: shop.inBasket(product.code),
            running: advice?.runningOf(product.code)?.code ?? null,
            usedBy: shop.usersOf(product.code).length,
            missing: advice === null ? null : missingRoles(content, advice.held),
            fit:
              "answers" in line
                ? {
                    answers: line.answers,
                    asks: line.asks,
                    for: line.for.slice(0, 2),
                    against: line.against.slice(0, 2),
                    counts: {
                      for: line.for.length,
                      against: line.against.length,
                      unknown: new Set(line.unknown.map(({ trait }) => trait)).size,
                    },
                  }
                : null,
          };
        }),
      };
    },
  );

  http.getEarly(
    {
      path: "/api/pages/products/{code}",
      summary: "A product, and what it would cost in one community",
      params: z.object({ code: ProductCode }),
      query: Query,
      answer: ProductPage,
    },
    ({ tx, params, query }) =>
      Promise.all([shelf.findProduct(tx, params.code), askEarly(tx, query.communityId)]),
    async ({ who, tx, now, params, query }, early) => {
      const today = await todayOf(db, who, now);
      const [one, asked] = (await early) ?? [await shelf.findProduct(tx, params.code), undefined];
      const shop = await openShop(tx, who, today, query.communityId, asked && Promise.resolve(asked));
      const { retired, ...product } = found(one);
      return {
        product,
        community: shop.pick,
        communities: shop.communities,
        mayEdit: shop.mayEdit,
        ...shop.standing(product, retired),
      };
    },
  );

  http.getEarly(
    {
      path: "/api/pages/compare",
      summary: "Up to three products side by side for one community",
      query: Query.extend({ products: Codes }),
      answer: Compare,
    },
    ({ tx, query }) => askEarly(tx, query.communityId, query.products),
    async ({ who, tx, now, query }, early) => {
      const shop = await openShop(tx, who, await todayOf(db, who, now), query.communityId, early);
      const items = query.products.map((code) => {
        const product = found(shop.products.find((each) => each.code === code));
        const { version, content } = product;
        const { code: _, name, line, problems, kinds, partners, parameters, stages } = content;
        const { evidence, stopRule, card, pack } = content;
        const { usedBy: _u, ...standing } = shop.standing(product);
        return {
          version,
          content: {
            code,
            name,
            line,
            problems,
            kinds,
            partners,
            parameters,
            stages,
            evidence,
            stopRule,
            card,
            pack,
          },
          ...standing,
        };
      });
      return { community: shop.pick, communities: shop.communities, mayEdit: shop.mayEdit, items };
    },
  );
}
