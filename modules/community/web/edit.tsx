import "../../../web/look/place.css";
import { Link, useParams } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { PlaceKind } from "../../../web/place-kind.ts";
import { useGet } from "../../../web/query.ts";
import type { Community } from "../contract.ts";
import { EditFacts } from "./edit-facts.tsx";
import { EditConcern } from "./edit-concern.tsx";
import { EditPartners } from "./edit-partners.tsx";
import { EditVenues } from "./edit-venues.tsx";

/** The profile as it is changed: each part saves by itself, so that nothing waits for the whole. */
export default function EditCommunity() {
  const { id } = useParams({ strict: false });
  const query = useGet<Community>(id ? `/api/communities/${id}` : null);
  return (
    <Wait for={query}>
      {(community) => (
        <PlaceKind value={community.kind}>
          <Whole key={community.id} community={community} />
        </PlaceKind>
      )}
    </Wait>
  );
}

function Whole({ community }: { community: Community }) {
  const { t, pick, refusal } = useWords();
  const { id } = community;
  const { edit } = community.may;
  return (
    <>
      <PageHead
        title={t("community.edit.title", { name: pick(community.name) })}
        crumb={
          <Crumb
            up={[
              { to: "/communities", label: t("web.nav.communities") },
              { to: "/communities/$id", params: { id }, label: pick(community.name) },
            ]}
          />
        }
        side={
          <Link className={btn()} to="/communities/$id" params={{ id }}>
            {t("community.edit.back")}
          </Link>
        }
      >
        {edit === null && t("community.edit.line")}
      </PageHead>
      {edit === null ? (
        <>
          <EditConcern community={community} />
          <EditFacts community={community} />
          <div className="two even">
            <EditPartners community={community} />
            <EditVenues community={community} />
          </div>
        </>
      ) : (
        <p className="why narrow">{refusal(edit)}</p>
      )}
    </>
  );
}
