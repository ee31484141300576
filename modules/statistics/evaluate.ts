/**
 * What `gongzhi evaluate` asks: the methods by the names of definitions.md, inputs and results in its
 * spelling. Here and nowhere else names are turned: rate_ratio ⇄ rateRatio.
 */
import { BadInput, mustCount, wrongs } from "./bad-input.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { cusum } from "./cusum.ts";
import { eTest } from "./e-test.ts";
import { ebGammaPoisson } from "./eb-gamma-poisson.ts";
import { ebMarshall } from "./eb-marshall.ts";
import { farrington } from "./farrington.ts";
import { funnelOverdispersion } from "./funnel-overdispersion.ts";
import { funnelBinomial, funnelPoisson } from "./funnel.ts";
import { gammaPosterior } from "./gamma-posterior.ts";
import { interruptedSeries } from "./interrupted-series.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { minDetectableFall } from "./min-detectable-fall.ts";
import { poissonRate } from "./poisson-rate.ts";
import { poissonZ } from "./poisson-z.ts";
import { wdd, wddHarm } from "./wdd.ts";
import { wilson } from "./wilson.ts";
import { yearOnYear } from "./year-on-year.ts";

type Method = { answer(input: never): object; fields: string };
const counts = "after_count before_count after_exposure before_exposure";

/** Each method with the fields it knows: a misspelt one would otherwise be left out in silence. */
const methods: Record<string, Method> = {
  year_on_year_exact: { answer: yearOnYear, fields: `${counts} conf_level` },
  poisson_rate_ci: { answer: poissonRate, fields: "count exposure conf_level" },
  poisson_z: { answer: poissonZ, fields: counts },
  e_test: { answer: eTest, fields: "k1 n1 k2 n2 diff" },
  wdd: {
    answer: wdd,
    fields: "control treated disp_control disp_treated time_weights area_weights alpha",
  },
  wdd_harm: { answer: wddHarm, fields: "types alpha" },
  its_quasipoisson: {
    answer: interruptedSeries,
    fields:
      "counts time post offset_exposure slope_change slope_center harmonics season_index period newey_west_lag",
  },
  eb_marshall_global: { answer: ebMarshall, fields: "counts populations" },
  eb_gamma_poisson: { answer: ebGammaPoisson, fields: "counts expected conf_level" },
  gamma_poisson_posterior: { answer: gammaPosterior, fields: "count expected shape rate conf_level" },
  funnel_poisson: { answer: funnelPoisson, fields: "expected" },
  funnel_binomial: { answer: funnelBinomial, fields: "n target" },
  funnel_overdispersion: { answer: funnelOverdispersion, fields: "observed expected winsorise" },
  wilson: { answer: wilson, fields: "successes n conf_level" },
  kaplan_meier: { answer: kaplanMeier, fields: "time event at conf_level" },
  farrington: {
    answer: farrington,
    fields: "counts freq index_1based b w alpha powertrans limit54 trend reweight",
  },
  cusum_poisson_lr: { answer: cusum, fields: "counts mu0 rate_ratio threshold" },
  benjamini_hochberg: { answer: benjaminiHochberg, fields: "p q" },
  min_detectable_fall: {
    answer: (input: Parameters<typeof minDetectableFall>[0]) => {
      // The contract gives it shrunken baselines between whole numbers; asked from outside it is a count.
      mustCount(input, "beforeCount");
      return minDetectableFall(input);
    },
    fields: "before_count after_exposure before_exposure alpha",
  },
};

const toCamel = (name: string) =>
  name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
/** Names whose digit stands after a line. */
const spelled: Record<string, string> = {
  index1based: "index_1based",
  alarmIndices1based: "alarm_indices_1based",
  probAbove1: "prob_above_1",
};
const toSnake = (name: string) =>
  spelled[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A result as JSON can carry it: Infinity as a string, what is no number as null. */
function spell(value: unknown): unknown {
  if (typeof value === "number")
    return Number.isFinite(value) ? value : Number.isNaN(value) ? null : `${value}`;
  if (Array.isArray(value)) return value.map(spell);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [toSnake(name), spell(each)]));
  return value ?? null;
}

type Answer = { id: unknown } & (
  { result: unknown } | { error: { code: string; text: string; field: string } }
);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function answerOne(each: unknown): unknown {
  if (!isObject(each)) throw new BadInput("not_an_object", "case");
  const name = each["method"];
  if (name === undefined || name === null) throw new BadInput("missing", "method");
  const method = typeof name === "string" && Object.hasOwn(methods, name) ? methods[name]! : undefined;
  if (method === undefined) throw new BadInput("unknown_method", "method");
  const inputs = each["inputs"];
  if (inputs === undefined || inputs === null) throw new BadInput("missing", "inputs");
  if (!isObject(inputs)) throw new BadInput("not_an_object", "inputs");
  const known = method.fields.split(" ");
  const turned: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(inputs)) {
    if (!known.includes(field)) throw new BadInput("unknown_field", field);
    // null is how JSON says that a field is not given.
    if (value !== null) turned[toCamel(field)] = value;
  }
  return spell(method.answer(turned as never));
}

/** One answer to each case, in their order: a result, or an error with code, words and field. */
export function evaluate(cases: readonly unknown[]): Answer[] {
  return cases.map((each) => {
    const id = isObject(each) ? (each["id"] ?? null) : null;
    try {
      return { id, result: answerOne(each) };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      return { id, error: { code: error.code, text: wrongs[error.code], field: toSnake(error.field) } };
    }
  });
}
