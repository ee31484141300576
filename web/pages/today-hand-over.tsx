import { Link } from "@tanstack/react-router";
import type { Waiting } from "../../modules/duty/contract.ts";
import { useDutyWords } from "../../modules/duty/web/reasons.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted, Name } from "../kit/marks.tsx";
import "../look/duty.css";

export function HandOverCard({ duty, why, handOver }: Waiting["handOvers"][number]) {
  const { t, pick } = useWords();
  const { shortDay } = useFormat();
  const { titleOf, kindOf } = useDutyWords();
  const other =
    why === "for_you" ? (
      <Name key="other" name={handOver.from} sample={handOver.fromSample} />
    ) : (
      <Name key="other" name={handOver.to} sample={handOver.toSample} />
    );
  return (
    <article className="duty mini" aria-label={titleOf(duty)}>
      <div className="k">
        <Icon name="forward" />
        <span>
          <Dotted>{[t(`duty.today.${why}`), kindOf(duty)]}</Dotted>
        </span>
      </div>
      <h2>{titleOf(duty)}</h2>
      <Link to="/duties/$id" params={{ id: duty.id }} className={btn()}>
        {t(why === "for_you" ? "duty.today.answer" : "duty.look")}
      </Link>
      <p className="reason">
        <Dotted>
          {[
            other,
            why === "back"
              ? handOver.reason
              : t("duty.today.answer_by", { day: shortDay(handOver.answerBy) }),
            pick(duty.communityName),
          ]}
        </Dotted>
      </p>
    </article>
  );
}
