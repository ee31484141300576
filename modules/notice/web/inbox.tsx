import "../../../web/look/notice.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import type { Notice, NoticeCount } from "../contract.ts";
import { ReadAll } from "./read-all.tsx";
import { NoticeRow } from "./row.tsx";

const abouts = ["duty", "programme", "registry", "incident"] as const;

/** 通知: what concerns this person, newest first. */
export default function Inbox() {
  const { t } = useWords();
  const { state, about } = useSearch({ from: "/inside/notices" });
  const navigate = useNavigate();
  const shown = state === "all" ? "all" : "unread";
  const count = useGet<NoticeCount>("/api/notices/count");
  const pages = usePages<Notice>("/api/notices", { state: shown, about });
  const go = (next: { state?: string; about?: string | undefined }) =>
    void navigate({
      to: "/notices",
      search: {
        ...((next.state ?? shown) === "all" && { state: "all" }),
        ...("about" in next ? next.about && { about: next.about } : about && { about }),
      },
    });
  const unread = pages.items.find((each) => each.readAt === null && !each.over);
  return (
    <>
      <PageHead
        title={t("notice.title")}
        side={
          <Link to="/me/notices" className={btn()}>
            {t("notice.mine.title")}
          </Link>
        }
      >
        {count.data && (
          <p>
            {count.data.more
              ? t("notice.more_line", { count: count.data.unread })
              : count.data.unread === 0
                ? t("notice.none_line")
                : t("notice.unread_line", { count: count.data.unread })}
          </p>
        )}
      </PageHead>
      <div className="stack">
        <Seg
          label={t("notice.which")}
          value={shown}
          onChange={(next) => go({ state: next })}
          options={[
            { value: "unread", label: t("notice.unread") },
            { value: "all", label: t("notice.all") },
          ]}
        />
        <Chips
          by={t("notice.about")}
          scroll
          chips={[
            {
              key: "all",
              label: t("notice.about.all"),
              on: about === undefined,
              onPress: () => go({ about: undefined }),
            },
            ...abouts.map((each) => ({
              key: each,
              label: t(`notice.about.${each}`),
              on: about === each,
              onPress: () => go({ about: each }),
            })),
          ]}
        />
      </div>
      <Wait for={pages.query}>
        {() => (
          <div className="stack">
            <ReadAll upTo={about === undefined && unread ? pages.items[0]!.id : null} />
            {pages.items.length === 0 ? (
              <EmptyState
                sign="letter"
                title={t(shown === "all" ? "notice.empty_all" : "notice.empty")}
                action={
                  shown === "unread" && (
                    <Button onClick={() => go({ state: "all" })}>{t("notice.all")}</Button>
                  )
                }
              >
                {t("notice.empty_next")}
              </EmptyState>
            ) : (
              <section className="sheet">
                <ul className="ruled">
                  {pages.items.map((notice) => (
                    <NoticeRow key={notice.id} notice={notice} />
                  ))}
                </ul>
              </section>
            )}
            {pages.hasMore && (
              <Button pending={pages.loadingMore} onClick={pages.more}>
                {t("notice.more")}
              </Button>
            )}
            <p className="s mut">{t("notice.kept")}</p>
          </div>
        )}
      </Wait>
    </>
  );
}
