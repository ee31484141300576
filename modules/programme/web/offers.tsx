/** A newer version of what this programme uses: what changed, what it does here, and whether to take it. */
import "../../../web/look/programme.css";
import "../../../web/look/own.css";
import { Link, useParams } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { keyOf, queries, useGet } from "../../../web/query.ts";
import { ProductChanges } from "../../shelf/web/own-diff.tsx";
import { valueInWords } from "../../shelf/web/parameter-words.ts";
import type { Offer, ProgrammeOffers } from "../contract.ts";

const pathOf = (id: string) => `/api/programmes/${id}/offers`;

export default function Page() {
  const { id } = useParams({ strict: false });
  const query = useGet<ProgrammeOffers>(id ? pathOf(id) : null);
  return <Wait for={query}>{(offers) => <Whole offers={offers} />}</Wait>;
}

function Whole({ offers }: { offers: ProgrammeOffers }) {
  const { t, pick } = useWords();
  const open = offers.state === "draft" || offers.state === "returned";
  const back = (
    <Link
      to={open ? "/baskets/$id" : "/programmes/$id"}
      params={{ id: offers.programmeId }}
      className={btn()}
    >
      {t("programme.offer.later")}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t("programme.offer.title", { community: pick(offers.communityName) })}
        crumb={
          <Crumb
            up={[
              { to: "/programmes", label: t("web.nav.programmes") },
              {
                to: "/programmes/$id",
                params: { id: offers.programmeId },
                label: offers.code,
              },
            ]}
          />
        }
        side={back}
      >
        {t(open ? "programme.offer.line_basket" : "programme.offer.line")}
      </PageHead>
      {offers.items.length === 0 ? (
        <EmptyState
          title={t("programme.offer.none")}
          pack={{ shape: "box", paper: "mint", glyph: "check" }}
          action={back}
        >
          {t("programme.offer.none_next")}
        </EmptyState>
      ) : (
        offers.items.map((offer) => (
          <OneOffer key={offer.to.id} offer={offer} programmeId={offers.programmeId} open={open} />
        ))
      )}
    </>
  );
}

function OneOffer({ offer, programmeId, open }: { offer: Offer; programmeId: string; open: boolean }) {
  const { t, pick } = useWords();
  const { shortDay, dateOf } = useFormat();
  const told = {
    refreshes: ["/api/offers", `/api/programmes/${programmeId}`, "/api/baskets", "/api/pages/shelf"],
    onDone: (now: ProgrammeOffers) => queries.setQueryData(keyOf(pathOf(programmeId)), now),
  };
  const keep = useAct({
    run: (versionId: string, key) =>
      send<ProgrammeOffers>("POST", `/api/programmes/${programmeId}/kept-versions`, { versionId }, { key }),
    ...told,
  });
  const take = useAct({
    run: (versionId: string) =>
      send<ProgrammeOffers>(
        "PUT",
        `/api/choices/${offer.choiceId}/version`,
        { versionId },
        { version: offer.version },
      ),
    ...told,
  });
  return (
    <section className="sheet stack">
      <h2>
        {t("programme.offer.product", {
          code: offer.productCode,
          name: pick(offer.to.content.name),
          from: offer.from.number,
          to: offer.to.number,
        })}
      </h2>
      <p className="mut">{t("programme.offer.published", { day: shortDay(dateOf(offer.to.publishedAt)) })}</p>
      <ProductChanges from={offer.from.content} to={offer.to.content} />
      <Settings offer={offer} />
      {offer.answer === "kept" && <Note live>{t("programme.offer.kept")}</Note>}
      {offer.answer === "taken" && <Note live>{t("programme.offer.taken")}</Note>}
      {offer.answer === null && (
        <div className="row top">
          {open ? (
            <MayButton
              may={offer.may.take}
              label={t("programme.offer.take")}
              kind="pri"
              pending={take.pending}
              onClick={() => void take.act(offer.to.id)}
            />
          ) : null}
          <MayButton
            may={offer.may.keep}
            label={t("programme.offer.keep", { from: offer.from.number })}
            pending={keep.pending}
            onClick={() => void keep.act(offer.to.id)}
          />
        </div>
      )}
      {keep.problem && <Failure error={keep.problem} />}
      {take.problem && <Failure error={take.problem} />}
    </section>
  );
}

/** What becomes of this programme's own values. */
function Settings({ offer }: { offer: Offer }) {
  const { t, pick, refusal } = useWords();
  const { carried, from, to } = offer;
  const settingOf = (key: string) =>
    to.content.parameters.find((each) => each.key === key) ??
    from.content.parameters.find((each) => each.key === key);
  const named = (keys: readonly string[]) =>
    keys
      .map((key) => settingOf(key))
      .filter((each) => each !== undefined)
      .map((each) => pick(each.label))
      .join(t("shelf.and"));
  const held = (key: string, value: Offer["parameters"][string]) => {
    const setting = from.content.parameters.find((each) => each.key === key) ?? settingOf(key);
    return setting ? valueInWords(setting, value, t, pick) : String(value);
  };
  return (
    <section className="stack t">
      <h3>{t("programme.offer.settings")}</h3>
      {carried.problems.length === 0 && <p>{t("programme.offer.settings_fit")}</p>}
      <ul className="ruled">
        {carried.problems.map((problem) => {
          const setting = settingOf(problem.key);
          if (setting === undefined) return null;
          return (
            <li key={problem.key}>
              <b>
                {t("programme.offer.misfit", {
                  what: pick(setting.label),
                  held: held(problem.key, problem.held),
                  offered: valueInWords(setting, problem.offered, t, pick),
                })}
              </b>
              <span className="block s mut">{refusal(problem.code, { field: pick(setting.label) })}</span>
            </li>
          );
        })}
      </ul>
      {carried.added.length > 0 && (
        <p className="mut">{t("programme.offer.added", { what: named(carried.added) })}</p>
      )}
      {carried.dropped.length > 0 && (
        <p className="mut">{t("programme.offer.dropped", { what: named(carried.dropped) })}</p>
      )}
    </section>
  );
}
