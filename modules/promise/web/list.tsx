import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import type { CommunitySummary } from "../../community/contract.ts";
import type { PromiseItem, View } from "../contract.ts";
import { KeepingCard } from "./keeping.tsx";
import { PromiseBox, lookOf } from "./row.tsx";
import { useSides } from "./sides.ts";

const views = ["open", "overdue", "waiting", "ended"] as const satisfies readonly View[];

/** 答应的事: what is promised, by how it stands; of one place, or of one organisation with how it keeps its word. */
export default function Promises() {
  const search = useSearch({ from: "/inside/promises" });
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const view: View = views.find((each) => each === search.view) ?? "open";
  const { community, organisation } = search;
  const places = useGet<{ items: CommunitySummary[] }>("/api/communities", { limit: 50 }).data?.items ?? [];
  const pages = usePages<PromiseItem>("/api/promises", {
    view,
    communityId: community,
    organisationId: organisation,
    limit: 25,
  });
  const go = (next: Partial<typeof search>) => {
    const all = { ...search, ...next };
    const kept = Object.entries(all).filter(([, value]) => value !== undefined && value !== "");
    void navigate({ to: "/promises", search: Object.fromEntries(kept) });
  };
  return (
    <>
      <PageHead
        title={t("promise.title")}
        crumb={<Crumb up={[{ to: "/", label: t("web.nav.today") }]} here={t("promise.title")} />}
      >
        <p>{t("promise.lead")}</p>
      </PageHead>
      {organisation && <KeepingCard organisationId={organisation} />}
      <Seg
        label={t("promise.view")}
        value={view}
        onChange={(next) => go({ view: next })}
        options={views.map((value) => ({ value, label: t(`promise.view.${value}`) }))}
      />
      {places.length > 1 && (
        <Chips
          by={t("promise.by_place")}
          chips={[
            {
              key: "",
              label: t("promise.every_place"),
              on: community === undefined,
              onPress: () => go({ community: undefined }),
            },
            ...places.map((place) => ({
              key: place.id,
              label: pick(place.name),
              on: place.id === community,
              onPress: () => go({ community: place.id }),
            })),
          ]}
        />
      )}
      <Wait for={pages.query}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              title={t(`promise.none.${view}`)}
              pack={{ shape: "pouch", paper: "white", glyph: "handshake" }}
            >
              {t("promise.none_line")}
            </EmptyState>
          ) : (
            <div className="stack">
              <Rows items={pages.items} />
              {pages.hasMore && (
                <Button pending={pages.loadingMore} onClick={pages.more}>
                  {t("promise.more")}
                </Button>
              )}
            </div>
          )
        }
      </Wait>
    </>
  );
}

function Rows({ items }: { items: PromiseItem[] }) {
  const { t, pick } = useWords();
  const { due, shortDay } = useFormat();
  const { sideOf, promisedOf } = useSides();
  return (
    <Table
      caption={t("promise.title")}
      rows={items}
      keyOf={(item) => item.id}
      columns={[
        {
          head: t("promise.what"),
          names: true,
          cell: (item) => (
            <>
              <span className={`${lookOf(item)} promise-box`}>
                <PromiseBox item={item} />
              </span>
              <Link to="/promises/$id" params={{ id: item.id }}>
                {item.what}
              </Link>
            </>
          ),
        },
        {
          head: t("promise.due"),
          cell: (item) =>
            item.state === "open" || item.state === "disputed" ? due(item.dueOn) : shortDay(item.dueOn),
        },
        {
          head: t("promise.promisor"),
          cell: (item) => <Name name={sideOf(item.promisor)} sample={item.promisor.sample} />,
        },
        { head: t("promise.promised"), cell: (item) => promisedOf(item) },
        { head: t("promise.place"), cell: (item) => pick(item.communityName) },
        { head: t("promise.state"), cell: (item) => t(`promise.state.${item.state}`) },
      ]}
    />
  );
}
