import { Link, useParams } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { DutyDetail, DutyLife } from "../contract.ts";
import { maySeeAll } from "../rules.ts";
import { Closing } from "./closing.tsx";
import { DoorNeeds } from "./door-needs.tsx";
import { Facts } from "./facts.tsx";
import { Files } from "./files.tsx";
import { HandOverAsk } from "./hand-over-ask.tsx";
import { useDutyWords } from "./reasons.ts";
import { Record } from "./record.tsx";
import { LifeStory } from "./life-story.tsx";
import { Repeats } from "./repeats.tsx";
import { Returned, SignOffs } from "./sign-offs.tsx";
import { useClose } from "./use-close.ts";

/** One duty: what, where, when, with whom and why; then how it went. */
export default function DutyPage() {
  const { id } = useParams({ from: "/inside/duties/$id" });
  const query = useGet<DutyDetail>(`/api/duties/${id}`);
  return <Wait for={query}>{(duty) => <Whole key={duty.id} duty={duty} />}</Wait>;
}

function Whole({ duty }: { duty: DutyDetail }) {
  const { t, pick } = useWords();
  const { titleOf, kindOf, reasonsOf } = useDutyWords();
  const close = useClose(duty);
  const open = duty.state === "open";
  const life = useGet<DutyLife>(`/api/duties/${duty.id}/life`).data;
  // Who goes together stands among the facts.
  const [decides, ...others] = reasonsOf(duty.reasons.filter((reason) => reason.kind !== "together"));
  return (
    <>
      <PageHead
        title={titleOf(duty)}
        crumb={<Crumb up={[{ to: "/", label: t("web.nav.today") }]} here={pick(duty.communityName)} />}
      >
        <p>
          <Dotted>
            {[
              kindOf(duty),
              duty.careGrade === "focus" && t("registry.care.focus"),
              t("web.tag.once", { n: duty.minutes }),
            ]}
          </Dotted>
        </p>
        {open && (
          <p>
            <Dotted>{[<b key="decides">{decides}</b>, ...others]}</Dotted>
          </p>
        )}
      </PageHead>
      {life && <Returned life={life} />}
      {life && open && <HandOverAsk life={life} />}
      {life && <Repeats life={life} />}
      <DoorNeeds duty={duty} />
      {open ? (
        <Closing duty={duty} close={close} />
      ) : (
        <>
          {/* Somebody else closed it meanwhile: what was refused stays beside what they recorded. */}
          {close.problem && <Failure error={close.problem} />}
          <div className="two">
            {duty.state === "held" ? (
              <section className="sheet stack">
                <h2>{t("duty.state.held")}</h2>
                <p>{t("duty.held_line")}</p>
                <p>
                  <Link to="/programmes/$id" params={{ id: duty.programmeId }}>
                    {duty.programmeCode}
                  </Link>
                </p>
              </section>
            ) : (
              <div className="stack l">
                {life && <SignOffs duty={duty} life={life} />}
                <Record duty={duty} />
              </div>
            )}
            <Facts duty={duty} />
          </div>
          <Files duty={duty} />
        </>
      )}
      {life && <LifeStory duty={duty} life={life} />}
      <PromiseHere duty={duty} />
    </>
  );
}

/** What is promised at this door is put down from here; the promise has a page of its own. */
function PromiseHere({ duty }: { duty: DutyDetail }) {
  const { t } = useWords();
  const keeps = maySeeAll(whoOf(useMe()), duty.communityId);
  if (duty.subjectKind !== "household" || !keeps) return null;
  return (
    <Link to="/duties/$id/promise" params={{ id: duty.id }} className={btn("link")}>
      {t("duty.promise")}
    </Link>
  );
}
