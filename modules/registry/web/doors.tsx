import "../../../web/look/place.css";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Community } from "../../community/contract.ts";
import type { Household } from "../contract.ts";
import { buildingOf, mayReadRegister, mayWriteRegister } from "../rules.ts";
import { doorKeyOf } from "../doors.ts";
import { DoorRow } from "./door-row.tsx";
import { OneHousehold } from "./one-household.tsx";
import { OneDoor } from "./one-door.tsx";
import { PasteDoors } from "./paste-doors.tsx";

/** 底册: every door of a community in the order of doors. */
export default function Doors() {
  const { id = "" } = useParams({ strict: false });
  const { household }: { household?: string } = useSearch({ strict: false });
  const me = useMe();
  const { refusal, t } = useWords();
  const read = mayReadRegister(whoOf(me), id);
  const community = useGet<Community>(read === null && id ? `/api/communities/${id}` : null);
  if (read !== null)
    return (
      <>
        <PageHead title={t("registry.title")} />
        <p className="why narrow">{refusal(read)}</p>
      </>
    );
  return (
    <Wait for={community}>
      {(found) =>
        household ? <OneHousehold community={found} id={household} /> : <Register community={found} />
      }
    </Wait>
  );
}

function Register({ community }: { community: Community }) {
  const { t, pick, refusal } = useWords();
  const { number } = useFormat();
  const who = whoOf(useMe());
  const { id } = community;
  const write = mayWriteRegister(who, id);
  const pages = usePages<Household>(`/api/communities/${id}/households`, { limit: 100 });
  const total = useGet<{ households: number; focusHouseholds: number }>(`/api/pages/communities/${id}`).data;
  const [open, setOpen] = useState<"paste" | "one" | null>(null);
  const files = (
    <Link className={btn()} to="/communities/$id/imports" params={{ id }}>
      {t(write === null ? "registry.files.open" : "registry.files.export")}
    </Link>
  );
  const acts = write === null && (
    <div className="row">
      <Button kind="pri" onClick={() => setOpen("paste")}>
        {t("registry.paste.open")}
      </Button>
      <Button icon="plus" onClick={() => setOpen("one")}>
        {t("registry.one.open")}
      </Button>
      {files}
    </div>
  );
  const close = () => setOpen(null);
  return (
    <>
      <PageHead
        title={t("registry.title")}
        crumb={
          <Crumb
            up={[
              { to: "/communities", label: t("web.nav.communities") },
              { to: "/communities/$id", params: { id }, label: pick(community.name) },
            ]}
          />
        }
        side={pages.items.length > 0 && acts}
      >
        {total && total.households > 0
          ? t("registry.line", {
              count: total.households,
              n: number(total.households),
              focus: number(total.focusHouseholds),
            })
          : null}
      </PageHead>
      <p>
        <Link className="btn link flush" to="/resident-requests" search={{ community: id }}>
          {t("registry.requests.title")}
        </Link>{" "}
        <Link className="btn link" to="/lawful/register">
          {t("registry.processing.title")}
        </Link>
      </p>
      {write !== null && (
        <div className="row">
          <p className="why narrow">{refusal(write)}</p>
          {files}
        </div>
      )}
      <Wait for={pages.query} rows={5}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState sign="door" title={t("registry.none")} action={acts}>
              {t("registry.none_line")}
            </EmptyState>
          ) : (
            <>
              <ByBuilding households={pages.items} mayWrite={write === null} />
              {pages.hasMore && (
                <p>
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("registry.more")}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Wait>
      <Dialog open={open === "paste"} title={t("registry.paste.title")} onClose={close}>
        <PasteDoors communityId={id} onClose={close} />
      </Dialog>
      <Dialog open={open === "one"} title={t("registry.one.title")} onClose={close}>
        <OneDoor communityId={id} />
      </Dialog>
    </>
  );
}

/** The doors of one building stand together, as one walks past them. */
function ByBuilding({ households, mayWrite }: { households: Household[]; mayWrite: boolean }) {
  const buildings = new Map<string, Household[]>();
  for (const household of households) {
    const key = buildingOf(doorKeyOf(household.address));
    buildings.set(key, [...(buildings.get(key) ?? []), household]);
  }
  return (
    <div className="buildings">
      {[...buildings].map(([key, inside]) => (
        <section key={key} className="sheet">
          <h2>{inside[0]?.door.split(" ", 1)[0]}</h2>
          <ul className="ruled doors">
            {inside.map((household) => (
              <DoorRow key={household.id} household={household} mayWrite={mayWrite} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
