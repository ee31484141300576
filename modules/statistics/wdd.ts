import { BadInput, mustNumber, mustShare } from "./bad-input.ts";
import { mustCountAll, mustExceedZeroAll } from "./bad-lists.ts";
import { normalQuantileUpper, normalTwoSided } from "./distributions/normal.ts";

type PrePost = readonly [number, number];
const none: PrePost = [0, 0];

/** Checks that a list has the length its meaning gives it. */
function mustBeLong(fields: Record<string, unknown>, name: string, length: number): void {
  if ((fields[name] as unknown[]).length !== length) throw new BadInput("wrong_length", name);
}

/** Change of the treated less change of the control, each count by its weight, and the variance of that. */
function difference(control: PrePost, treated: PrePost, time: PrePost, areas: PrePost) {
  const cells = [
    { count: treated[1], weight: time[1] * areas[1] },
    { count: -treated[0], weight: time[0] * areas[1] },
    { count: -control[1], weight: time[1] * areas[0] },
    { count: control[0], weight: time[0] * areas[0] },
  ];
  return {
    estimate: cells.reduce((sum, { count, weight }) => sum + count / weight, 0),
    variance: cells.reduce((sum, { count, weight }) => sum + Math.abs(count) / weight ** 2, 0),
  };
}

/**
 * Weighted displacement difference (definitions: wdd; Wheeler & Ratcliffe 2018, Crime Science 7:11): counts
 * [before, after]; weight = time × area, areas in the order control, treated, control and treated ring of
 * displacement; variance Σ count/w². Negative is fewer events than in comparison areas. Nothing counted
 * anywhere: z and p are null. With a cell below 5 the normal limits are for information only.
 */
export function wdd(input: {
  control: PrePost;
  treated: PrePost;
  dispControl?: PrePost | undefined;
  dispTreated?: PrePost | undefined;
  timeWeights?: PrePost | undefined;
  areaWeights?: readonly [number, number, number, number] | undefined;
  alpha?: number | undefined;
}) {
  const { control, treated, dispControl = none, dispTreated = none, alpha = 0.05 } = input;
  const { timeWeights = [1, 1], areaWeights = [1, 1, 1, 1] } = input;
  const lists = { control, treated, dispControl, dispTreated, timeWeights, areaWeights };
  mustCountAll(lists, "control", "treated", "dispControl", "dispTreated");
  mustExceedZeroAll(lists, "timeWeights", "areaWeights");
  for (const name of ["control", "treated", "dispControl", "dispTreated", "timeWeights"])
    mustBeLong(lists, name, 2);
  mustBeLong(lists, "areaWeights", 4);
  mustShare({ alpha }, "alpha");
  const local = difference(control, treated, timeWeights, [areaWeights[0], areaWeights[1]]);
  const ring = difference(dispControl, dispTreated, timeWeights, [areaWeights[2], areaWeights[3]]);
  const total = local.estimate + ring.estimate;
  const error = Math.sqrt(local.variance + ring.variance);
  const reach = normalQuantileUpper(alpha / 2) * error;
  const z = error === 0 ? null : total / error;
  return {
    estLocal: local.estimate,
    seLocal: Math.sqrt(local.variance),
    estDisplacement: ring.estimate,
    seDisplacement: Math.sqrt(ring.variance),
    estTotal: total,
    seTotal: error,
    z,
    ciLower: total - reach,
    ciUpper: total + reach,
    pTwoSided: z === null ? null : normalTwoSided(z),
  };
}

/**
 * The same over kinds of events that weigh differently (definitions: wdd_harm): Σ w·estimate with the error
 * √Σ w² SE². Comparison areas of one size and time; z is null where nothing was counted.
 */
export function wddHarm(input: {
  types: readonly { control: PrePost; treated: PrePost; weight: number }[];
  alpha?: number | undefined;
}) {
  const { types, alpha = 0.05 } = input;
  if (types === undefined || types === null) throw new BadInput("missing", "types");
  if (!Array.isArray(types)) throw new BadInput("not_a_list", "types");
  if (types.length === 0) throw new BadInput("empty", "types");
  mustShare({ alpha }, "alpha");
  let estimate = 0;
  let variance = 0;
  for (const [index, kind] of types.entries()) {
    try {
      if (typeof kind !== "object" || kind === null) throw new BadInput("not_an_object", "");
      mustNumber(kind, "weight");
      if (kind.weight < 0) throw new BadInput("negative", "weight");
      const one = wdd({ control: kind.control, treated: kind.treated });
      estimate += kind.weight * one.estLocal;
      variance += kind.weight ** 2 * one.seLocal ** 2;
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      throw new BadInput(error.code, `types[${index}]${error.field && `.${error.field}`}`);
    }
  }
  const se = Math.sqrt(variance);
  const reach = normalQuantileUpper(alpha / 2) * se;
  const z = se === 0 ? null : estimate / se;
  return { est: estimate, se, z, ciLower: estimate - reach, ciUpper: estimate + reach };
}
