import { Link } from "@tanstack/react-router";
import { useFitWords } from "../../modules/shelf/web/fit-words.ts";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { FitList } from "../kit/fit-list.tsx";

/** What of the profile speaks for it here and what against, each with where that is known from. */
export function FitsHere({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const words = useFitWords();
  const { community: place, fit } = page;
  if (!place || !fit) return null;
  return (
    <section className="sheet" aria-labelledby="fits-head">
      <h2 id="fits-head">{t("page.product.fits", { community: pick(place.name) })}</h2>
      <p className="mut">{t("page.product.fits_line")}</p>
      <FitList
        lines={(["for", "against"] as const).flatMap((side) =>
          fit[side].map((said) => ({ side, text: words.text(said), source: words.source(said) })),
        )}
      />
      <NotKnown page={page} />
    </section>
  );
}

/** What the reasons would also depend on, named and asked for; it counts neither way. */
function NotKnown({ page }: { page: ProductPage }) {
  const { t, refusal } = useWords();
  const words = useFitWords();
  const { community: place, fit, mayEdit } = page;
  if (!place || !fit) return null;
  const traits = [...new Set(fit.unknown.map(({ trait }) => trait))];
  const waits = fit.undeclared.length > 0 || page.unknown === "households";
  if (traits.length === 0 && !waits) return null;
  const sides = (trait: string) =>
    new Set(fit.unknown.filter((each) => each.trait === trait).map((each) => each.side));
  return (
    <div className="unknown stack t">
      <h3>{t("shelf.fit.unknown")}</h3>
      <p className="s mut">{t("shelf.fit.unknown_line")}</p>
      <ul className="unknowns">
        {traits.map((trait) => (
          <li key={trait}>
            {words.trait(trait)}
            <small>{t(`shelf.fit.would.${sides(trait).size > 1 ? "either" : [...sides(trait)][0]}`)}</small>
          </li>
        ))}
        {fit.undeclared.map((role) => (
          <li key={role}>
            {t("shelf.fit.undeclared", { role: t(`people.role.${role}`) })}
            <small>{t("shelf.fit.would.hours")}</small>
          </li>
        ))}
        {page.unknown === "households" && (
          <li>
            {t("shelf.fit.no_households")}
            <small>{t("shelf.fit.would.hours")}</small>
          </li>
        )}
      </ul>
      {traits.length > 0 &&
        (mayEdit === null ? (
          <p>
            <Link to="/communities/$id/edit" params={{ id: place.id }} className={btn()}>
              {t("shelf.fit.fill_in")}
            </Link>
          </p>
        ) : (
          <p className="s mut">{refusal(mayEdit)}</p>
        ))}
    </div>
  );
}
