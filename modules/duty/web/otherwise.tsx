import "../../../web/look/closing.css";
import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { useGet } from "../../../web/query.ts";
import type { DutyDetail, DutyLife } from "../contract.ts";
import { Assign } from "./assign.tsx";
import type { Close } from "./use-close.ts";
import { OfferTo } from "./offer-to.tsx";
import { WithReason } from "./with-reason.tsx";

/** What is rarer, folded: it could not be done, somebody else does it, it is taken off the list. */
export function Otherwise({ duty, close }: { duty: DutyDetail; close: Close }) {
  const { t } = useWords();
  const [asking, ask] = useState<"fail" | "cancel" | "assign" | "offer" | null>(null);
  const life = useGet<DutyLife>(`/api/duties/${duty.id}/life`).data;
  const shut = () => {
    close.clear();
    ask(null);
  };
  return (
    <details className="rarer">
      <summary>
        {t("duty.otherwise")}
        <Icon name="down" />
      </summary>
      <div className="stack t">
        <MayButton may={duty.may.fail} label={t("duty.fail")} onClick={() => ask("fail")} />
        {life && <MayButton may={life.mayOffer} label={t("duty.hand.act")} onClick={() => ask("offer")} />}
        <MayButton may={duty.may.assign} label={t("duty.assign")} onClick={() => ask("assign")} />
        <MayButton may={duty.may.cancel} label={t("duty.cancel")} onClick={() => ask("cancel")} />
      </div>
      {asking === "offer" && <OfferTo duty={duty} onClose={shut} />}
      {asking === "assign" && <Assign duty={duty} onClose={shut} />}
      {asking === "fail" && <WithReason of="fail" to="failure" close={close} onClose={shut} />}
      {asking === "cancel" && <WithReason of="cancel" to="cancellation" close={close} onClose={shut} />}
    </details>
  );
}
