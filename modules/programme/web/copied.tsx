import { valueInWords } from "../../shelf/web/parameter-words.ts";
import { useWords } from "../../../web/i18n.ts";
import { useGet } from "../../../web/query.ts";
import type { CopyReport, Programme } from "../contract.ts";

/** On the basket: what came along, what has to be looked at here, what stayed behind and why. */
export function Copied({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const query = useGet<{ report: CopyReport | null }>(
    programme.copiedFrom === null ? null : `/api/programmes/${programme.id}/copy`,
  );
  const report = query.data?.report;
  if (!report) return null;
  return (
    <section className="sheet stack">
      <h2>{t("programme.copied", { code: report.from.code })}</h2>
      <ul className="ruled">
        {report.products.map((product) => {
          const choice = programme.choices.find((each) => each.productCode === product.code);
          const said = [
            ...(product.left === null ? [] : [t(`programme.copied_left.${product.left}`)]),
            ...product.missingRoles.map((need) =>
              t("programme.copied_missing", {
                role: t(`people.role.${need.role}`),
                n: need.atLeast,
                have: need.have,
              }),
            ),
            ...product.check.map(({ parameter, why }) =>
              t(`programme.copied_check.${why}`, {
                what: pick(parameter.label),
                value: valueInWords(parameter, choice?.parameters[parameter.key], t, pick),
              }),
            ),
          ];
          return (
            <li key={product.code}>
              <h3>{pick(product.name)}</h3>
              {said.length === 0 ? (
                <p className="mut">{t("programme.copied_same")}</p>
              ) : (
                said.map((line) => <p key={line}>{line}</p>)
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
