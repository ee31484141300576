import { Link } from "@tanstack/react-router";
import type { Waiting } from "../../modules/duty/contract.ts";
import { useDutyWords } from "../../modules/duty/web/reasons.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted, Name } from "../kit/marks.tsx";
import { useGet } from "../query.ts";
import "../look/duty.css";
import { HandOverCard } from "./today-hand-over.tsx";

/** What others wait for: a signature, an answer; or an answer one waits for. Cards of their own, before the duties, whose order they leave alone. */
export function WaitingCards() {
  const { data } = useGet<Waiting>("/api/waiting");
  if (data === undefined) return null;
  return (
    <>
      {data.signOffs.map((each) => (
        <SignCard key={each.duty.id} {...each} />
      ))}
      {data.handOvers.map((each) => (
        <HandOverCard key={each.handOver.id} {...each} />
      ))}
    </>
  );
}

function SignCard({ duty, role, why, doneOn, by, bySample }: Waiting["signOffs"][number]) {
  const { t, pick } = useWords();
  const { nearDay } = useFormat();
  const { titleOf, kindOf, rolesOf } = useDutyWords();
  return (
    <article className="duty mini" aria-label={titleOf(duty)}>
      <div className="k">
        <Icon name="tick" />
        <span>
          <Dotted>
            {[
              t(why === "sign" ? "duty.today.sign" : "duty.today.vacant", { role: rolesOf([role]) }),
              kindOf(duty),
            ]}
          </Dotted>
        </span>
      </div>
      <h2>{titleOf(duty)}</h2>
      <Link to="/duties/$id" params={{ id: duty.id }} className={btn()}>
        {t(why === "sign" ? "duty.today.sign_act" : "duty.today.vacant_act")}
      </Link>
      <p className="reason">
        <Dotted>
          {[
            <span key="by">
              <Name name={by} sample={bySample} /> {t("duty.today.sign_by", { day: nearDay(doneOn) })}
            </span>,
            pick(duty.communityName),
          ]}
        </Dotted>
      </p>
    </article>
  );
}
