/** Programmes of one's communities; for the chief what waits for a decision stands first. */
import "../look/shop.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ProgrammeState, ProgrammeSummary } from "../../modules/programme/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import { useWords } from "../i18n.ts";
import { Button, btn } from "../kit/button.tsx";
import { Chips } from "../kit/chips.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet, usePages } from "../query.ts";
import { useMe, whoOf } from "../session.ts";
import { ProgrammeTable, Waiting } from "./programmes-list.tsx";

const route = getRouteApi("/inside/programmes");
const states: readonly ProgrammeState[] = [
  "draft",
  "set_aside",
  "submitted",
  "returned",
  "approved",
  "active",
  "suspended",
  "closed",
];

export default function Page() {
  const { t } = useWords();
  const { state, community } = route.useSearch();
  const navigate = useNavigate();
  const me = useMe();
  const chief = holds(whoOf(me), ["chief"]);
  const waiting = useGet<{ items: ProgrammeSummary[] }>(chief ? "/api/programmes" : null, {
    state: "submitted",
    communityId: community,
    limit: 50,
  });
  const own = (waiting.data?.items ?? []).filter((each) => each.authorId !== me.person.id);
  const { query, items, hasMore, more, loadingMore } = usePages<ProgrammeSummary>("/api/programmes", {
    state,
    communityId: community,
  });
  const rest = state ? items : items.filter((each) => !own.some((first) => first.id === each.id));
  const show = (next: string | undefined) =>
    void navigate({
      to: "/programmes",
      search: { ...(community ? { community } : {}), ...(next ? { state: next } : {}) },
      replace: true,
    });
  return (
    <>
      <PageHead title={t("page.programmes.title")}>
        {own.length > 0 ? t("page.programmes.waiting", { count: own.length }) : t("page.programmes.line")}
      </PageHead>
      {own.length > 0 && !state && <Waiting items={own} />}
      <Chips
        scroll
        by={t("page.programmes.by_state")}
        chips={[
          { key: "all", label: t("page.shelf.all"), on: !state, onPress: () => show(undefined) },
          ...states.map((each) => ({
            key: each,
            label: t(`programme.state.${each}`),
            on: state === each,
            onPress: () => show(state === each ? undefined : each),
          })),
        ]}
      />
      <Wait for={query}>
        {() =>
          rest.length > 0 ? (
            <>
              <ProgrammeTable items={rest} />
              {hasMore && (
                <p>
                  <Button pending={loadingMore} onClick={more}>
                    {t("web.more")}
                  </Button>
                </p>
              )}
            </>
          ) : own.length > 0 && !state ? null : (
            <EmptyState
              sign="sheet"
              title={t(state ? "page.programmes.none_so" : "page.programmes.none")}
              action={
                state ? (
                  <Button kind="pri" onClick={() => show(undefined)}>
                    {t("page.programmes.show_all")}
                  </Button>
                ) : (
                  <Link to="/shelf" className={btn("pri")}>
                    {t("page.basket.to_shelf")}
                  </Link>
                )
              }
            >
              {t(state ? "page.programmes.none_so_next" : "page.programmes.none_next")}
            </EmptyState>
          )
        }
      </Wait>
    </>
  );
}
