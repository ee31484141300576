import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import type { ParameterValues, ProductContent } from "../contract.ts";
import { defaultsOf, refuseValue } from "../rules.ts";
import { ParameterField } from "./parameter-field.tsx";

/** The form one will configure; what is tried here is kept nowhere. */
export function InBasket({ content }: { content: ProductContent }) {
  const { t, pick, refusal } = useWords();
  const [tried, setTried] = useState<ParameterValues>({});
  const values = { ...defaultsOf(content), ...tried };
  return (
    <section className="stack" aria-label={t("shelf.own.in_basket")}>
      <p className="lab">
        <b>{t("shelf.own.in_basket")}</b>
        <span>{t("shelf.own.only_tried")}</span>
      </p>
      <div className="sheet settings">
        {content.parameters.map((parameter) => {
          const value = values[parameter.key] ?? parameter.default;
          const code = refuseValue(parameter, value);
          return (
            <ParameterField
              key={parameter.key}
              parameter={parameter}
              value={value}
              error={code ? refusal(code, { field: pick(parameter.label) }) : undefined}
              onChange={(next) => setTried({ ...tried, [parameter.key]: next })}
            />
          );
        })}
      </div>
    </section>
  );
}
