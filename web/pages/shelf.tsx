/** 货架: products on boards, the aisles of this community's problems first. Filters stand in the address. */
import "../look/shelf.css";
import "../look/shop.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Community } from "../../modules/community/contract.ts";
import type { Shelf, ShelfItem } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { FindBox } from "../kit/find-box.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import { CommunityPicker } from "./community-picker.tsx";
import { OwnShelfLink } from "./own-links.tsx";
import { ShelfAisle } from "./shelf-aisle.tsx";
import { ShelfFilters } from "./shelf-filters.tsx";
import { type Filters, aislesOf, isIn } from "./shelf-stock.ts";

const route = getRouteApi("/inside/shelf");

export default function Page() {
  const { community } = route.useSearch();
  const query = useGet<Shelf>("/api/pages/shelf", community ? { communityId: community } : {});
  return <Wait for={query}>{(shelf) => <WholeShelf shelf={shelf} />}</Wait>;
}

function WholeShelf({ shelf }: { shelf: Shelf }) {
  const { t, pick } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data } = useGet<Community>(shelf.community ? `/api/communities/${shelf.community.id}` : null);
  const { community, ...filters } = search;
  const go = (community: string | undefined, next: Filters) => {
    const given = Object.entries({ community, ...next }).filter(([, value]) => value);
    void navigate({ to: "/shelf", search: Object.fromEntries(given), replace: true });
  };
  const set = (next: Filters) => go(community, { ...filters, ...next });
  const clear = () => go(community, {});
  const place = shelf.community;
  const here = data?.problems ?? [];
  const found = shelf.items.filter((item) => isIn(item, filters));
  return (
    <>
      <PageHead
        title={place ? t("page.shelf.title", { community: pick(place.name) }) : t("page.shelf.title_all")}
        side={
          <CommunityPicker
            communities={shelf.communities}
            value={place?.id ?? null}
            onChange={(id) => go(id, filters)}
          />
        }
      >
        {t(place ? "page.shelf.line" : "page.shelf.line_all", { count: shelf.items.length })}
      </PageHead>
      <div className="stack">
        <Find value={filters.q ?? ""} onFind={(q) => set({ q })} />
        <ShelfFilters items={shelf.items} here={here} filters={filters} onSet={set} />
        <Unpriced items={found} community={place} />
        <p>
          <OwnShelfLink />
        </p>
      </div>
      <p className="hush" role="status">
        {t("page.shelf.found", { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState
          sign="shelf"
          title={t("page.shelf.nothing")}
          action={
            <Button kind="pri" onClick={clear}>
              {t("page.shelf.show_all")}
            </Button>
          }
        >
          {t("page.shelf.nothing_next")}
        </EmptyState>
      ) : (
        aislesOf(found, here, place?.kind ?? null).map((aisle, at) => (
          <ShelfAisle key={aisle.group} aisle={aisle} place={at + 1} community={place} />
        ))
      )}
    </>
  );
}

/** The box keeps its own text, so that composing Chinese is never cut short; the address follows a moment later. */
function Find({ value, onFind }: { value: string; onFind: (q: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  // Emptied from outside, by "show all".
  useEffect(() => {
    if (value === "") setText("");
  }, [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onFind(text.trim()), 250);
    return () => clearTimeout(timer);
    // Only what is typed starts the wait.
  }, [text]);
  return (
    <FindBox
      label={t("page.shelf.find")}
      placeholder={t("page.shelf.find_like")}
      value={text}
      onChange={setText}
    />
  );
}

/** Why some tags are blank, and what fills them. */
function Unpriced({ items, community }: { items: ShelfItem[]; community: Shelf["community"] }) {
  const { t } = useWords();
  if (!community || !items.some((item) => item.unknown === "households")) return null;
  return (
    <p className="s mut">
      {t("page.shelf.no_households")}{" "}
      <Link to="/communities/$id/doors" params={{ id: community.id }}>
        {t("page.shelf.register")}
      </Link>
    </p>
  );
}
