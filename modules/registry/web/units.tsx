import "../../../web/look/place.css";
import "../../../web/look/unit.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Community } from "../../community/contract.ts";
import type { UnitRow } from "../unit/contract.ts";
import { mayReadUnits, mayWriteUnits, sightOf } from "../unit/rules.ts";
import { PasteUnits } from "./paste-units.tsx";
import { type UnitCounts, UnitFilters, useUnitFilter } from "./unit-filters.tsx";
import { NewUnit } from "./unit-new.tsx";
import { UnitTable } from "./unit-table.tsx";

/** 单位: the firms, shops and institutions of a community in the order of doors. */
export default function Units() {
  const { id = "" } = useParams({ strict: false });
  const me = useMe();
  const { refusal, t } = useWords();
  const read = mayReadUnits(whoOf(me), id);
  const community = useGet<Community>(read === null && id ? `/api/communities/${id}` : null);
  if (read !== null)
    return (
      <>
        <PageHead title={t("registry.units.title")} />
        <p className="why narrow">{refusal(read)}</p>
      </>
    );
  return <Wait for={community}>{(found) => <Listed community={found} />}</Wait>;
}

function Listed({ community }: { community: Community }) {
  const { t, pick, refusal } = useWords();
  const { number } = useFormat();
  const who = whoOf(useMe());
  const { id } = community;
  const write = mayWriteUnits(who, id);
  const filter = useUnitFilter();
  const counts = useGet<UnitCounts>(`/api/communities/${id}/unit-counts`).data;
  const pages = usePages<UnitRow>(`/api/communities/${id}/units`, { ...filter, limit: 100 });
  const [open, setOpen] = useState<"paste" | "one" | null>(null);
  const close = () => setOpen(null);
  const acts = write === null && (
    <div className="row">
      <Button kind="pri" onClick={() => setOpen("paste")}>
        {t("registry.units.paste")}
      </Button>
      <Button icon="plus" onClick={() => setOpen("one")}>
        {t("registry.units.one")}
      </Button>
    </div>
  );
  const filtered = Object.keys(filter).length > 0;
  const none = counts?.total === 0 && !filtered;
  return (
    <>
      <PageHead
        title={t("registry.units.title")}
        crumb={
          <Crumb
            up={[
              { to: "/communities", label: t("web.nav.communities") },
              { to: "/communities/$id", params: { id }, label: pick(community.name) },
            ]}
          />
        }
        side={!none && acts}
      >
        {counts && counts.total > 0
          ? t("registry.units.line", { count: counts.total, n: number(counts.total) })
          : null}
      </PageHead>
      {write !== null && (
        <p className="why narrow">
          {sightOf(who, id) === "names" ? t("registry.units.names_only") : refusal(write)}
        </p>
      )}
      {counts && counts.pairs !== null && counts.pairs > 0 && (
        <div className="note row b">
          {t("registry.units.pairs", { count: counts.pairs })}
          <Link className="btn" to="/communities/$id/units/pairs" params={{ id }}>
            {t("registry.units.see_pairs")}
          </Link>
        </div>
      )}
      {counts && !none && <UnitFilters counts={counts} filter={filter} communityId={id} />}
      <Wait for={pages.query} rows={5}>
        {() =>
          none ? (
            <EmptyState sign="shop" title={t("registry.units.none")} action={acts}>
              {t("registry.units.none_line")}
            </EmptyState>
          ) : pages.items.length === 0 ? (
            <EmptyState sign="shop" title={t("registry.units.none_so")}>
              {t("registry.units.none_so_line")}
            </EmptyState>
          ) : (
            <>
              <UnitTable units={pages.items} />
              {pages.hasMore && (
                <p>
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("registry.units.more")}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Wait>
      <Dialog open={open === "paste"} title={t("registry.units.paste_title")} onClose={close}>
        <PasteUnits communityId={id} onClose={close} />
      </Dialog>
      <Dialog open={open === "one"} title={t("registry.units.one_title")} onClose={close}>
        <NewUnit communityId={id} />
      </Dialog>
    </>
  );
}
