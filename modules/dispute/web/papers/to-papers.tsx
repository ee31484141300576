import { Link } from "@tanstack/react-router";
import { useWords } from "../../../../web/i18n.ts";
import { btn } from "../../../../web/kit/button.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import type { Dispute } from "../../contract.ts";
import { mayReadPapers, readsPapers, wayOf } from "../../papers/rules.ts";

/** To the papers, where there are any. */
export function ToPapers({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const way = wayOf(dispute.machine);
  if (!readsPapers(dispute.sight) || "code" in way || mayReadPapers(dispute.sight, way.way) !== null)
    return null;
  return (
    <p>
      <Link className={btn()} to="/disputes/$id/papers" params={{ id: dispute.id }}>
        <Icon name="page" />
        {t("dispute.papers.open")}
      </Link>
    </p>
  );
}
