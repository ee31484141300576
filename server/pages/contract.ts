/** What the pages that show several modules are answered. They own nothing; the modules' contracts are inside. */
import { z } from "zod";
import {
  Community,
  CommunitySummary,
  ProblemCode,
  TraitKey,
  TraitValue,
} from "../../modules/community/contract.ts";
import { Today as DutiesToday, OnTimeRate, TodayDuty } from "../../modules/duty/contract.ts";
import { Role } from "../../modules/people/contract.ts";
import { TodayPromise } from "../../modules/promise/contract.ts";
import {
  DeclaredHours,
  Programme,
  ProgrammeSummary,
  RevisionDiff,
} from "../../modules/programme/contract.ts";
import { Product, ProductContent, ProductSummary } from "../../modules/shelf/contract.ts";
import { Fit, FitSaid } from "../../modules/shelf/fit-contract.ts";
import { CivilDate, Id } from "../wire.ts";

/**
 * GET /api/pages/today: own duties in order; promises to keep, to answer and to ask after within seven days, which stand
 * among them by their dates; and, for who decides on them, the programmes that wait.
 */
export const Today = DutiesToday.extend({
  promises: z.array(TodayPromise),
  approvals: z.array(ProgrammeSummary),
});
export type Today = z.infer<typeof Today>;

/** GET /api/pages/week?from=YYYY-MM-DD (any day; answered from its Monday). Own duties. */
export const Week = z.object({
  today: CivilDate,
  from: CivilDate,
  days: z.array(
    z.object({
      on: CivilDate,
      festival: z.string().nullable(),
      dayOff: z.boolean().nullable(),
      items: z.array(TodayDuty),
      more: z.number().int(),
    }),
  ),
});
export type Week = z.infer<typeof Week>;

/**
 * GET /api/pages/offline?held=: what the work of today and this week needs, answer by answer as their addresses give
 * them, to be kept on the phone (SECURITY 8). `held` names what the phone has: if nothing changed, `readings` is null
 * and nobody's door was looked at.
 */
export const Offline = z.object({
  digest: z.string(),
  /** Sunday of the week it covers. */
  until: CivilDate,
  readings: z.array(z.object({ address: z.string(), body: z.unknown() })).nullable(),
});
export type Offline = z.infer<typeof Offline>;

/** A community where the person may fill a basket (empty for others: they browse). */
const Pick = z.object({
  id: Id,
  name: CommunitySummary.shape.name,
  kind: CommunitySummary.shape.kind,
  basketId: Id.nullable(),
});

/** How it stands here, as much as a card can say: the strongest on each side and how many there are. */
const ShelfFit = Fit.pick({ answers: true, asks: true }).extend({
  for: z.array(FitSaid).max(2),
  against: z.array(FitSaid).max(2),
  counts: z.object({ for: z.number().int(), against: z.number().int(), unknown: z.number().int() }),
});
const Missing = z.object({ role: Role, atLeast: z.number().int(), have: z.number().int() });
/** Why there is no price: no household is registered, or no community is chosen. */
const Unpriced = z.enum(["households", "community"]).nullable();

export const ShelfItem = ProductSummary.omit({ partners: true }).extend({
  /** The name in pinyin: initials, a space, the whole. */
  spelled: z.string(),
  /** All roles together at the defaults, for this community; null where it cannot be worked out yet. */
  minutesPerWeek: z.number().nullable(),
  unknown: Unpriced,
  inBasket: z.boolean(),
  running: z.string().nullable(),
  /** Communities of the station where it runs. */
  usedBy: z.number().int(),
  /** Partners who are not there; null where no community is chosen. */
  missing: z.array(Missing).nullable(),
  fit: ShelfFit.nullable(),
});
export type ShelfItem = z.infer<typeof ShelfItem>;
/** GET /api/pages/shelf?communityId= : with a community in the order of fit, without in shelf order. */
export const Shelf = z.object({
  community: Pick.nullable(),
  communities: z.array(Pick),
  problems: z.array(ProblemCode),
  items: z.array(ShelfItem),
  /** Null when the person may put products into the basket here, else the refusal's code. */
  mayPick: z.string().nullable(),
  /** Null when the person may fill in what the profile does not know, else the refusal's code. */
  mayEdit: z.string().nullable(),
});
export type Shelf = z.infer<typeof Shelf>;

const ByRole = z.array(
  z.object({ role: Role, minutes: z.number(), used: z.number(), declared: z.number().nullable() }),
);
/** What a product is and costs in one community, on its own page and beside others. */
const Offered = z.object({
  minutesPerWeek: z.number().nullable(),
  unknown: Unpriced,
  byRole: ByRole,
  occurrences: z.number().int().nullable(),
  fit: Fit.nullable(),
  missingRoles: z.array(Missing),
  inBasket: z.boolean(),
  running: z.object({ id: Id, code: z.string() }).nullable(),
  usedBy: z.array(z.object({ communityId: Id, name: CommunitySummary.shape.name })),
  mayPick: z.string().nullable(),
});

/** GET /api/pages/products/{code}?communityId= */
export const ProductPage = Offered.extend({
  product: Product,
  community: Pick.nullable(),
  communities: z.array(Pick),
  mayEdit: z.string().nullable(),
});
export type ProductPage = z.infer<typeof ProductPage>;

export const ComparedProduct = Offered.omit({ usedBy: true }).extend({
  version: z.number().int(),
  content: ProductContent.pick({
    code: true,
    name: true,
    line: true,
    problems: true,
    kinds: true,
    partners: true,
    parameters: true,
    stages: true,
    evidence: true,
    stopRule: true,
    card: true,
    pack: true,
  }),
});
export type ComparedProduct = z.infer<typeof ComparedProduct>;
/** GET /api/pages/compare?communityId=&products=P07,P08,P11 : two or three side by side, as asked. */
export const Compare = z.object({
  community: Pick.nullable(),
  communities: z.array(Pick),
  items: z.array(ComparedProduct),
  mayEdit: z.string().nullable(),
});
export type Compare = z.infer<typeof Compare>;

/** GET /api/pages/communities */
export const CommunityList = z.object({
  items: z.array(
    CommunitySummary.extend({
      households: z.number().int(),
      /** Of a place without a register of homes: how large it is, where the profile says so. */
      size: z.object({ key: TraitKey, value: TraitValue }).nullable(),
      running: z.array(
        z.object({ id: Id, code: z.string(), products: z.array(CommunitySummary.shape.name) }),
      ),
      overdue: z.number().int(),
      dueThisWeek: z.number().int(),
    }),
  ),
  mayAdd: z.string().nullable(),
});
export type CommunityList = z.infer<typeof CommunityList>;

/** GET /api/pages/communities/{id} */
export const CommunityPage = z.object({
  community: Community,
  households: z.number().int(),
  focusHouseholds: z.number().int(),
  programmes: z.array(ProgrammeSummary.extend({ onTime: OnTimeRate })),
  hours: z.array(DeclaredHours.extend({ used: z.number() })),
  onTime: OnTimeRate,
  people: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      sample: z.boolean(),
      role: Role,
      organisationName: z.string(),
    }),
  ),
  may: z.object({
    edit: z.string().nullable(),
    pick: z.string().nullable(),
    register: z.string().nullable(),
    declare: z.record(z.string(), z.string().nullable()),
  }),
});
export type CommunityPage = z.infer<typeof CommunityPage>;

/** How the duties of one programme stand; of the programme, never of a person (FORM-01). */
const Standing = z.object({
  all: z.number().int(),
  ahead: z.number().int(),
  late: z.number().int(),
  held: z.number().int(),
  ended: z.number().int(),
  superseded: z.number().int(),
  suspended: z.number().int(),
  closed: z.number().int(),
});
/** GET /api/pages/programmes/{id}/duties: what stands behind the programme. */
export const ProgrammeDuties = z.object({
  planned: z.number().int(),
  onTime: OnTimeRate,
  /** Reported done and not signed by all partners yet; late ones among them count as overdue. */
  unsigned: z.number().int(),
  standing: Standing,
  /** The latest run that brought duties in line with a decision; `follows` is `revision:2`, `suspended`… */
  replanning: z
    .object({
      follows: z.string(),
      total: z.number().int(),
      done: z.number().int(),
      finished: z.boolean(),
    })
    .nullable(),
  upcoming: z.array(TodayDuty),
});
export type ProgrammeDuties = z.infer<typeof ProgrammeDuties>;

/** GET /api/pages/product-drafts/{id}/forecast?communityId=: a year from tomorrow at the starting values. */
export const Forecast = z.object({
  communityId: Id.nullable(),
  communities: z.array(z.object({ id: Id, name: CommunitySummary.shape.name })),
  byRole: z.array(z.object({ role: Role, minutes: z.number() })),
  minutesPerWeek: z.number().nullable(),
  /** Why nothing is said: no community, settings and stages that do not fit each other, no households. */
  unknown: z.enum(["community", "draft", "households"]).nullable(),
  stages: z.array(
    z.object({
      key: z.string(),
      count: z.number().int(),
      next: z.array(
        z.object({
          on: CivilDate,
          at: z.string().nullable(),
          count: z.number().int(),
          festival: z.string().nullable(),
        }),
      ),
      never: z.boolean(),
      unknownYears: z.array(z.number().int()),
    }),
  ),
});
export type Forecast = z.infer<typeof Forecast>;
/** GET /api/pages/programmes/{id}/revision: the open revision beside the one in force, and what it would do. */
export const RevisionPage = z.object({
  programme: Programme,
  difference: RevisionDiff,
  /** Null once it is approved, or while the programme is suspended. */
  duties: z
    .object({
      from: CivilDate,
      until: CivilDate,
      cancelled: z.number().int(),
      kept: z.number().int(),
      added: z.number().int(),
    })
    .nullable(),
});
export type RevisionPage = z.infer<typeof RevisionPage>;
