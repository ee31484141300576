import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import type { DutyEvent } from "../contract.ts";
import { Row } from "./event-row.tsx";

/** 发生过的事: the events of a programme, what each made, and the way to enter one. */
export function Events({ programmeId, running }: { programmeId: string; running: boolean }) {
  const { t } = useWords();
  const pages = usePages<DutyEvent>(`/api/programmes/${programmeId}/events`, { limit: 10 });
  // Whoever comes from entering one is shown what it made.
  useEffect(() => {
    if (window.location.hash === "#events") document.getElementById("events")?.scrollIntoView();
  }, []);
  return (
    <section className="sheet stack" id="events">
      <div className="row b">
        <h2>{t("duty.event.list")}</h2>
        {running && (
          <Link to="/events/new" search={{ programme: programmeId }} className={btn("pri")}>
            {t("duty.event.enter")}
          </Link>
        )}
      </div>
      <Wait for={pages.query} rows={1}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("duty.event.list_none")}</p>
          ) : (
            <ul className="ruled">
              {pages.items.map((event) => (
                <Row key={event.id} event={event} />
              ))}
            </ul>
          )
        }
      </Wait>
      {pages.hasMore && (
        <Button pending={pages.loadingMore} onClick={pages.more}>
          {t("duty.event.more")}
        </Button>
      )}
    </section>
  );
}
