/** The plain parts of a product: who and how, what is kept and why, on what basis, what can be set. */
import { useWords } from "../../../web/i18n.ts";
import { Dot } from "../../../web/kit/marks.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import type { PartnerNeed, ProductContent } from "../contract.ts";
import { defaultsOf } from "../rules.ts";
import { howOften, whoGoes } from "./how-often.ts";
import { boundsInWords, valueInWords } from "./parameter-words.ts";

export function WhoAndHow({ content }: { content: ProductContent }) {
  const { t, pick } = useWords();
  const values = defaultsOf(content);
  const person = (need: PartnerNeed) =>
    `${t(`people.role.${need.role}`)} ${t("shelf.people", { count: need.atLeast })}`;
  const asked = content.partners.filter((need) => need.required);
  const others = content.partners.filter((need) => !need.required);
  return (
    <Lines
      lines={[
        {
          term: t("shelf.who"),
          text: (
            <>
              {asked.map(person).join(t("shelf.and"))}
              {others.length > 0 && (
                <span className="mut block s">
                  {others.map((need) => t(`people.role.${need.role}`)).join(t("shelf.and"))}
                  <Dot />
                  {t("shelf.optional")}
                </span>
              )}
            </>
          ),
        },
        {
          term: t("shelf.how"),
          text: (
            <ul className="stack t">
              {content.stages.map((stage) => (
                <li key={stage.key}>
                  <b>{pick(stage.title)}</b>
                  <span className="block">{howOften(stage, values, t)}</span>
                  <span className="mut block s">{whoGoes(stage, values, t)}</span>
                </li>
              ))}
            </ul>
          ),
        },
        ...(content.seenBy === "appointed"
          ? [{ term: t("shelf.seen_by"), text: t("shelf.seen_by.appointed") }]
          : []),
        { term: t("shelf.stop"), text: pick(content.stopRule) },
      ]}
    />
  );
}

/** What a doer leaves behind, each with its reason. No photo is ever among them (FORM-03). */
export function KeptWhenDone({ content }: { content: ProductContent }) {
  const { t, pick } = useWords();
  return (
    <section className="sheet stack t">
      <h2>{t("shelf.needs_title")}</h2>
      <p className="mut">{t("shelf.needs_line")}</p>
      <ul className="asked">
        {content.evidence.map((each, at) => (
          <li key={at}>
            <div className="row">
              <b>{pick(each.label)}</b>
              <span className="s mut nw">{t(each.required ? "shelf.required" : "shelf.if_any")}</span>
            </div>
            <span className="s mut block">{pick(each.why)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Basis({ content }: { content: ProductContent }) {
  const { t, pick } = useWords();
  const exception = content.securityException;
  return (
    <section className="sheet stack t">
      <h2>{t("shelf.law_title")}</h2>
      <Lines
        lines={[
          { term: t("shelf.law"), text: pick(content.lawfulBasis) },
          { term: t("shelf.exception"), text: exception ? pick(exception.basis) : t("shelf.no_exception") },
        ]}
      />
    </section>
  );
}

export function CanBeSet({ content }: { content: ProductContent }) {
  const { t, pick } = useWords();
  if (content.parameters.length === 0) return null;
  return (
    <section className="sheet stack t">
      <h2>{t("shelf.settings_title")}</h2>
      <p className="mut">{t("shelf.settings_line")}</p>
      <Lines
        lines={content.parameters.map((parameter) => ({
          term: pick(parameter.label),
          text: (
            <>
              <b>{valueInWords(parameter, parameter.default, t, pick)}</b>
              <span className="s mut block">{boundsInWords(parameter, t, pick)}</span>
              {parameter.help && <span className="s mut block">{pick(parameter.help)}</span>}
            </>
          ),
        }))}
      />
    </section>
  );
}
