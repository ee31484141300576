/** A newer version of what this programme uses: what changed, what it does here, and whether to take it. */
import "../../../web/look/programme.css";
import "../../../web/look/own.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
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
import type { Offer, Programme, ProgrammeOffers } from "../contract.ts";
import { CarriedOver } from "./carried-over.tsx";

const pathOf = (id: string) => `/api/programmes/${id}/offers`;

export default function Page() {
  const { id } = useParams({ strict: false });
  const query = useGet<ProgrammeOffers>(id ? pathOf(id) : null);
  return <Wait for={query}>{(offers) => <Whole offers={offers} />}</Wait>;
}

function Whole({ offers }: { offers: ProgrammeOffers }) {
  const { t, pick } = useWords();
  const open = offers.state === "draft" || offers.state === "returned";
  const nothingNew = offers.items.length === 0;
  const back = (
    <Link
      to={open ? "/baskets/$id" : "/programmes/$id"}
      params={{ id: offers.programmeId }}
      className={btn()}
    >
      {t(
        nothingNew
          ? open
            ? "programme.offer.back_basket"
            : "programme.offer.back"
          : "programme.offer.later",
      )}
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
        side={nothingNew ? undefined : back}
      >
        {!nothingNew && t(open ? "programme.offer.line_basket" : "programme.offer.line")}
      </PageHead>
      {nothingNew ? (
        <EmptyState
          title={t("programme.offer.none")}
          pack={{ shape: "box", paper: "mint", glyph: "check" }}
          action={back}
        >
          {t("programme.offer.none_next")}
        </EmptyState>
      ) : (
        offers.items.map((offer) => <OneOffer key={offer.to.id} offer={offer} offers={offers} />)
      )}
    </>
  );
}

function OneOffer({ offer, offers }: { offer: Offer; offers: ProgrammeOffers }) {
  const { t, pick } = useWords();
  const { shortDay, dateOf } = useFormat();
  const { programmeId } = offers;
  const keep = useAct({
    run: (versionId: string, key) =>
      send<ProgrammeOffers>("POST", `/api/programmes/${programmeId}/kept-versions`, { versionId }, { key }),
    refreshes: ["/api/offers"],
    onDone: (now: ProgrammeOffers) => queries.setQueryData(keyOf(pathOf(programmeId)), now),
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
      <h3>{t("programme.diff")}</h3>
      <ProductChanges from={offer.from.content} to={offer.to.content} />
      <section className="stack t">
        <h3>{t("programme.offer.settings")}</h3>
        <CarriedOver offer={{ ...offer.carried, from: offer.from, to: offer.to }} />
      </section>
      {offer.kept ? (
        <Note live>{t("programme.offer.kept")}</Note>
      ) : (
        <div className="row top">
          <Take offer={offer} offers={offers} />
          <MayButton
            may={offer.may.keep}
            label={t("programme.offer.keep", { from: offer.from.number })}
            pending={keep.pending}
            onClick={() => void keep.act(offer.to.id)}
          />
        </div>
      )}
      {keep.problem && <Failure error={keep.problem} />}
    </section>
  );
}

/** In place into an open basket; of what runs by a revision opened for it, or into the one that is open. */
function Take({ offer, offers: { programmeId, state, next } }: { offer: Offer; offers: ProgrammeOffers }) {
  const { t } = useWords();
  const { day } = useFormat();
  const navigate = useNavigate();
  const told = {
    refreshes: ["/api/offers", "/api/programmes", "/api/baskets", "/api/pages"],
    onDone: () => void navigate({ to: "/baskets/$id", params: { id: programmeId } }),
  };
  const inPlace = useAct({
    run: (versionId: string) =>
      send<ProgrammeOffers>(
        "PUT",
        `/api/choices/${offer.choiceId}/version`,
        { versionId },
        { version: offer.version },
      ),
    ...told,
  });
  const revise = useAct({
    run: (versionId: string, key) =>
      send<Programme>("POST", `/api/programmes/${programmeId}/taken-versions`, { versionId }, { key }),
    ...told,
  });
  const take = (label: string) => (
    <MayButton
      may={offer.may.take}
      label={label}
      kind="pri"
      pending={inPlace.pending}
      onClick={() => void inPlace.act(offer.to.id)}
    />
  );
  const open = next?.state === "draft" || next?.state === "returned";
  return (
    <div className="stack t">
      {state === "draft" || state === "returned" ? (
        take(t("programme.offer.take"))
      ) : (
        <MayButton
          may={offer.may.revise}
          details={{ number: next?.number, on: next?.effectiveOn ? day(next.effectiveOn) : "" }}
          label={t("programme.offer.revise", { n: offer.to.number })}
          kind="pri"
          pending={revise.pending}
          act={open}
          way={open ? take(t("programme.offer.take_into", { number: next.number })) : undefined}
          onClick={() => void revise.act(offer.to.id)}
        />
      )}
      {inPlace.problem && <Failure error={inPlace.problem} />}
      {revise.problem && <Failure error={revise.problem} />}
    </div>
  );
}
