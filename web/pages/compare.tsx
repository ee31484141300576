/** 比一比: two or three products side by side for one community. No total; what is alike is said once. */
import "../look/shelf.css";
import "../look/shop.css";
import "../look/compare.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Compare } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { Icon } from "../kit/icon.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { PlaceKind } from "../place-kind.ts";
import { useGet } from "../query.ts";
import { CommunityPicker } from "./community-picker.tsx";
import { Head } from "./compare-head.tsx";
import { Row } from "./compare-row.tsx";
import { useCompareRows } from "./compare-rows.tsx";
import { comparedIn, most, toggled } from "./compared.ts";
import { PickButton } from "./product-pick.tsx";

const route = getRouteApi("/inside/compare");

export default function Page() {
  const { t } = useWords();
  const { community, products } = route.useSearch();
  const codes = comparedIn(products);
  const query = useGet<Compare>(codes.length === 0 ? null : "/api/pages/compare", {
    products: codes.join(","),
    ...(community && { communityId: community }),
  });
  if (codes.length === 0)
    return (
      <>
        <PageHead title={t("page.compare.title_none")} />
        <EmptyState
          sign="shelf"
          title={t("page.compare.none")}
          action={
            <Link to="/shelf" search={community ? { community } : {}} className={btn("pri")}>
              {t("page.basket.to_shelf")}
            </Link>
          }
        >
          {t("page.compare.none_next")}
        </EmptyState>
      </>
    );
  return (
    <Wait for={query}>
      {(compare) => (
        <PlaceKind value={compare.community?.kind ?? null}>
          <SideBySide compare={compare} />
        </PlaceKind>
      )}
    </Wait>
  );
}

function SideBySide({ compare }: { compare: Compare }) {
  const { t, pick } = useWords();
  const { products } = route.useSearch();
  const navigate = useNavigate();
  const { items, community: place } = compare;
  const rows = useCompareRows(items);
  const go = (next: { community?: string | undefined; products?: string | undefined }) => {
    const given = Object.entries({ community: place?.id, products, ...next }).filter(([, value]) => value);
    void navigate({ to: "/compare", search: Object.fromEntries(given), replace: true, resetScroll: false });
  };
  const back = { ...(place && { community: place.id }), ...(products && { compare: products }) };
  return (
    <>
      <PageHead
        crumb={
          <p className="crumb">
            <Link to="/shelf" search={back}>
              {t("web.nav.shelf")}
            </Link>
            {" / "}
            {t("page.compare.crumb")}
          </p>
        }
        title={
          place
            ? t("page.compare.title", { count: items.length, community: pick(place.name) })
            : t("page.compare.title_all", { count: items.length })
        }
        side={
          <CommunityPicker
            communities={compare.communities}
            value={place?.id ?? null}
            onChange={(id) => id && go({ community: id })}
          />
        }
      >
        {t("page.compare.line")}
      </PageHead>
      <table className={`cmp of${items.length}`} role="table">
        <caption className="hush">{t("page.compare.crumb")}</caption>
        <thead>
          <tr role="row">
            <td />
            {items.map((item) => (
              <Head
                key={item.content.code}
                item={item}
                onTake={() => go({ products: toggled(products, item.content.code) })}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} items={items} />
          ))}
          <tr role="row" className="acts">
            <th scope="row" role="rowheader">
              <span className="hush">{t("page.product.pick")}</span>
            </th>
            {items.map((item) => (
              <td key={item.content.code} role="cell">
                <span className="n">{pick(item.content.name)}</span>
                <span className="stack t">
                  <PickButton
                    of={{ ...item, community: place, code: item.content.code }}
                    label={t("page.product.pick")}
                    big={false}
                  />
                </span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {items.length < most && (
        <p>
          <Link to="/shelf" search={back} className={btn()}>
            <Icon name="plus" />
            {t("page.compare.add")}
          </Link>
        </p>
      )}
    </>
  );
}
