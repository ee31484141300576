/**
 * Traits (特征): the facts a profile is made of. Each value is stored with its source and date; what was
 * not reported stays null. Traits count places and people as a whole; none describes a person.
 */
import type { Bilingual } from "../../server/wire.ts";
import type { CommunityKind, TraitValue } from "./contract.ts";

const all = ["community", "village", "school", "hospital", "enterprise"] as const;
const homes = ["community", "village"] as const;
const work = ["community", "enterprise"] as const;

type Base = Bilingual & { kinds: readonly CommunityKind[]; repeats?: true };
export type TraitDefinition =
  | (Base & { type: "count"; unit: Bilingual })
  | (Base & { type: "yesno" })
  | (Base & { type: "choice"; options: Readonly<Record<string, Bilingual>> })
  | (Base & { type: "date" })
  | (Base & { type: "code"; pattern: RegExp });

const household = { zh: "户", en: "households" };
const people = { zh: "人", en: "people" };
const place = { zh: "处", en: "places" };
const firm = { zh: "家", en: "firms" };
const crowd = {
  high: { zh: "多", en: "high" },
  medium: { zh: "一般", en: "medium" },
  low: { zh: "少", en: "low" },
};

const traits = {
  households: { type: "count", unit: household, zh: "户数", en: "Households", kinds: homes },
  residents: { type: "count", unit: people, zh: "居民人数", en: "Residents", kinds: homes },
  large_estates: { type: "count", unit: place, zh: "大型小区", en: "Large estates", kinds: homes },
  estate_type: {
    type: "choice",
    zh: "小区类型",
    en: "Kind of estate",
    kinds: homes,
    options: {
      commercial_housing: { zh: "商品房", en: "commercial housing" },
      social_housing: { zh: "保障房", en: "social housing" },
      resettlement: { zh: "安置房", en: "resettlement housing" },
      work_unit: { zh: "单位家属院", en: "work-unit housing" },
      self_built: { zh: "自建房", en: "self-built houses" },
      mixed: { zh: "混合", en: "mixed" },
    },
  },
  residents_stable: { type: "yesno", zh: "住户稳定", en: "Settled residents", kinds: homes },
  rental_homes: { type: "count", unit: household, zh: "出租房", en: "Rented homes", kinds: homes },
  disabled_residents: { type: "count", unit: people, zh: "残疾居民", en: "Disabled residents", kinds: homes },
  limited_mobility: {
    type: "yesno",
    zh: "有居民行动不便",
    en: "Some residents have limited mobility",
    kinds: homes,
  },
  elders_alone: { type: "count", unit: people, zh: "独居老人", en: "Elders living alone", kinds: homes },
  property_firm: { type: "yesno", zh: "有物业公司", en: "Has a property firm", kinds: homes },
  villager_groups: {
    type: "count",
    unit: { zh: "个", en: "groups" },
    zh: "村民小组",
    en: "Villager groups",
    kinds: ["village"],
  },
  security_facilities: {
    type: "choice",
    zh: "安防设施",
    en: "Security facilities",
    kinds: all,
    options: {
      complete: { zh: "齐全", en: "complete" },
      partial: { zh: "部分", en: "partial" },
      none: { zh: "没有", en: "none" },
    },
  },
  guards: { type: "count", unit: people, zh: "保安", en: "Guards", kinds: all },
  large_malls: { type: "count", unit: place, zh: "大型商场", en: "Large malls", kinds: work },
  small_firms: { type: "count", unit: firm, zh: "中小企业", en: "Small firms", kinds: work },
  shops: {
    type: "count",
    unit: firm,
    zh: "商铺",
    en: "Shops",
    kinds: ["community", "village", "enterprise"],
  },
  day_crowd: { type: "choice", zh: "白天人流", en: "People by day", kinds: all, options: crowd },
  night_crowd: { type: "choice", zh: "夜间人流", en: "People at night", kinds: all, options: crowd },
  fraud_history: {
    type: "choice",
    zh: "电信诈骗",
    en: "Telecom fraud so far",
    kinds: all,
    options: {
      frequent: { zh: "多发", en: "frequent" },
      formerly_frequent: { zh: "以前多发", en: "formerly frequent" },
      occasional: { zh: "偶发", en: "occasional" },
      none_recorded: { zh: "没有记录", en: "none recorded" },
    },
  },
  pupils: { type: "count", unit: people, zh: "学生", en: "Pupils", kinds: ["school"] },
  boarders: { type: "count", unit: people, zh: "住校生", en: "Boarders", kinds: ["school"] },
  gates: {
    type: "count",
    unit: place,
    zh: "出入口",
    en: "Gates",
    kinds: ["school", "hospital", "enterprise"],
  },
  gate_on_main_road: { type: "yesno", zh: "校门临主路", en: "Gate on a main road", kinds: ["school"] },
  // A school year has two breaks or more: one pair of rows each, first and last day without lessons.
  term_break_from: { type: "date", zh: "假期第一天", en: "Break begins", kinds: ["school"], repeats: true },
  term_break_to: { type: "date", zh: "假期最后一天", en: "Break ends", kinds: ["school"], repeats: true },
  beds: {
    type: "count",
    unit: { zh: "张", en: "beds" },
    zh: "床位",
    en: "Beds",
    kinds: ["hospital"],
  },
  daily_visitors: { type: "count", unit: people, zh: "日均来院", en: "Visitors a day", kinds: ["hospital"] },
  emergency_unit: { type: "yesno", zh: "有急诊", en: "Has an emergency unit", kinds: ["hospital"] },
  firms: { type: "count", unit: firm, zh: "入驻企业", en: "Firms on site", kinds: ["enterprise"] },
  staff: {
    type: "count",
    unit: people,
    zh: "职工",
    en: "Staff",
    kinds: ["school", "hospital", "enterprise"],
  },
  night_shift: { type: "yesno", zh: "有夜班", en: "Has a night shift", kinds: ["hospital", "enterprise"] },
  // 12 digits, 2-2-2-3-3; reissued every year, so it is a dated fact and never a key (docs/RULES.md REG-02).
  division_code: { type: "code", pattern: /^\d{12}$/, zh: "区划代码", en: "Division code", kinds: all },
} as const satisfies Record<string, TraitDefinition>;

export type KnownTrait = keyof typeof traits;
export const traitKeys = Object.keys(traits) as KnownTrait[];
export const isTrait = (key: string): key is KnownTrait => Object.hasOwn(traits, key);
export const definitionOf = (key: KnownTrait): TraitDefinition => traits[key];
export const traitsOfKind = (kind: CommunityKind): KnownTrait[] =>
  traitKeys.filter((key) => definitionOf(key).kinds.includes(kind));

/** Words a source may give where a number belongs. They stay words: no figure is made of them. */
export const quantityWords = {
  some: { zh: "有，数目不详", en: "some, number not known" },
  several: { zh: "若干", en: "several" },
  many: { zh: "较多", en: "many" },
} as const satisfies Record<string, Bilingual>;

const isCivilDate = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** May this trait hold this value? Null always: not reported. */
export function isTraitValue(key: KnownTrait, value: TraitValue): boolean {
  const trait = definitionOf(key);
  if (value === null) return true;
  if (trait.type === "yesno") return typeof value === "boolean";
  if (trait.type === "count") {
    if (typeof value === "string") return Object.hasOwn(quantityWords, value);
    return typeof value === "number" || typeof value === "object";
  }
  if (typeof value !== "string") return false;
  if (trait.type === "choice") return Object.hasOwn(trait.options, value);
  return trait.type === "date" ? isCivilDate(value) : trait.pattern.test(value);
}
