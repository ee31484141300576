/** 货架: products in the order of fit or by problem, for one community or all. Everything chosen stands in the address. */
import "../look/shelf.css";
import "../look/shop.css";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Shelf } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Seg } from "../kit/seg.tsx";
import { Wait } from "../kit/wait.tsx";
import { PlaceKind } from "../place-kind.ts";
import { useGet } from "../query.ts";
import { CommunityPicker } from "./community-picker.tsx";
import { OwnShelfLink } from "./own-links.tsx";
import { CompareTray } from "./compare-tray.tsx";
import { comparedIn, toggled } from "./compared.ts";
import { FitBoard, ShelfAisle } from "./shelf-aisle.tsx";
import type { Keeping } from "./shelf-goods.tsx";
import { Find, Unpriced } from "./shelf-find.tsx";
import { ShelfFilters } from "./shelf-filters.tsx";
import { type Filters, aislesOf, boardsOf, isIn } from "./shelf-stock.ts";

const route = getRouteApi("/inside/shelf");
/** In place of a community: the whole shelf, for every kind of place. */
const everywhere = "all";

export default function Page() {
  const { community } = route.useSearch();
  const asked = community === everywhere ? { whole: true } : community ? { communityId: community } : {};
  const query = useGet<Shelf>("/api/pages/shelf", asked);
  return (
    <Wait for={query}>
      {(shelf) => (
        <PlaceKind value={shelf.community?.kind ?? null}>
          <WholeShelf shelf={shelf} />
        </PlaceKind>
      )}
    </Wait>
  );
}

function WholeShelf({ shelf }: { shelf: Shelf }) {
  const { t, pick } = useWords();
  const { community, order, compare, ...filters } = route.useSearch();
  const navigate = useNavigate();
  const go = (
    next: Filters & { community?: string | undefined; order?: string; compare?: string | undefined },
  ) => {
    const given = Object.entries(next).filter(([, value]) => value);
    // resetScroll: a filter changes what stands here, not where the reader is.
    void navigate({ to: "/shelf", search: Object.fromEntries(given), replace: true, resetScroll: false });
  };
  const now = { community, order, compare, ...filters };
  const place = shelf.community;
  const here = shelf.problems;
  const byProblem = order === "problem" || place === null;
  const found = shelf.items.filter((item) => isIn(item, filters));
  const keeping: Keeping = {
    community: place?.id,
    compare,
    compared: comparedIn(compare),
    onCompare: (code) => go({ ...now, compare: toggled(compare, code) }),
  };
  return (
    <>
      <PageHead
        title={place ? t("page.shelf.title", { community: pick(place.name) }) : t("page.shelf.title_all")}
        side={
          <CommunityPicker
            communities={shelf.communities}
            value={place?.id ?? null}
            everywhere={t("page.shelf.everywhere")}
            onChange={(id) => go({ ...now, community: id ?? everywhere })}
          />
        }
      >
        {t(place ? "page.shelf.line" : "page.shelf.line_all", { count: shelf.items.length })}
      </PageHead>
      <div className="stack">
        <Find value={filters.q ?? ""} onFind={(q) => go({ ...now, q })} />
        <ShelfFilters
          items={shelf.items}
          here={here}
          allKinds={place === null}
          filters={filters}
          onSet={(next) => go({ ...now, ...next })}
        />
        {place && (
          <div className="ordered">
            <Seg
              label={t("page.shelf.order")}
              options={[
                { value: "fit", label: t("page.shelf.order_fit") },
                { value: "problem", label: t("page.shelf.order_problem") },
              ]}
              value={byProblem ? "problem" : "fit"}
              onChange={(value) => go({ ...now, order: value === "fit" ? "" : value })}
            />
            <p className="s mut">
              {t(byProblem ? "page.shelf.order_problem_how" : "page.shelf.order_fit_how")}
            </p>
          </div>
        )}
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
            <Button kind="pri" onClick={() => go({ community, order, compare })}>
              {t("page.shelf.show_all")}
            </Button>
          }
        >
          {t("page.shelf.nothing_next")}
        </EmptyState>
      ) : byProblem ? (
        aislesOf(found, here).map((aisle, at) => (
          <ShelfAisle key={aisle.group} aisle={aisle} place={at + 1} keeping={keeping} />
        ))
      ) : (
        boardsOf(found).map((board, at) => (
          <FitBoard key={board.board} board={board} place={at + 1} keeping={keeping} />
        ))
      )}
      <CompareTray
        compare={compare}
        community={place?.id}
        nameOf={(code) => {
          const item = shelf.items.find((each) => each.code === code);
          return item ? pick(item.name) : code;
        }}
        onTake={(code) => go({ ...now, compare: toggled(compare, code) })}
      />
    </>
  );
}
