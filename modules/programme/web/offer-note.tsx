import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { useGet } from "../../../web/query.ts";
import type { ProgrammeOffers } from "../contract.ts";

/** On a programme's page, until it is answered: P15 有第 3 版了，看看改了什么. */
export function OfferNote({ programmeId }: { programmeId: string }) {
  const { t, pick } = useWords();
  const { data } = useGet<ProgrammeOffers>(`/api/programmes/${programmeId}/offers`);
  const open = data?.items.filter(({ kept, may }) => !kept && may.keep === null) ?? [];
  if (open.length === 0) return null;
  return (
    <div className="note row b">
      <span>
        {open.map((offer) => (
          <span key={offer.to.id} className="block">
            {t("programme.offer.note", {
              code: offer.productCode,
              name: pick(offer.to.content.name),
              n: offer.to.number,
            })}
          </span>
        ))}
      </span>
      <Link to="/programmes/$id/offers" params={{ id: programmeId }} className={btn()}>
        {t("programme.offer.see")}
      </Link>
    </div>
  );
}
