/** Into the basket: opens the community's basket and puts the product in; asks why where the advice is against it. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Programme } from "../../modules/programme/contract.ts";
import { useFitWords } from "../../modules/shelf/web/fit-words.ts";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useAct } from "../act.ts";
import { send } from "../api.ts";
import { useWords } from "../i18n.ts";
import { Button, btn } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Failure } from "../kit/failure.tsx";
import { TextField } from "../kit/field.tsx";
import { Icon } from "../kit/icon.tsx";
import { MayButton } from "../kit/refusal.tsx";
import { EffortTag } from "../kit/tag.tsx";
import { keyOf, queries } from "../query.ts";
import { CommunityPicker } from "./community-picker.tsx";

/** As much of a product in a community as putting it into the basket needs. */
type Pickable = Pick<ProductPage, "community" | "fit" | "mayPick" | "inBasket" | "running"> & {
  code: string;
};
const pickableOf = (page: ProductPage): Pickable => ({ ...page, code: page.product.code });

function usePick({ community, code }: Pickable) {
  const navigate = useNavigate();
  return useAct<string, Programme>({
    run: async (reason, key) => {
      // Opening gives the same basket each time, so only the product carries the key of this press.
      const basket = await send<Programme>("POST", "/api/programmes", { communityId: community?.id });
      return send<Programme>(
        "POST",
        `/api/programmes/${basket.id}/choices`,
        { productCode: code, ...(reason ? { reason } : {}) },
        { key },
      );
    },
    refreshes: ["/api/baskets", "/api/pages", "/api/programmes"],
    onDone: (programme) => {
      queries.setQueryData(keyOf(`/api/programmes/${programme.id}`), programme);
      void navigate({ to: "/baskets/$id", params: { id: programme.id } });
    },
  });
}

/** The act, or why not; the way to the programme or basket that holds it already. */
export function PickButton({ of, label, big = true }: { of: Pickable; label: string; big?: boolean }) {
  const { t } = useWords();
  const [why, setWhy] = useState<string | null>(null);
  const { act, pending, problem, clear } = usePick(of);
  const asks = of.fit?.asks ?? null;
  if (of.running)
    return (
      <Link to="/programmes/$id" params={{ id: of.running.id }} className={btn("plain", big)}>
        {t("page.product.to_programme", { code: of.running.code })}
      </Link>
    );
  if (of.inBasket && of.community?.basketId)
    return (
      <Link to="/baskets/$id" params={{ id: of.community.basketId }} className={btn("pri", big)}>
        <Icon name="tick" />
        {t("page.product.in_basket")}
      </Link>
    );
  return (
    <>
      <MayButton
        may={of.mayPick}
        label={label}
        icon="basket"
        kind="pri"
        big={big}
        pending={pending}
        onClick={() => (asks === null ? void act("") : setWhy(""))}
      />
      {problem && why === null && <Failure error={problem} retry={() => void act("")} />}
      <Dialog
        open={why !== null}
        title={t("page.product.why_title")}
        onClose={() => {
          clear();
          setWhy(null);
        }}
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (why?.trim()) void act(why.trim());
          }}
        >
          <p>{asks && t(`page.product.asks.${asks}`)}</p>
          <Against of={of} />
          <TextField
            name="reason"
            problem={problem}
            label={t("page.product.why")}
            description={t("page.product.why_line")}
            required
            maxLength={200}
            value={why ?? ""}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          {problem && problem.field !== "reason" && <Failure error={problem} />}
          <Button type="submit" kind="pri" big icon="basket" pending={pending}>
            {t("page.product.pick")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

/** What is being over-ruled, once more before the eyes. */
function Against({ of }: { of: Pickable }) {
  const words = useFitWords();
  const said = of.fit?.against ?? [];
  if (said.length === 0) return null;
  return (
    <ul className="fits">
      {said.map((each, at) => (
        <li key={at} className="against">
          <span className="m" aria-hidden="true">
            −
          </span>
          <span>
            {words.text(each)}
            <small>{words.source(each)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function PickProduct({ page, compare }: { page: ProductPage; compare: string | undefined }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const place = page.community;
  const to = (id: string | null) =>
    void navigate({
      to: "/shelf/$code",
      params: { code: page.product.code },
      search: { ...(id && { community: id }), ...(compare && { compare }) },
      replace: true,
    });
  return (
    <>
      {page.running && place && (
        <p className="mut">{t("page.product.running", { community: pick(place.name) })}</p>
      )}
      <CommunityPicker communities={page.communities} value={place?.id ?? null} onChange={to} />
      {(place || page.mayPick !== null) && (
        <PickButton
          of={pickableOf(page)}
          label={place ? t("page.product.pick_for", { community: pick(place.name) }) : t("page.product.pick")}
        />
      )}
    </>
  );
}

/** The tag and the act within reach of one thumb, while the sheet with the reasons is far below. */
export function PickBar({ page }: { page: ProductPage }) {
  const { t } = useWords();
  if (page.mayPick !== null || page.inBasket || page.running || !page.community) return null;
  return (
    <div className="stick only-phone bar" role="region" aria-label={t("page.product.pick")}>
      {page.minutesPerWeek === null ? <span /> : <EffortTag minutesPerWeek={page.minutesPerWeek} />}
      <PickButton of={pickableOf(page)} label={t("page.product.pick")} big={false} />
    </div>
  );
}
