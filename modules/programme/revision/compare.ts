/** What differs between two revisions of a programme. Pure. */
import { isSame } from "../../shelf/diff.ts";
import type { Programme, RevisionDiff } from "../contract.ts";
import type { MetricContract } from "../terms/contract.ts";

export function compareRevisions(from: Programme, to: Programme): RevisionDiff {
  const brief = (of: Programme) => of.revisions.find((each) => each.number === of.revision)!;
  const codes = [
    ...to.choices.map((each) => each.productCode),
    ...from.choices
      .map((each) => each.productCode)
      .filter((code) => !to.products.some((p) => p.code === code)),
  ];
  return {
    from: brief(from),
    to: brief(to),
    endsOn: from.endsOn === to.endsOn ? null : { from: from.endsOn, to: to.endsOn },
    products: codes.map((code) => productDiff(code, from, to)),
    hours: hoursDiff(from, to),
    contract: termsDiff(from.contract, to.contract),
  };
}

function productDiff(code: string, from: Programme, to: Programme): RevisionDiff["products"][number] {
  const before = from.choices.find((each) => each.productCode === code);
  const after = to.choices.find((each) => each.productCode === code);
  const { content } = (after ?? before)!;
  const parameters = content.parameters.flatMap((parameter) => {
    const values = {
      from: before?.parameters[parameter.key] ?? null,
      to: after?.parameters[parameter.key] ?? null,
    };
    return before && after && !isSame(values.from, values.to) ? [{ parameter, values }] : [];
  });
  const version =
    before && after && before.productVersion !== after.productVersion
      ? { from: before.productVersion, to: after.productVersion }
      : null;
  return {
    code,
    name: content.name,
    change: !before
      ? "added"
      : !after
        ? "removed"
        : parameters.length > 0 || version !== null
          ? "changed"
          : "same",
    version,
    minutesPerWeek: { from: before?.minutesPerWeek ?? null, to: after?.minutesPerWeek ?? null },
    parameters,
  };
}

function hoursDiff(from: Programme, to: Programme): RevisionDiff["hours"] {
  const roles = new Set([...to.capacity.lines, ...from.capacity.lines].map((line) => line.role));
  const minutes = (of: Programme, role: string) =>
    of.capacity.lines.find((line) => line.role === role)?.planned ?? 0;
  return [...roles].map((role) => ({ role, minutes: { from: minutes(from, role), to: minutes(to, role) } }));
}

const terms = [
  "indicator",
  "denominator",
  "wouldCount",
  "failure",
  "evaluateOn",
  "problem",
  "baselineMonths",
] as const;
function termsDiff(from: MetricContract, to: MetricContract): RevisionDiff["contract"] {
  return terms.flatMap((term) => {
    const [before, after] = [from[term], to[term]] as [
      RevisionDiff["contract"][number]["texts"]["from"],
      RevisionDiff["contract"][number]["texts"]["to"],
    ];
    return isSame(before, after) ? [] : [{ term, texts: { from: before, to: after } }];
  });
}
