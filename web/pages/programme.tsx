/** One programme: what counts, what was chosen, what happened, its receipt, and the decision. */
import "../look/print.css";
import "../look/programme.css";
import "../look/shop.css";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { Programme } from "../../modules/programme/contract.ts";
import { Appointed } from "../../modules/duty/web/appointed.tsx";
import { Events } from "../../modules/duty/web/events.tsx";
import type { Findings } from "../../modules/outcome/finding-contract.ts";
import { OutcomeCard } from "../../modules/outcome/web/on-programme.tsx";
import { Decide } from "../../modules/programme/web/decide.tsx";
import { Proposed } from "../../modules/programme/web/closing-proposal.tsx";
import { OfferNote } from "../../modules/programme/web/offer-note.tsx";
import { Suspended } from "../../modules/programme/web/pause.tsx";
import { Revisions } from "../../modules/programme/web/revisions.tsx";
import { SetAs } from "../../modules/programme/web/set-as.tsx";
import { Story } from "../../modules/programme/web/story.tsx";
import { Terms } from "../../modules/programme/web/terms/terms.tsx";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { CapacityMeter } from "../kit/capacity-meter.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { PlaceKind } from "../place-kind.ts";
import { useGet } from "../query.ts";
import { SetAside } from "./programme-aside.tsx";
import { ProgrammeLife } from "./programme-life.tsx";
import { NextRevision } from "./programme-next.tsx";
import { ProgrammeProgress, useProgrammeDuties } from "./programme-progress.tsx";
import { Slip } from "./programme-slip.tsx";

const route = getRouteApi("/inside/programmes/$id");

export default function Page() {
  const { id } = route.useParams();
  const query = useGet<Programme>(`/api/programmes/${id}`);
  return (
    <Wait for={query} page>
      {(programme) => (
        <PlaceKind value={programme.communityKind}>
          <Whole programme={programme} />
        </PlaceKind>
      )}
    </Wait>
  );
}

function Whole({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const { span } = useFormat();
  const place = pick(programme.communityName);
  const products = programme.products.map((product) => pick(product.name)).join(t("shelf.and"));
  const waiting = programme.state === "submitted";
  const standing = waiting && programme.may.approve === null ? "waits_for_you" : programme.state;
  const approved = ["approved", "active", "suspended", "closed"].includes(programme.state);
  const duties = useProgrammeDuties(programme, approved);
  const findings = useGet<Findings>(approved ? `/api/programmes/${programme.id}/findings` : null).data?.items;
  const counted = duties.data?.standing ?? null;
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
      <div className="two printed">
        <div className="stack l">
          <Suspended programme={programme} />
          <Proposed programme={programme} standing={counted} />
          <NextRevision programme={programme} />
          {approved && programme.state !== "closed" && <OfferNote programmeId={programme.id} />}
          {approved && programme.contract.frozenAt !== null && <OutcomeCard programmeId={programme.id} />}
          {approved && <ProgrammeProgress programme={programme} query={duties} />}
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
          {approved && <Appointed programme={programme} />}
          <Open programme={programme} />
          <Terms contract={programme.contract} closed={programme.closedEarly} />
          <SetAs programme={programme} />
          {waiting && programme.capacity.lines.length > 0 && (
            <section className="sheet stack">
              <h2>{t("page.basket.hands")}</h2>
              <CapacityMeter lines={programme.capacity.lines} />
            </section>
          )}
          <Story programme={programme} {...(findings && { findings })} />
          <Revisions programme={programme} />
        </div>
        <aside className="stack l">
          <Slip programme={programme} />
          {waiting && (
            <div className="only-desk">
              <Decide programme={programme} />
            </div>
          )}
          <ProgrammeLife programme={programme} standing={counted} />
        </aside>
      </div>
    </>
  );
}

/** A draft or a returned one: whoever may go on with it is led to the basket. */
function Open({ programme }: { programme: Programme }) {
  const { t } = useWords();
  if (programme.state === "set_aside") return <SetAside programme={programme} />;
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
