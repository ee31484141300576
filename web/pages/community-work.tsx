import { Link } from "@tanstack/react-router";
import { holds } from "../../modules/people/rules.ts";
import type { CommunityPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { useMe, whoOf } from "../session.ts";

/** 任务: the ways into what is to be done here, for who looks after the place; others have Today. */
export function Work({ page }: { page: CommunityPage }) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const { id } = page.community;
  const running = page.programmes.some((programme) => programme.state === "active");
  const keeps = holds(who, ["officer", "cadre", "chief"], id);
  if (!running && !keeps) return null;
  return (
    <section className="sheet stack t">
      <h2>{t("page.community.work")}</h2>
      <div className="row">
        {running && (
          <Link className={btn()} to="/events/new" search={{ community: id }}>
            {t("duty.event.enter")}
          </Link>
        )}
        {keeps && (
          <>
            <Link className={btn()} to="/communities/$id/board" params={{ id }}>
              {t("duty.view.board")}
            </Link>
            <Link className={btn()} to="/communities/$id/calendar" params={{ id }}>
              {t("duty.view.calendar")}
            </Link>
            <Link className={btn()} to="/communities/$id/workload" params={{ id }}>
              {t("duty.view.workload")}
            </Link>
            <Link className={btn()} to="/communities/$id/calendars" params={{ id }}>
              {t("notice.feed.title")}
            </Link>
          </>
        )}
        {holds(who, ["officer", "chief"], id) && (
          <Link className={btn()} to="/excuses" search={{ community: id }}>
            {t("duty.excuses")}
          </Link>
        )}
      </div>
    </section>
  );
}
