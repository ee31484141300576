/**
 * What `fit` (shelf) asks from above: who is here, which hours are declared and used, what runs. Loaded in
 * one flight; the pages print it and an act of choosing asks by it for a line of reason.
 */
import type { Tx } from "../../server/db.ts";
import * as community from "../community/api.ts";
import type { CommunitySummary } from "../community/contract.ts";
import { termBreaksOf } from "../community/profile.ts";
import * as people from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import { countHeld } from "../people/rules.ts";
import * as registry from "../registry/api.ts";
import * as shelf from "../shelf/api.ts";
import type { ProductContent } from "../shelf/contract.ts";
import type { Fit, LocalRecord } from "../shelf/fit-contract.ts";
import { type DeclaredHours, factsOf, fit } from "../shelf/fit.ts";
import type { Minutes } from "./capacity.ts";
import { type Price, priceOf } from "./prices.ts";
import * as queries from "./queries.ts";
import { usedBy } from "./read.ts";
import { maySeeProgramme } from "./rules.ts";

type Place = Pick<CommunitySummary, "id" | "kind" | "problems">;
type Stocked = { code: string; versionId: string; content: ProductContent };
export type RunningProduct = Awaited<ReturnType<typeof queries.listRunning>>[number] & {
  productCode: string;
};
export type Advised<P extends Stocked> = Fit & { product: P; price: Price | null };
export type Advice = {
  /** People by role, from posts in force. */
  held: ReadonlyMap<string, number>;
  hours: DeclaredHours;
  /** Minutes a week that what runs here, but for one product, uses of a role. */
  usedOf(role: string, except?: string): number;
  runningOf(code: string): RunningProduct | undefined;
  /** In the order of fit. */
  on<P extends Stocked>(products: readonly P[]): Advised<P>[];
};

/** What runs in these communities (null: all), by product and not only by version. */
export async function listRunningProducts(
  tx: Tx,
  communityIds: readonly string[] | null,
): Promise<RunningProduct[]> {
  const running = await queries.listRunning(tx, communityIds);
  const versions = await shelf.getVersions(
    tx,
    running.map((each) => each.productVersionId),
  );
  return running.map((each) => ({ ...each, productCode: versions.get(each.productVersionId)?.code ?? "" }));
}

/** The rows advice stands on; they name only the community, so a page may ask before it knows who asks. */
export const readGround = (tx: Tx, communityId: string) =>
  Promise.all([
    community.listFacts(tx, communityId),
    people.listHolders(tx, communityId),
    queries.listHours(tx, [communityId]),
    registry.countGrades(tx, communityId),
    community.holidaysOf(tx),
  ]);

/** `measured`: what was measured here and in places alike, as far as the reader may see those. */
export async function adviceFor(
  tx: Tx,
  place: Place,
  today: string,
  ground = readGround(tx, place.id),
  running = listRunningProducts(tx, [place.id]),
  measured: readonly LocalRecord[] = [],
): Promise<Advice> {
  const [[traits, posts, declared, doors, holidays], all] = await Promise.all([ground, running]);
  const here = all.filter((each) => each.communityId === place.id);
  const held = countHeld(posts, today);
  const used = usedBy(here);
  const usedOf = (role: string, except = "") =>
    except === ""
      ? (used[role as Role] ?? 0)
      : (usedBy(here.filter((each) => each.productCode !== except))[role as Role] ?? 0);
  const ownOf = (code: string): Minutes => {
    const others = usedBy(here.filter((each) => each.productCode !== code));
    const roles = Object.entries(used) as [Role, number][];
    return Object.fromEntries(roles.map(([role, minutes]) => [role, minutes - (others[role] ?? 0)]));
  };
  const hours: DeclaredHours = new Map(
    declared.map(({ role, minutesPerWeek }) => [role, { declared: minutesPerWeek, used: usedOf(role) }]),
  );
  const runningOf = (code: string) => here.find((each) => each.productCode === code);
  const facts = factsOf(place.kind, traits);
  const setting = { communityId: place.id, today, doors, termBreaks: termBreaksOf(traits), holidays };
  return {
    held,
    hours,
    usedOf,
    runningOf,
    on: (products) => {
      const candidates = products.map((product) => {
        const price = priceOf(product, setting);
        const { code, content } = product;
        const running = runningOf(code) && ownOf(code);
        return { code, content, cost: price?.cost ?? null, ...(running && { running }), price, product };
      });
      return fit(facts, place.problems, held, measured, hours, candidates).map(
        ({ code: _, product: { price, product }, ...said }) => ({ ...said, price, product }),
      );
    },
  };
}

/** The same for an act: what the page had at hand is read here. */
export async function adviceAs(tx: Tx, who: Who, place: Place, today: string): Promise<Advice> {
  const [places, measured] = await Promise.all([community.listCommunities(tx, null), shelf.listMeasured(tx)]);
  const seen = places.filter(({ id }) => maySeeProgramme(who, id));
  const alike = shelf.alikeTo(place, seen, measured);
  return adviceFor(tx, place, today, undefined, undefined, alike);
}
