import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { Dispute } from "../contract.ts";
import { useDisputeAct } from "./use-dispute-act.ts";

/** 同一件事反复: a review by several organisations is offered; the resident says whether they wish it. */
export function ReviewSheet({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const { act, pending, problem } = useDisputeAct(dispute, "review-offer");
  const { review } = dispute;
  if (review === null) return null;
  const { offered } = review;
  return (
    <section className="sheet stack" aria-labelledby="review">
      <h2 id="review">{t("dispute.review.title")}</h2>
      <p>{t("dispute.review.line", { count: review.reports, day: shortDay(review.offerBy) })}</p>
      {offered && (
        <p>
          <b>
            {t(offered.wished ? "dispute.review.wished" : "dispute.review.not_wished", {
              on: shortDay(offered.offeredOn),
              day: offered.meetsBy === null ? "" : shortDay(offered.meetsBy),
            })}
          </b>
        </p>
      )}
      {problem && <Failure error={problem} />}
      {offered === null && dispute.may.write === null && (
        <div className="row">
          <Button pending={pending} onClick={() => void act({ wished: true })}>
            {t("dispute.review.wishes")}
          </Button>
          <Button pending={pending} onClick={() => void act({ wished: false })}>
            {t("dispute.review.declines")}
          </Button>
        </div>
      )}
    </section>
  );
}
