/** Into the basket: opens the community's basket and puts the product in; asks why where nothing speaks for it. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Programme } from "../../modules/programme/contract.ts";
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

function usePick(page: ProductPage) {
  const navigate = useNavigate();
  return useAct<string, Programme>({
    run: async (reason, key) => {
      // Opening gives the same basket each time, so only the product carries the key of this press.
      const basket = await send<Programme>("POST", "/api/programmes", { communityId: page.community?.id });
      return send<Programme>(
        "POST",
        `/api/programmes/${basket.id}/choices`,
        { productCode: page.product.code, ...(reason ? { reason } : {}) },
        { key },
      );
    },
    refreshes: ["/api/baskets", "/api/pages/shelf", "/api/pages/products", "/api/programmes"],
    onDone: (programme) => {
      queries.setQueryData(keyOf(`/api/programmes/${programme.id}`), programme);
      void navigate({ to: "/baskets/$id", params: { id: programme.id } });
    },
  });
}

export function PickProduct({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const [why, setWhy] = useState<string | null>(null);
  const { act, pending, problem } = usePick(page);
  const place = page.community;
  // Choosing what nothing here speaks for is the officer's to decide, with one line of reason.
  const asks = page.reasonsFor.length === 0 && page.reasonsAgainst.length > 0;
  if (page.running)
    return (
      <>
        <p className="mut">{t("page.product.running", { community: place ? pick(place.name) : "" })}</p>
        <Link to="/programmes/$id" params={{ id: page.running.id }} className={btn("plain", true)}>
          {t("page.product.to_programme", { code: page.running.code })}
        </Link>
      </>
    );
  if (page.inBasket && place?.basketId)
    return (
      <Link to="/baskets/$id" params={{ id: place.basketId }} className={btn("pri", true)}>
        <Icon name="tick" />
        {t("page.product.in_basket")}
      </Link>
    );
  return (
    <>
      <CommunityPicker
        communities={page.communities}
        value={place?.id ?? null}
        onChange={(id) =>
          void navigate({
            to: "/shelf/$code",
            params: { code: page.product.code },
            search: { community: id },
            replace: true,
          })
        }
      />
      {(place || page.mayPick !== null) && (
        <MayButton
          may={page.mayPick}
          label={place ? t("page.product.pick_for", { community: pick(place.name) }) : t("page.product.pick")}
          icon="basket"
          kind="pri"
          big
          pending={pending}
          onClick={() => (asks ? setWhy("") : void act(""))}
        />
      )}
      {problem && why === null && <Failure error={problem} retry={() => void act("")} />}
      <Dialog open={why !== null} title={t("page.product.why_title")} onClose={() => setWhy(null)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (why?.trim()) void act(why.trim());
          }}
        >
          <p>{t("page.product.why_line")}</p>
          <TextField
            name="reason"
            problem={problem}
            label={t("page.product.why")}
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

/** The tag and the act within reach of one thumb, while the sheet with the reasons is far below. */
export function PickBar({ page }: { page: ProductPage }) {
  const { t } = useWords();
  const { act, pending, problem } = usePick(page);
  const plain = page.reasonsFor.length > 0 || page.reasonsAgainst.length === 0;
  if (page.mayPick !== null || page.inBasket || page.running || !page.community) return null;
  return (
    <div className="stick only-phone bar" role="region" aria-label={t("page.product.pick")}>
      {page.minutesPerWeek === null ? <span /> : <EffortTag minutesPerWeek={page.minutesPerWeek} />}
      {plain ? (
        <Button kind="pri" icon="basket" pending={pending} onClick={() => void act("")}>
          {t("page.product.pick")}
        </Button>
      ) : (
        // It asks for a reason, so the way leads to where the hours and the question stand.
        <a href="#pick" className={btn("pri")}>
          <Icon name="basket" />
          {t("page.product.pick")}
        </a>
      )}
      {problem && <Failure error={problem} />}
    </div>
  );
}
