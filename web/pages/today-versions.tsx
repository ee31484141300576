import { Link } from "@tanstack/react-router";
import type { OpenOffers } from "../../modules/programme/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted } from "../kit/marks.tsx";
import { useGet } from "../query.ts";
import { useMe, whoOf } from "../session.ts";

/** Newer versions of what runs, for who answers: said until it is answered, and counted among nobody's duties. */
export function NewerVersions() {
  const { t, pick } = useWords();
  const asked = holds(whoOf(useMe()), ["officer", "chief"]);
  const { data } = useGet<OpenOffers>(asked ? "/api/offers" : null);
  return data?.items.map((offer) => (
    <article
      key={`${offer.programmeId} ${offer.productCode}`}
      className="duty mini news"
      aria-label={pick(offer.productName)}
    >
      <div className="k">
        <Icon name="shelf" />
        <span>{t("duty.today.offer")}</span>
      </div>
      <h2>
        {t("duty.today.offer_title", {
          code: offer.productCode,
          name: pick(offer.productName),
          n: offer.number,
        })}
      </h2>
      <p className="reason">
        <Dotted>{[pick(offer.communityName), offer.programmeCode, t("duty.today.offer_line")]}</Dotted>
      </p>
      <Link to="/programmes/$id/offers" params={{ id: offer.programmeId }} className={btn()}>
        {t("duty.today.offer_act")}
      </Link>
    </article>
  ));
}
