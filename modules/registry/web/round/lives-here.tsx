import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { useMe, whoOf } from "../../../../web/session.ts";
import { seesNames } from "../../resident/rules.ts";
import type { RoundDoor } from "../../round/contract.ts";

/** Who is registered at this door, as far as the reader may see it, and what stands there. */
export function LivesHere({ door, communityId }: { door: RoundDoor; communityId: string }) {
  const { t } = useWords();
  const { day } = useFormat();
  const who = whoOf(useMe());
  const { household, residents, units } = door;
  return (
    <section className="sheet stack t" aria-labelledby="lives">
      <h2 id="lives">{t("registry.round.lives")}</h2>
      {residents.length > 0 && (
        <ul className="ruled">
          {residents.map((each) => (
            <li key={each.id} className="row b">
              <b>{each.name}</b>
              <span className="mut">
                <Dotted>
                  {[
                    t(`registry.relation.${each.relation}`),
                    each.birthYear !== null && t("registry.people.born", { year: String(each.birthYear) }),
                    each.asOf !== null && t("registry.round.as_of", { day: day(each.asOf) }),
                  ]}
                </Dotted>
              </span>
            </li>
          ))}
        </ul>
      )}
      {residents.length === 0 && (
        <p className="mut">{t(household ? "registry.round.lives_nobody" : "registry.round.empty")}</p>
      )}
      {units.length > 0 && (
        <p>
          <Dotted>{units.map(({ name }) => name)}</Dotted>
        </p>
      )}
      {residents.length > 0 && !seesNames(who, communityId) && (
        <p className="s mut">{t("registry.round.masked")}</p>
      )}
    </section>
  );
}
