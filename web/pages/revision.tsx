/** One revision of a programme: its receipt and terms, what it changed, and while it waits the decision. */
import "../look/print.css";
import "../look/programme.css";
import "../look/shop.css";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Programme, RevisionDiff } from "../../modules/programme/contract.ts";
import { useBecause } from "../../modules/programme/web/because.ts";
import { Decide } from "../../modules/programme/web/decide.tsx";
import { Difference } from "../../modules/programme/web/difference.tsx";
import { SetAs } from "../../modules/programme/web/set-as.tsx";
import { MovedValues, useTaken } from "../../modules/programme/web/moved-values.tsx";
import { Terms } from "../../modules/programme/web/terms/terms.tsx";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Button, btn } from "../kit/button.tsx";
import { CapacityMeter } from "../kit/capacity-meter.tsx";
import { SelectField } from "../kit/field.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import { Slip } from "./programme-slip.tsx";
import { RevisionDifference } from "./revision-difference.tsx";

const route = getRouteApi("/inside/programmes/$id/revisions/$number");
const open: readonly string[] = ["draft", "submitted", "returned"];

export default function Page() {
  const { id, number } = route.useParams();
  const query = useGet<Programme>(`/api/programmes/${id}/revisions/${number}`);
  return <Wait for={query}>{(programme) => <Whole key={number} programme={programme} />}</Wait>;
}

function Whole({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const { span, day } = useFormat();
  const waiting = programme.revisionState === "submitted";
  const beside = programme.revision > 1 && open.includes(programme.revisionState);
  const brief = programme.revisions.find((each) => each.number === programme.revision);
  const reason = useBecause()(brief);
  const taken = useTaken(programme);
  return (
    <>
      <PageHead
        crumb={
          <p className="crumb">
            <Link to="/programmes">{t("web.nav.programmes")}</Link> /{" "}
            <Link to="/programmes/$id" params={{ id: programme.id }}>
              {t("page.revision.to_programme", { code: programme.code })}
            </Link>
          </p>
        }
        title={t("page.revision.title", { community: pick(programme.communityName), n: programme.revision })}
      >
        <Dotted>
          {[
            t(`programme.revision.${programme.revisionState}`),
            brief?.effectiveOn
              ? span(brief.effectiveOn, programme.endsOn)
              : t("programme.revision_until", { day: day(programme.endsOn) }),
            t("page.programme.by", { name: programme.authorName }),
          ]}
        </Dotted>
      </PageHead>
      <div className="two printed">
        <div className="stack l">
          {reason && <p>{t("programme.revision_because", { reason })}</p>}
          {beside && <MovedValues taken={taken} />}
          {beside ? (
            <RevisionDifference id={programme.id} />
          ) : (
            programme.revisions.length > 1 && <Compare programme={programme} />
          )}
          {waiting && (
            <div className="only-phone">
              <Decide programme={programme} />
            </div>
          )}
          <Terms contract={programme.contract} closed={programme.closedEarly} />
          <SetAs programme={programme} />
          {waiting && programme.capacity.lines.length > 0 && (
            <section className="sheet stack">
              <h2>{t("page.basket.hands")}</h2>
              <CapacityMeter lines={programme.capacity.lines} />
            </section>
          )}
        </div>
        <aside className="stack l">
          <Slip programme={programme} />
          {waiting && (
            <div className="only-desk">
              <Decide programme={programme} />
            </div>
          )}
          {beside && programme.may.configure === null && (
            <Link to="/baskets/$id" params={{ id: programme.id }} className={btn("pri", true)}>
              {t("programme.revise_on", { number: programme.revision })}
            </Link>
          )}
          <Button onClick={() => window.print()}>{t("programme.print")}</Button>
        </aside>
      </div>
    </>
  );
}

/** Against any other revision; at first the one before. */
function Compare({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const others = programme.revisions.filter((each) => each.number !== programme.revision);
  const before = others.findLast((each) => each.number < programme.revision) ?? others[0]!;
  const [chosen, setChosen] = useState(String(before.number));
  const [from, to] = [Number(chosen), programme.revision].sort((a, b) => a - b);
  const query = useGet<RevisionDiff>(`/api/programmes/${programme.id}/difference`, { from, to });
  return (
    <section className="sheet stack unprinted">
      <div className="row b">
        <h2>{t("programme.diff")}</h2>
        <span className="s mut">{t("programme.diff_from_to", { from: from!, to: to! })}</span>
      </div>
      {others.length > 1 && (
        <SelectField
          name="with"
          label={t("programme.compare_with")}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={others.map((each) => ({
            value: String(each.number),
            label: t("programme.revision_n", { n: each.number }),
          }))}
        />
      )}
      <Wait for={query} rows={2}>
        {(difference) => <Difference difference={difference} />}
      </Wait>
    </section>
  );
}
