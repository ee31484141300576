/** 购物篮: every chosen product with its form, and beside it whether there are hands enough. */
import "../look/programme.css";
import "../look/shop.css";
import { Link, Navigate, getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { Programme } from "../../modules/programme/contract.ts";
import { AddProduct } from "../../modules/programme/web/add-product.tsx";
import { useBecause } from "../../modules/programme/web/because.ts";
import type { Unsaved } from "../../modules/programme/web/choice-draft.ts";
import { Chosen } from "../../modules/programme/web/chosen.tsx";
import { Copied } from "../../modules/programme/web/copied.tsx";
import { DatesForm } from "../../modules/programme/web/dates-form.tsx";
import { OfferNote } from "../../modules/programme/web/offer-note.tsx";
import { useRemoval } from "../../modules/programme/web/removal.ts";
import { MovedValues, useTaken } from "../../modules/programme/web/moved-values.tsx";
import { Terms } from "../../modules/programme/web/terms/terms.tsx";
import { ChangeTerms } from "../../modules/programme/web/terms/form.tsx";
import { useWrites } from "../../modules/programme/web/writes.ts";
import type { CommunityPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button, btn } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { Failure } from "../kit/failure.tsx";
import { Icon } from "../kit/icon.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { PlaceKind } from "../place-kind.ts";
import { useGet } from "../query.ts";
import { BasketAside, BasketBar } from "./basket-aside.tsx";
import { DiscardBasket } from "./basket-discard.tsx";
import { RevisionDifference } from "./revision-difference.tsx";

const route = getRouteApi("/inside/baskets/$id");

export default function Page() {
  const { id } = route.useParams();
  const query = useGet<Programme>(`/api/programmes/${id}/draft`);
  return (
    <Wait for={query}>
      {(programme) =>
        programme.may.configure === null ? (
          <PlaceKind value={programme.communityKind}>
            <Basket key={programme.id} programme={programme} />
          </PlaceKind>
        ) : (
          <Elsewhere programme={programme} />
        )
      }
    </Wait>
  );
}

/** Submitted, or another's: the page of the programme or its revision shows it and why it cannot be changed. */
function Elsewhere({ programme: { id, revision, revisionState } }: { programme: Programme }) {
  return revision > 1 && revisionState === "submitted" ? (
    <Navigate to="/programmes/$id/revisions/$number" params={{ id, number: String(revision) }} replace />
  ) : (
    <Navigate to="/programmes/$id" params={{ id }} replace />
  );
}

function Basket({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const { write, writing } = useWrites(programme.id);
  const { removed, remove, putBack, problem, pending } = useRemoval(programme.id, write);
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, Unsaved>>(new Map());
  const onUnsaved = useCallback((id: string, how: Unsaved | null) => {
    setUnsaved((before) => {
      if ((before.get(id) ?? null) === how) return before;
      const next = new Map(before);
      if (how) next.set(id, how);
      else next.delete(id);
      return next;
    });
  }, []);
  const standing = [...unsaved.values()].includes("stuck")
    ? "stuck"
    : writing || unsaved.size > 0
      ? "saving"
      : null;
  const byHousehold = programme.choices.some((choice) =>
    choice.content.stages.some((stage) => stage.subject === "household"),
  );
  const place = useGet<CommunityPage>(byHousehold ? `/api/pages/communities/${programme.communityId}` : null);
  const households = place.data ? { all: place.data.households, focus: place.data.focusHouseholds } : null;
  const later = programme.revision > 1;
  const reason = useBecause()(programme.revisions.find((each) => each.number === programme.revision));
  const taken = useTaken(programme);
  const returned = programme.timeline.findLast((entry) => entry.what === "returned");
  return (
    <>
      <PageHead
        title={t(later ? "page.basket.revision_title" : "page.basket.title", {
          community: pick(programme.communityName),
          n: programme.revision,
        })}
        side={
          later ? (
            <AddProduct programme={programme} write={write} />
          ) : (
            <Link to="/shelf" search={{ community: programme.communityId }} className={btn()}>
              <Icon name="plus" />
              {t("page.basket.more")}
            </Link>
          )
        }
      >
        {later ? t("page.basket.revision_line") : t("page.basket.line", { count: programme.choices.length })}
      </PageHead>
      {later && reason && <p>{t("programme.revision_because", { reason })}</p>}
      <MovedValues taken={taken} />
      <Copied programme={programme} />
      {programme.revisionState === "returned" && returned?.note && (
        <p className="why act">
          <span>
            <b>{t("page.basket.returned", { name: returned.by ?? "" })}</b>
            {returned.note}
          </span>
        </p>
      )}
      <OfferNote programmeId={programme.id} />
      {removed && (
        <div className="note row b" role="status">
          <span>{t("page.basket.removed", { product: pick(removed.content.name) })}</span>
          <Button pending={pending} onClick={() => void putBack()}>
            {t("page.basket.put_back")}
          </Button>
        </div>
      )}
      {problem && <Failure error={problem} />}
      {programme.choices.length === 0 ? (
        <EmptyState
          sign="basket"
          title={t("page.basket.empty")}
          action={
            later ? (
              <AddProduct programme={programme} write={write} />
            ) : (
              <Link to="/shelf" search={{ community: programme.communityId }} className={btn("pri")}>
                {t("page.basket.to_shelf")}
              </Link>
            )
          }
        >
          {t("page.basket.empty_next")}
        </EmptyState>
      ) : (
        <div className="two">
          <div className="stack l">
            {programme.choices.map((choice) => (
              <Chosen
                key={choice.id}
                choice={choice}
                check={taken?.items.find((each) => each.choiceId === choice.id)}
                weeks={programme.capacity.weeks}
                households={households}
                write={write}
                onRemove={(each) => void remove(each)}
                onUnsaved={onUnsaved}
              />
            ))}
            <DatesForm programme={programme} write={write} />
            <Terms
              contract={programme.contract}
              change={<ChangeTerms programme={programme} write={write} />}
            />
            {later && <RevisionDifference id={programme.id} />}
          </div>
          <BasketAside programme={programme} write={write} unsaved={standing} />
        </div>
      )}
      <DiscardBasket programme={programme} />
      {programme.choices.length > 0 && <BasketBar programme={programme} />}
    </>
  );
}
