/** One programme: what counts, what was chosen, what happened, its receipt, and the decision. */
import "../look/programme.css";
import "../look/shop.css";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { Programme } from "../../modules/programme/contract.ts";
import { Events } from "../../modules/duty/web/events.tsx";
import { Decide } from "../../modules/programme/web/decide.tsx";
import { OfferNote } from "../../modules/programme/web/offer-note.tsx";
import { SetAs } from "../../modules/programme/web/set-as.tsx";
import { Story } from "../../modules/programme/web/story.tsx";
import { Terms } from "../../modules/programme/web/terms.tsx";
import { howOften } from "../../modules/shelf/web/how-often.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { CapacityMeter } from "../kit/capacity-meter.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Receipt } from "../kit/receipt.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import { useMe } from "../session.ts";
import { ProgrammeProgress } from "./programme-progress.tsx";

const route = getRouteApi("/inside/programmes/$id");

export default function Page() {
  const { id } = route.useParams();
  const query = useGet<Programme>(`/api/programmes/${id}`);
  return <Wait for={query}>{(programme) => <Whole programme={programme} />}</Wait>;
}

function Whole({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const { span } = useFormat();
  const place = pick(programme.communityName);
  const products = programme.products.map((product) => pick(product.name)).join(t("shelf.and"));
  const waiting = programme.state === "submitted";
  const standing = waiting && programme.may.approve === null ? "waits_for_you" : programme.state;
  const approved = programme.state === "approved" || programme.state === "active";
  return (
    <>
      <PageHead
        crumb={
          <p className="crumb">
            <Link to="/programmes">{t("web.nav.programmes")}</Link> / {place}
          </p>
        }
        title={t("page.programme.title", {
          community: place,
          products: products || t("page.programme.nothing_yet"),
          revision: programme.revision,
        })}
      >
        <Dotted>
          {[
            span(programme.startsOn, programme.endsOn),
            t(`programme.state.${standing}`),
            t("page.programme.by", { name: programme.authorName }),
          ]}
        </Dotted>
      </PageHead>
      <div className="two">
        <div className="stack l">
          {approved && <OfferNote programmeId={programme.id} />}
          {approved && <ProgrammeProgress programme={programme} />}
          {waiting && (
            <div className="only-phone">
              <Decide programme={programme} />
            </div>
          )}
          {programme.choices.some(({ content }) =>
            content.stages.some((stage) => stage.cadence.kind === "event"),
          ) &&
            ["active", "suspended", "closed"].includes(programme.state) && (
              <Events programmeId={programme.id} running={programme.state === "active"} />
            )}
          <Open programme={programme} />
          <Terms contract={programme.contract} />
          <SetAs programme={programme} />
          {waiting && programme.capacity.lines.length > 0 && (
            <section className="sheet stack">
              <h2>{t("page.basket.hands")}</h2>
              <CapacityMeter lines={programme.capacity.lines} />
            </section>
          )}
          <Story programme={programme} />
        </div>
        <aside className="stack l">
          <Slip programme={programme} />
          {waiting && (
            <div className="only-desk">
              <Decide programme={programme} />
            </div>
          )}
        </aside>
      </div>
    </>
  );
}

/** A draft or a returned one: whoever may go on with it is led to the basket. */
function Open({ programme }: { programme: Programme }) {
  const { t } = useWords();
  if (programme.state !== "draft" && programme.state !== "returned") return null;
  const note = programme.timeline.findLast((entry) => entry.what === "returned")?.note;
  return (
    <section className="sheet stack t">
      <h2>{t(`page.programme.open_${programme.state}`)}</h2>
      {programme.state === "returned" && note && <p>{note}</p>}
      {programme.may.configure === null ? (
        <p>
          <Link to="/baskets/$id" params={{ id: programme.id }} className={btn("pri")}>
            {t("page.programme.to_basket")}
          </Link>
        </p>
      ) : (
        <p className="mut">{t("page.programme.open_other", { name: programme.authorName })}</p>
      )}
    </section>
  );
}

function Slip({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const { station } = useMe();
  if (programme.choices.length === 0) return null;
  return (
    <Receipt
      station={station.name}
      sample={station.sample}
      community={pick(programme.communityName)}
      lines={programme.choices.map(({ content, parameters, reason, minutesPerWeek }) => {
        const first = content.stages[0];
        const note = [
          first ? howOften(first, parameters, t) : "",
          reason === null ? "" : t("programme.chosen_because", { reason }),
        ];
        return {
          name: pick(content.name),
          minutesPerWeek,
          ...(note.some(Boolean) ? { note: note.filter(Boolean).join(" · ") } : {}),
        };
      })}
      roles={programme.capacity.lines.map((line) => ({ role: line.role, minutesPerWeek: line.planned }))}
      stopRules={programme.choices.map((choice) => pick(choice.content.stopRule))}
      code={programme.code}
    />
  );
}
