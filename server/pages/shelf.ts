import { z } from "zod";
import * as community from "../../modules/community/api.ts";
import * as people from "../../modules/people/api.ts";
import type { Role, Who } from "../../modules/people/contract.ts";
import { holds, isInForce } from "../../modules/people/rules.ts";
import * as programme from "../../modules/programme/api.ts";
import { maySeeProgramme, mayStart } from "../../modules/programme/rules.ts";
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { type Product, ProductCode } from "../../modules/shelf/contract.ts";
import { defaultsOf, missingRoles, reasonsHere } from "../../modules/shelf/rules.ts";
import type { Tx } from "../db.ts";
import { found } from "../errors.ts";
import { civilDateIn } from "../civil.ts";
import type { Http } from "../http.ts";
import { Id } from "../wire.ts";
import { ProductPage, Shelf } from "./contract.ts";

const Query = z.object({ communityId: Id.optional() });
const total = (minutes: Partial<Record<string, number>>) =>
  Object.values(minutes).reduce<number>((sum, each) => sum + (each ?? 0), 0);

export function shelfPages(http: Http<Who>): void {
  const { db } = http;

  /** Communities the person works in, and the one the shelf is shown for. */
  const placesOf = async (tx: Tx, who: Who, asked: string | undefined) => {
    const all = (await community.listCommunities(tx, null)).filter((place) => maySeeProgramme(who, place.id));
    const baskets = await programme.listBaskets(tx, who.personId);
    const communities = all.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      basketId: baskets.find((basket) => basket.communityId === id)?.id ?? null,
    }));
    if (asked !== undefined && !communities.some((place) => place.id === asked)) found(null);
    const own = communities.filter((place) => holds(who, ["officer"], place.id));
    const chosen = asked ?? (own.length > 0 ? own : communities)[0]?.id;
    return {
      communities,
      place: all.find((each) => each.id === chosen),
      pick: communities.find((each) => each.id === chosen) ?? null,
    };
  };

  /** Everything about a community that cards and the product page speak of. */
  const hereOf = async (
    tx: Tx,
    now: Date,
    who: Who,
    place: NonNullable<Awaited<ReturnType<typeof placesOf>>["place"]>,
    products: Product[],
  ) => {
    const today = civilDateIn(await people.timeZoneOf(db, who.stationId), now);
    const [known, posts, running, baskets] = await Promise.all([
      community.getTraits(tx, place.id),
      people.listPosts(tx, place.id),
      programme.listRunning(tx, [place.id]),
      programme.listBaskets(tx, who.personId),
    ]);
    const basket = baskets.find((each) => each.communityId === place.id);
    const inBasket = basket === undefined ? [] : await programme.listChoicesOf(tx, basket.id);
    const versions = await shelf.getVersions(
      tx,
      [...running, ...inBasket].map((each) => each.productVersionId),
    );
    const codeOf = (versionId: string) => versions.get(versionId)?.code;
    const ground = await programme.groundOf(
      tx,
      place.id,
      products.map((product) => product.content),
    );
    const plan = programme.planOf(ground, today, addDays(addMonths(today, 12), -1));
    const held = new Map<string, number>();
    const inForce = posts.filter((post) => isInForce(post, today));
    for (const [role, persons] of Object.entries(Object.groupBy(inForce, (post) => post.role)))
      held.set(role, new Set(persons.map((post) => post.personId)).size);
    const weighed = (product: Product) => {
      const needsHouseholds = product.content.stages.some((stage) => stage.subject === "household");
      if (needsHouseholds && ground.subjects.length === 0) return null;
      return programme.weigh(product.content, defaultsOf(product.content), plan);
    };
    return {
      known,
      held,
      weighed,
      running: (code: string) => running.find((each) => codeOf(each.productVersionId) === code),
      inBasket: (code: string) => inBasket.some((each) => codeOf(each.productVersionId) === code),
      reasons: (product: Product) =>
        reasonsHere(product.content, { problems: place.problems, known, roles: new Set(held.keys()) }),
    };
  };

  /** In how many communities of the station each product runs. */
  const usesOf = async (tx: Tx) => {
    const all = await community.listCommunities(tx, null);
    const running = await programme.listRunning(
      tx,
      all.map((place) => place.id),
    );
    const versions = await shelf.getVersions(
      tx,
      running.map((each) => each.productVersionId),
    );
    return {
      all,
      of: (code: string) =>
        all.filter((place) =>
          running.some(
            (each) => each.communityId === place.id && versions.get(each.productVersionId)?.code === code,
          ),
        ),
    };
  };

  http.get(
    {
      path: "/api/pages/shelf",
      summary: "The shelf as it stands for one community",
      query: Query,
      answer: Shelf,
    },
    async ({ who, tx, now, query }) => {
      const { communities, place, pick } = await placesOf(tx, who, query.communityId);
      const products = (await shelf.listProducts(tx)).filter(
        (product) => place === undefined || product.kinds.includes(place.kind),
      );
      const uses = await usesOf(tx);
      const here = place === undefined ? null : await hereOf(tx, now, who, place, products);
      return {
        community: pick,
        communities,
        mayPick: place === undefined ? "programme.officer_picks" : mayStart(who, place.id),
        items: products.map((product) => {
          const { content: _, publishedAt: __, ...summary } = product;
          const weighed = here?.weighed(product) ?? null;
          const reasons = here?.reasons(product);
          return {
            ...summary,
            minutesPerWeek: weighed === null ? null : total(weighed.cost),
            unknown:
              weighed !== null ? null : here === null ? ("community" as const) : ("households" as const),
            inBasket: here?.inBasket(product.code) ?? false,
            running: here?.running(product.code)?.code ?? null,
            usedBy: uses.of(product.code).length,
            reasonFor: reasons?.for[0] ?? null,
            reasonAgainst: reasons?.against[0] ?? null,
          };
        }),
      };
    },
  );

  http.get(
    {
      path: "/api/pages/products/{code}",
      summary: "A product, and what it would cost in one community",
      params: z.object({ code: ProductCode }),
      query: Query,
      answer: ProductPage,
    },
    async ({ who, tx, now, params, query }) => {
      const { retired, ...product } = found(await shelf.findProduct(tx, params.code));
      const { communities, place, pick } = await placesOf(tx, who, query.communityId);
      const uses = await usesOf(tx);
      const here = place === undefined ? null : await hereOf(tx, now, who, place, [product]);
      const weighed = here?.weighed(product) ?? null;
      const load =
        place === undefined
          ? null
          : await programme.loadOf(tx, place.id, here?.running(product.code)?.programmeId ?? "");
      const reasons = here?.reasons(product);
      const running = here?.running(product.code);
      return {
        product,
        community: pick,
        communities,
        minutesPerWeek: weighed === null ? null : total(weighed.cost),
        unknown: weighed !== null ? null : here === null ? ("community" as const) : ("households" as const),
        byRole: (Object.entries(weighed?.cost ?? {}) as [Role, number][]).map(([role, minutes]) => ({
          role,
          minutes,
          used: load?.used[role] ?? 0,
          declared: load?.declared[role] ?? null,
        })),
        occurrences: weighed?.occurrences ?? null,
        reasonsFor: reasons?.for ?? [],
        reasonsAgainst: reasons?.against ?? [],
        missingRoles: here === null ? [] : missingRoles(product.content, here.held),
        inBasket: here?.inBasket(product.code) ?? false,
        running: running === undefined ? null : { id: running.programmeId, code: running.code },
        usedBy: uses
          .of(product.code)
          .filter((each) => each.id !== place?.id)
          .map((each) => ({ communityId: each.id, name: each.name })),
        mayPick:
          place === undefined
            ? "programme.officer_picks"
            : retired
              ? "shelf.retired"
              : !product.kinds.includes(place.kind)
                ? "programme.wrong_kind"
                : mayStart(who, place.id),
      };
    },
  );
}
