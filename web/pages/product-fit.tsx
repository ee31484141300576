import type { Community } from "../../modules/community/contract.ts";
import { isProblem, problems } from "../../modules/community/problems.ts";
import type { ProductContent } from "../../modules/shelf/contract.ts";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { FitList } from "../kit/fit-list.tsx";
import { useGet } from "../query.ts";

type Reason = ProductContent["speaksFor"][number];

/** What of the profile speaks for it here and what against, each with where that is known from. */
export function FitsHere({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const { day } = useFormat();
  const place = page.community;
  const { data } = useGet<Community>(place ? `/api/communities/${place.id}` : null);
  if (!place) return null;
  const sourceOf = ({ when }: Reason): string | undefined => {
    const trait = data?.traits.find((each) => each.key === when.trait);
    if (trait) return t("community.source", { source: trait.source, on: day(trait.asOf) });
    if (when.problem && isProblem(when.problem))
      return t("page.product.from_problem", { problem: pick(problems[when.problem]) });
    if (when.missingPartner)
      return t("page.product.from_posts", { role: t(`people.role.${when.missingPartner}`) });
    return undefined;
  };
  const lines = (side: "for" | "against", reasons: Reason[]) =>
    reasons.map((reason) => {
      const source = sourceOf(reason);
      return { side, text: pick(reason.text), ...(source ? { source } : {}) };
    });
  return (
    <section className="sheet">
      <h2>{t("page.product.fits", { community: pick(place.name) })}</h2>
      <p className="mut">{t("page.product.fits_line")}</p>
      <FitList lines={[...lines("for", page.reasonsFor), ...lines("against", page.reasonsAgainst)]} />
    </section>
  );
}
