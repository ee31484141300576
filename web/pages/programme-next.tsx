import { Link } from "@tanstack/react-router";
import type { Programme } from "../../modules/programme/contract.ts";
import { useBecause } from "../../modules/programme/web/because.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";

type Of = { programme: Programme };
/** The revision beside the one in force: how far it is, and the way to it. */
export function NextRevision({ programme }: Of) {
  const { t } = useWords();
  const { day } = useFormat();
  const because = useBecause();
  const { next } = programme;
  if (next === null) return null;
  const brief = programme.revisions.find((each) => each.number === next.number);
  const reason = because(brief);
  const writes = programme.may.revise === null;
  const decides = next.state === "submitted";
  return (
    <section className="sheet stack">
      <h2>{t(`page.programme.next_${next.state}`, { number: next.number })}</h2>
      {reason && <p>{reason}</p>}
      {brief?.effectiveOn && (
        <p className="mut">{t("programme.revision_from", { day: day(brief.effectiveOn) })}</p>
      )}
      <div className="row">
        <Link
          to="/programmes/$id/revisions/$number"
          params={{ id: programme.id, number: String(next.number) }}
          className={btn(decides ? "pri" : "plain")}
        >
          {t("page.programme.see_revision", { number: next.number })}
        </Link>
        {writes && (
          <Link to="/baskets/$id" params={{ id: programme.id }} className={btn("pri")}>
            {t("programme.revise_on", { number: next.number })}
          </Link>
        )}
      </div>
    </section>
  );
}
