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

/** What others wait for: a signature. Cards of their own, before the duties, whose order they leave alone. */
export function WaitingCards() {
  const { data } = useGet<Waiting>("/api/waiting");
  return data?.signOffs.map((each) => <SignCard key={each.duty.id} {...each} />) ?? null;
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
            <Name
              key="by"
              name={t("duty.today.sign_by", { name: by, day: nearDay(doneOn) })}
              sample={bySample}
            />,
            pick(duty.communityName),
          ]}
        </Dotted>
      </p>
    </article>
  );
}
