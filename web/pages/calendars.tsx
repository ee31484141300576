import { useParams } from "@tanstack/react-router";
import type { Community } from "../../modules/community/contract.ts";
import { useWords } from "../i18n.ts";
import { Crumb } from "../kit/crumb.tsx";
import { RefusedButton } from "../kit/refusal.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import type { CalendarFeeds } from "../../modules/notice/feed/contract.ts";
import { FeedRow } from "../../modules/notice/web/feed-row.tsx";
import { MakeFeed } from "../../modules/notice/web/make-feed.tsx";

/** 日历订阅: the own ones, or those of a community; what they show, who takes them back. */
export default function Calendars() {
  const { t, pick } = useWords();
  const { id } = useParams({ strict: false });
  const place = useGet<Community>(id ? `/api/communities/${id}` : null);
  const query = useGet<CalendarFeeds>("/api/calendar-feeds", { communityId: id });
  const name = place.data ? pick(place.data.name) : "";
  return (
    <>
      <PageHead
        title={t("notice.feed.title")}
        crumb={
          id ? (
            <Crumb up={[{ to: "/communities/$id", params: { id }, label: name }]} />
          ) : (
            <Crumb up={[{ to: "/me", label: t("web.nav.me") }]} />
          )
        }
      >
        {id ? t("notice.feed.lead_place", { name }) : t("notice.feed.lead_mine")}
      </PageHead>
      <Wait for={query}>
        {({ items, may }) => (
          <div className="two even">
            <section className="sheet stack">
              {items.length === 0 && <p className="mut">{t("notice.feed.none")}</p>}
              <ul className="ruled">
                {items.map((feed) => (
                  <FeedRow key={feed.id} feed={feed} />
                ))}
              </ul>
              <p className="s mut">{t("notice.feed.how")}</p>
            </section>
            {may.make === null ? (
              <MakeFeed communityId={id ?? null} />
            ) : (
              <RefusedButton label={t("notice.feed.make")} reason={may.make} />
            )}
          </div>
        )}
      </Wait>
    </>
  );
}
