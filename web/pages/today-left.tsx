import { Link } from "@tanstack/react-router";
import { mayDecideLeft } from "../../modules/people/device/left/rules.ts";
import type { LeftWrites } from "../../modules/people/device/left/contract.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { useGet } from "../query.ts";
import { useMe, whoOf } from "../session.ts";
import "../look/duty.css";

/** Records from phones that were not taken wait for the chief: somebody's work waits with them. */
export function LeftCard() {
  const { t } = useWords();
  const may = mayDecideLeft(whoOf(useMe())) === null;
  const { data } = useGet<LeftWrites>(may ? "/api/left-writes" : null, { limit: 1 });
  if (data === undefined || data.waiting === 0) return null;
  return (
    <article className="duty mini" aria-label={t("people.left.card", { count: data.waiting })}>
      <div className="k">
        <Icon name="notebook" />
        <span>{t("people.left.card_label")}</span>
      </div>
      <h2>{t("people.left.card", { count: data.waiting })}</h2>
      <Link to="/left-writes" className={btn()}>
        {t("people.left.card_act")}
      </Link>
    </article>
  );
}
