import { useWords } from "../../../web/i18n.ts";
import { Lines } from "../../../web/kit/lines.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { howOften, whoGoes } from "../../shelf/web/how-often.ts";
import { valueInWords } from "../../shelf/web/parameter-words.ts";
import type { Programme } from "../contract.ts";

/** What was chosen and how it was set: what the chief approves and the partners will do. */
export function SetAs({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("programme.products")}</h2>
      <ul className="ruled">
        {programme.choices.map(({ id, content, parameters, reason }) => (
          <li key={id} className="stack t">
            <h3>{pick(content.name)}</h3>
            {reason !== null && <p className="note">{t("programme.chosen_because", { reason })}</p>}
            {content.stages.map((stage) => (
              <p key={stage.key}>
                <b>{pick(stage.title)}</b>
                <span className="block">{howOften(stage, parameters, t)}</span>
                <span className="block s mut">{whoGoes(stage, parameters, t)}</span>
              </p>
            ))}
            {content.parameters.length > 0 && (
              <details className="fold">
                <summary>
                  {t("programme.settings")}
                  <Icon name="down" />
                </summary>
                <Lines
                  lines={content.parameters.map((parameter) => ({
                    term: pick(parameter.label),
                    text: valueInWords(parameter, parameters[parameter.key], t, pick),
                  }))}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
