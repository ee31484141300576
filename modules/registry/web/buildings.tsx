import "../../../web/look/place.css";
import "../../../web/look/building.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { isProblem } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Building, BuildingSummary } from "../building/contract.ts";
import { mayReadRegister } from "../rules.ts";
import { BuildingPlan } from "./building-plan.tsx";
import { BuildingTree } from "./building-tree.tsx";

/** 楼栋: the buildings of a community, or one of them as a plan or a tree; which, stands in the address. */
export default function Buildings() {
  const { id = "" } = useParams({ strict: false });
  const { building }: { building?: string } = useSearch({ strict: false });
  const me = useMe();
  const { refusal, t } = useWords();
  const read = mayReadRegister(whoOf(me), id);
  if (read !== null)
    return (
      <>
        <PageHead title={t("registry.buildings.title")} />
        <p className="why narrow">{refusal(read)}</p>
      </>
    );
  return building ? <One communityId={id} of={building} /> : <All communityId={id} />;
}

function All({ communityId }: { communityId: string }) {
  const { t, pick } = useWords();
  const query = useGet<{ items: BuildingSummary[] }>(`/api/communities/${communityId}/buildings`);
  const community = useGet<{ name: { zh: string; en: string } }>(`/api/communities/${communityId}`).data;
  const params = { id: communityId };
  return (
    <>
      <PageHead
        title={t("registry.buildings.title")}
        crumb={
          <Crumb up={[{ to: "/communities/$id", params, label: community ? pick(community.name) : "…" }]} />
        }
        side={
          <Link className="btn" to="/communities/$id/rounds" params={params} search={{}}>
            {t("registry.round.go")}
          </Link>
        }
      >
        {t("registry.buildings.line")}
      </PageHead>
      <Wait for={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              sign="house"
              title={t("registry.buildings.none")}
              action={
                <Link className="btn" to="/communities/$id/doors" params={params}>
                  {t("registry.buildings.to_doors")}
                </Link>
              }
            >
              {t("registry.buildings.none_line")}
            </EmptyState>
          ) : (
            <ul className="blocks">
              {items.map((each) => (
                <li key={each.key}>
                  <Link
                    className="sheet"
                    to="/communities/$id/buildings"
                    params={params}
                    search={{ building: each.key }}
                  >
                    <b>{each.name}</b>
                    <span className="s mut">
                      <Dotted>
                        {[
                          t("registry.buildings.doors", { count: each.doors }),
                          each.households > 0 &&
                            t("registry.buildings.households", { count: each.households }),
                          each.units > 0 && t("registry.buildings.units", { count: each.units }),
                        ]}
                      </Dotted>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Wait>
    </>
  );
}

function One({ communityId, of }: { communityId: string; of: string }) {
  const { t } = useWords();
  const { view }: { view?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useGet<Building>(`/api/communities/${communityId}/building`, { key: of });
  const params = { id: communityId };
  if (isProblem(query.error) && query.error.status === 404)
    return (
      <>
        <PageHead title={t("registry.buildings.title")} />
        <EmptyState
          sign="house"
          title={t("registry.buildings.missing")}
          action={
            <Link className="btn pri" to="/communities/$id/buildings" params={params} search={{}}>
              {t("registry.buildings.see_all")}
            </Link>
          }
        >
          {t("registry.buildings.missing_line")}
        </EmptyState>
      </>
    );
  return (
    <Wait for={query}>
      {({ name, doors }) => {
        const homes = doors.flatMap((door) => door.household ?? []);
        const focus = homes.filter((home) => home.careGrade === "focus").length;
        const units = new Set(doors.flatMap((door) => door.units.map((unit) => unit.id))).size;
        return (
          <>
            <PageHead
              title={name}
              crumb={
                <Crumb
                  up={[{ to: "/communities/$id/buildings", params, label: t("registry.buildings.title") }]}
                />
              }
              side={
                <div className="views stack t">
                  <Link
                    className="btn"
                    to="/communities/$id/rounds"
                    params={params}
                    search={{ building: of }}
                  >
                    {t("registry.round.go")}
                  </Link>
                  <Seg
                    label={t("registry.buildings.view")}
                    value={view === "tree" ? "tree" : "plan"}
                    onChange={(next) =>
                      void navigate({
                        to: "/communities/$id/buildings",
                        params,
                        search: { building: of, ...(next === "tree" && { view: next }) },
                        replace: true,
                      })
                    }
                    options={[
                      { value: "plan", label: t("registry.buildings.plan") },
                      { value: "tree", label: t("registry.buildings.tree") },
                    ]}
                  />
                </div>
              }
            >
              <Dotted>
                {[
                  t("registry.buildings.doors", { count: doors.length }),
                  homes.length > 0 && t("registry.buildings.households", { count: homes.length }),
                  focus > 0 && t("registry.buildings.focus", { count: focus }),
                  units > 0 && t("registry.buildings.units", { count: units }),
                ]}
              </Dotted>
            </PageHead>
            {view === "tree" ? (
              <BuildingTree communityId={communityId} doors={doors} />
            ) : (
              <BuildingPlan communityId={communityId} name={name} doors={doors} />
            )}
          </>
        );
      }}
    </Wait>
  );
}
