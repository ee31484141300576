import "../../../web/look/board.css";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import type { Duty } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";

export function OneDay({ id, day, programme }: { id: string; day: string; programme: string | undefined }) {
  const { t } = useWords();
  const { day: dayName } = useFormat();
  const { titleOf, kindOf, rolesOf } = useDutyWords();
  const pages = usePages<Duty>("/api/duties", {
    communityId: id,
    programmeId: programme,
    from: day,
    to: day,
    limit: 50,
  });
  return (
    <section className="sheet stack">
      <h2>{dayName(day)}</h2>
      <Wait for={pages.query} rows={2}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("duty.week.nothing")}</p>
          ) : (
            <ul className="ruled">
              {pages.items.map((duty) => (
                <li key={duty.id}>
                  <Link to="/duties/$id" params={{ id: duty.id }}>
                    {titleOf(duty)}
                  </Link>
                  <span className="s mut block">
                    <Dotted>
                      {[duty.at, kindOf(duty), rolesOf(duty.roles), t(`duty.state.${duty.state}`)]}
                    </Dotted>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Wait>
      {pages.hasMore && (
        <Button pending={pages.loadingMore} onClick={pages.more}>
          {t("duty.calendar.more")}
        </Button>
      )}
    </section>
  );
}
