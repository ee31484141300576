/** What becomes of a programme's own values under a newer version: before it is taken over, and after. */
import { useWords } from "../../../web/i18n.ts";
import { valueInWords } from "../../shelf/web/parameter-words.ts";
import type { Offer, TakenVersions } from "../contract.ts";

type Moved = TakenVersions["items"][number];

export function CarriedOver({ offer, done = false }: { offer: Omit<Moved, "choiceId">; done?: boolean }) {
  const { t, pick, refusal } = useWords();
  const { from, to, problems, added, dropped } = offer;
  const settingOf = (key: string) =>
    to.content.parameters.find((each) => each.key === key) ??
    from.content.parameters.find((each) => each.key === key);
  const named = (keys: readonly string[]) =>
    keys
      .map((key) => settingOf(key))
      .filter((each) => each !== undefined)
      .map((each) => pick(each.label))
      .join(t("shelf.and"));
  const held = (key: string, value: Offer["parameters"][string]) => {
    const setting = from.content.parameters.find((each) => each.key === key) ?? settingOf(key);
    return setting ? valueInWords(setting, value, t, pick) : String(value);
  };
  return (
    <>
      {problems.length === 0 && <p>{t("programme.offer.settings_fit")}</p>}
      <ul className="ruled">
        {problems.map((problem) => {
          const setting = settingOf(problem.key);
          if (setting === undefined) return null;
          return (
            <li key={problem.key}>
              <b>
                {t(done ? "programme.taken_misfit" : "programme.offer.misfit", {
                  what: pick(setting.label),
                  held: held(problem.key, problem.held),
                  offered: valueInWords(setting, problem.offered, t, pick),
                })}
              </b>
              <span className="block s mut">{refusal(problem.code, { field: pick(setting.label) })}</span>
            </li>
          );
        })}
      </ul>
      {added.length > 0 && <p className="mut">{t("programme.offer.added", { what: named(added) })}</p>}
      {dropped.length > 0 && <p className="mut">{t("programme.offer.dropped", { what: named(dropped) })}</p>}
    </>
  );
}
