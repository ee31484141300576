import "../../../web/look/promise.css";
import { Link, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { PromiseDetail } from "../contract.ts";
import { mayReadKeeping } from "../rules.ts";
import { Acts } from "./acts.tsx";
import { useSides } from "./sides.ts";
import { Story } from "./story.tsx";
import { isKept } from "./waits.ts";

/** One promise: who, to whom, what, by when, how it stands and what comes next. */
export default function PromisePage() {
  const { id } = useParams({ from: "/inside/promises/$id" });
  const query = useGet<PromiseDetail>(`/api/promises/${id}`);
  return <Wait for={query}>{(promise) => <Whole key={promise.id} promise={promise} />}</Wait>;
}

function Whole({ promise }: { promise: PromiseDetail }) {
  const { t } = useWords();
  const { due, shortDay } = useFormat();
  const { sideOf, promisedOf } = useSides();
  const owed = promise.state === "open" || promise.state === "disputed";
  const late = promise.overdue || promise.state === "broken";
  return (
    <>
      <PageHead title={promise.what} crumb={<Crumb up={[{ to: "/promises", label: t("promise.title") }]} />}>
        <p>
          <Dotted>
            {[
              <b key="state" className={late ? "late" : undefined}>
                {owed ? due(promise.dueOn) : t(`promise.state.${promise.state}`)}
              </b>,
              promise.state === "disputed" && t("promise.state.disputed"),
              promise.state === "performed" && t("promise.waits_for", { name: promisedOf(promise) }),
              !owed && promise.doneOn !== null && t("promise.done_on", { day: shortDay(promise.doneOn) }),
              sideOf(promise.promisor),
            ]}
          </Dotted>
        </p>
      </PageHead>
      <div className="two">
        <div className="stack l">
          {isKept(promise) ? <Note live>{t("promise.kept")}</Note> : <Acts promise={promise} />}
          <Story promise={promise} />
        </div>
        <Facts promise={promise} />
      </div>
    </>
  );
}

function Facts({ promise }: { promise: PromiseDetail }) {
  const { t, pick } = useWords();
  const { day } = useFormat();
  const { sideOf } = useSides();
  const who = whoOf(useMe());
  const { promisor, promised, source } = promise;
  const name = <Name name={sideOf(promisor)} sample={promisor.sample} />;
  const firm = promisor.kind === "organisation" && mayReadKeeping(who, promisor.id) === null;
  return (
    <section className="sheet facts">
      <Lines
        lines={[
          {
            term: t("promise.promisor"),
            text: firm ? (
              <Link to="/promises" search={{ organisation: promisor.id }}>
                {name}
              </Link>
            ) : (
              name
            ),
          },
          {
            term: t("promise.promised"),
            text: <Name name={sideOf(promised)} sample={promised.sample && promised.name !== null} />,
          },
          ...(promised.door === null ? [] : [{ term: t("promise.door"), text: promised.door }]),
          { term: t("promise.due"), text: day(promise.dueOn) },
          { term: t("promise.proof"), text: promise.proof },
          { term: t("promise.made"), text: day(promise.madeOn) },
          {
            term: t("promise.source"),
            text:
              source.kind === "visit" ? (
                <Link to="/duties/$id" params={{ id: source.id }}>
                  {t("promise.source.visit")}
                </Link>
              ) : (
                t(`promise.source.${source.kind}`)
              ),
          },
          {
            term: t("promise.place"),
            text: (
              <Link to="/communities/$id" params={{ id: promise.communityId }}>
                {pick(promise.communityName)}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}
