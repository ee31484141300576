import "../../../web/look/place.css";
import "../../../web/look/incident.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Community } from "../../community/contract.ts";
import { groupOf } from "../../community/problems.ts";
import { mayImport, mayReadIncidents, mayReadMonths } from "../rules.ts";
import { type Wanted, WhatFilters, sourceOf } from "./list-filters.tsx";
import { Records } from "./list-records.tsx";
import { ProblemMonths } from "./problem-months.tsx";

const from = "/inside/communities/$id/incidents" as const;
/** Without a chosen problem: the first of those the place wrote down, each for itself, never added up. */
const most = 2;

/** 警情: how many a month in words and drawn, then the records. By time and in no other order (FORM-01). */
export default function Incidents() {
  const { id } = useParams({ from });
  const { t, refusal } = useWords();
  const count = mayReadMonths(whoOf(useMe()), id);
  const community = useGet<Community>(count === null ? `/api/communities/${id}` : null);
  if (count !== null)
    return (
      <>
        <PageHead title={t("incident.title")} />
        <p className="why narrow">{refusal(count)}</p>
      </>
    );
  return (
    <Wait for={community} page>
      {(found) => <Whole community={found} />}
    </Wait>
  );
}

function Whole({ community }: { community: Community }) {
  const { t, pick, refusal } = useWords();
  const { id } = community;
  const wanted: Wanted = useSearch({ from });
  const navigate = useNavigate();
  const who = whoOf(useMe());
  const read = mayReadIncidents(who, id);
  const change = (next: Wanted) =>
    void navigate({
      ...{ to: "/communities/$id/incidents", params: { id }, replace: true, resetScroll: false },
      search: Object.fromEntries(Object.entries({ ...wanted, ...next }).filter(([, value]) => value)),
    });
  const shown = wanted.problem
    ? [wanted.problem]
    : [...new Set(community.problems.map(groupOf))].slice(0, most);
  return (
    <>
      <PageHead
        title={t("incident.title")}
        crumb={
          <Crumb
            up={[
              { to: "/communities", label: t("web.nav.communities") },
              { to: "/communities/$id", params: { id }, label: pick(community.name) },
            ]}
          />
        }
        side={
          mayImport(who) === null && (
            <Link className={btn()} to="/incidents">
              {t("incident.import.open")}
            </Link>
          )
        }
      >
        {t("incident.line")}
      </PageHead>
      <WhatFilters wanted={wanted} change={change} community={community} />
      {shown.length === 0 ? (
        <p className="mut">{t("incident.choose_problem")}</p>
      ) : (
        <div className={shown.length > 1 ? "two even" : undefined}>
          {shown.map((problem) => (
            <ProblemMonths
              key={`${problem} ${sourceOf(wanted)}`}
              {...{ problem, communityId: id, source: sourceOf(wanted) }}
            />
          ))}
        </div>
      )}
      {read === null ? (
        <Records communityId={id} wanted={wanted} change={change} />
      ) : (
        <p className="why narrow">{refusal(read)}</p>
      )}
    </>
  );
}
