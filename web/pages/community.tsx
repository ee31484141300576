import { Link, useParams } from "@tanstack/react-router";
import { Facts } from "../../modules/community/web/facts.tsx";
import { Hours } from "./community-hours.tsx";
import { Incidents } from "./community-incidents.tsx";
import { Doors, NextStep, StickyStep, Together, Venues } from "./community-aside.tsx";
import { PromisesHere } from "../../modules/promise/web/here.tsx";
import { UnitsHere } from "../../modules/registry/web/units-here.tsx";
import { Running } from "./community-programmes.tsx";
import { Work } from "./community-work.tsx";
import { ProblemList } from "../../modules/community/web/problem-list.tsx";
import { Rhythm } from "../../modules/community/web/rhythm.tsx";
import type { Community as Profile } from "../../modules/community/contract.ts";
import type { CommunityPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Crumb } from "../kit/crumb.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { PlaceKind } from "../place-kind.ts";
import { useGet } from "../query.ts";

/** One place: what it has to deal with, what runs, who is there, what is known and what is next. */
export default function Community() {
  const { id } = useParams({ strict: false });
  const query = useGet<CommunityPage>(id ? `/api/pages/communities/${id}` : null);
  return (
    <Wait for={query} page>
      {(page) => (
        <PlaceKind value={page.community.kind}>
          <Whole page={page} />
        </PlaceKind>
      )}
    </Wait>
  );
}

function Whole({ page }: { page: CommunityPage }) {
  const { t, pick, refusal } = useWords();
  const { community } = page;
  return (
    <>
      <PageHead
        title={pick(community.name)}
        crumb={<Crumb up={[{ to: "/communities", label: t("page.communities.title") }]} />}
        side={
          community.may.edit === null && (
            <Link className={btn()} to="/communities/$id/edit" params={{ id: community.id }}>
              {t("page.community.edit")}
            </Link>
          )
        }
      >
        <Dotted>
          {[
            t(`community.kind.${community.kind}`),
            t(`community.partnership.${community.kind}`),
            t("page.community.code", { code: community.code }),
          ]}
        </Dotted>
      </PageHead>
      <div className="two">
        <div className="stack l">
          <Concern community={community} />
          <Running page={page} />
          <Work page={page} />
          <PromisesHere communityId={community.id} />
          <Incidents communityId={community.id} />
          <Hours page={page} />
          <Facts community={community} />
        </div>
        <aside className="stack l">
          <NextStep page={page} />
          <Together page={page} />
          <Doors page={page} />
          <UnitsHere communityId={community.id} />
          <Venues venues={community.venues} />
        </aside>
      </div>
      {community.may.edit !== null && <p className="why narrow">{refusal(community.may.edit)}</p>}
      <StickyStep page={page} />
    </>
  );
}

/** What the place is about, in the largest text: how it works, what it has to deal with, its day and night. */
function Concern({ community }: { community: Profile }) {
  const { t, pick } = useWords();
  return (
    <section className="sheet stack">
      <div className="stack t">
        <h2>{t("page.community.mode")}</h2>
        {community.mode ? (
          <p className="mode">{pick(community.mode)}</p>
        ) : (
          <p className="mut">{t("page.community.no_mode")}</p>
        )}
        {community.practices.length > 0 && (
          <ul className="dashes">
            {community.practices.map((practice) => {
              const text = typeof practice === "string" ? practice : pick(practice);
              return (
                <li key={text} lang={/\p{Script=Han}/u.test(text) ? "zh-CN" : "en"}>
                  {text}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <div className="stack t">
        <h3>{t("page.community.problems")}</h3>
        {community.problems.length > 0 ? (
          <ProblemList codes={community.problems} />
        ) : (
          <p className="mut">{t("page.community.no_problems")}</p>
        )}
      </div>
      <Rhythm traits={community.traits} />
    </section>
  );
}
