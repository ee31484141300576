import { Link, useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Package } from "../../../web/kit/package.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { keyOf, queries } from "../../../web/query.ts";
import type { OwnProducts, ProductDraft } from "../contract.ts";
import { ownPath, showDraft } from "./own-draft.ts";

const shelves = ["/api/products", "/api/pages/shelf", "/api/pages/products"];

/** One own product on the shelf or off it: a new version, and which of the two. */
export function OwnProduct({ product }: { product: OwnProducts["products"][number] }) {
  const { t, pick } = useWords();
  const { shortDay, dateOf } = useFormat();
  const navigate = useNavigate();
  const { code, may } = product;
  const isRetired = product.retiredAt !== null;
  const revise = useAct({
    run: (_: void, key) => send<ProductDraft>("POST", `/api/products/${code}/revision`, undefined, { key }),
    refreshes: [ownPath],
    onDone: (draft) => {
      showDraft(draft);
      void navigate({ to: "/shelf/own/$id", params: { id: draft.id } });
    },
  });
  const move = useAct({
    run: (act: "retirement" | "restocking", key) =>
      send<OwnProducts>("POST", `/api/products/${code}/${act}`, undefined, { key }),
    refreshes: shelves,
    onDone: (now) => queries.setQueryData(keyOf(ownPath), now),
  });
  return (
    <li>
      <Package pack={product.pack} height={48} />
      <div>
        <b>
          <Link to="/shelf/$code" params={{ code }}>
            {pick(product.name)}
          </Link>
        </b>
        <p className="s mut">
          <Dotted>
            {[
              t("shelf.own.version_of", { code, n: product.version }),
              isRetired
                ? t("shelf.own.retired_on", { day: shortDay(dateOf(product.retiredAt!)) })
                : t("shelf.own.published_on", { day: shortDay(dateOf(product.publishedAt)) }),
            ]}
          </Dotted>
        </p>
        {isRetired && <p className="s mut">{t("shelf.own.retired_line")}</p>}
        {revise.problem && <Failure error={revise.problem} />}
        {move.problem && <Failure error={move.problem} />}
      </div>
      <div className="row">
        {!isRetired && (
          <MayButton
            may={may.revise}
            label={t("shelf.own.revise")}
            pending={revise.pending}
            onClick={() => void revise.act()}
          />
        )}
        <MayButton
          may={may.retire}
          label={t(isRetired ? "shelf.own.restock" : "shelf.own.retire")}
          pending={move.pending}
          onClick={() => void move.act(isRetired ? "restocking" : "retirement")}
        />
      </div>
    </li>
  );
}
