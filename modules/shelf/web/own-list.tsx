/** 本所自己的商品: drafts being written, what stands on the shelf, what was taken off it. */
import "../../../web/look/shop.css";
import "../../../web/look/own.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Package } from "../../../web/kit/package.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { keyOf, queries, useGet } from "../../../web/query.ts";
import type { OwnProducts, ProductDraft, ProductSummary } from "../contract.ts";
import { draftPath, showDraft } from "./own-draft.ts";

const route = getRouteApi("/inside/shelf/own");
const path = "/api/own-products";
const shelves = ["/api/products", "/api/pages/shelf", "/api/pages/products"];

export default function Page() {
  const query = useGet<OwnProducts>(path);
  return <Wait for={query}>{(own) => <Whole own={own} />}</Wait>;
}

function Whole({ own }: { own: OwnProducts }) {
  const { t } = useWords();
  const { gone, copy } = route.useSearch();
  const onShelf = own.products.filter(({ retiredAt }) => retiredAt === null);
  const retired = own.products.filter(({ retiredAt }) => retiredAt !== null);
  const nothing = own.drafts.length + own.products.length === 0;
  return (
    <>
      <PageHead
        title={t("shelf.own.list")}
        crumb={<Crumb up={[{ to: "/shelf", label: t("web.nav.shelf") }]} />}
      >
        {t("shelf.own.list_line")}
      </PageHead>
      {gone && !own.drafts.some(({ id }) => id === gone) && <Gone id={gone} />}
      <Begin copy={copy} />
      {nothing && (
        <EmptyState title={t("shelf.own.none")} pack={{ shape: "carton", paper: "white", glyph: "house" }}>
          {t("shelf.own.none_next")}
        </EmptyState>
      )}
      {own.drafts.length > 0 && <Drafts drafts={own.drafts} />}
      {onShelf.length > 0 && <Products title={t("shelf.own.on_the_shelf")} products={onShelf} />}
      {retired.length > 0 && <Products title={t("shelf.own.retired")} products={retired} />}
    </>
  );
}

/** Thrown away a moment ago: it can be taken back. */
function Gone({ id }: { id: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const back = useAct({
    run: (_: void, key) => send<ProductDraft>("POST", `${draftPath(id)}/restoration`, undefined, { key }),
    refreshes: [path],
    onDone: (draft) => {
      showDraft(draft);
      void navigate({ to: "/shelf/own/$id", params: { id } });
    },
  });
  return (
    <>
      <div className="note row b" role="status">
        <span>{t("shelf.own.gone")}</span>
        <Button pending={back.pending} onClick={() => void back.act()}>
          {t("shelf.own.put_back")}
        </Button>
      </div>
      {back.problem && <Failure error={back.problem} />}
    </>
  );
}

/** From scratch, or as a copy of a product on the shelf. */
function Begin({ copy }: { copy: string | undefined }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState(copy ?? "");
  const { data } = useGet<{ items: ProductSummary[] }>("/api/products");
  const begin = useAct({
    run: (copyOf: string, key) =>
      send<ProductDraft>("POST", "/api/product-drafts", copyOf === "" ? {} : { copyOf }, { key }),
    refreshes: [path],
    onDone: (draft) => {
      showDraft(draft);
      void navigate({ to: "/shelf/own/$id", params: { id: draft.id } });
    },
  });
  return (
    <section className="sheet stack">
      <h2>{t("shelf.own.begin")}</h2>
      <SelectField
        name="copyOf"
        label={t("shelf.own.begin_from")}
        value={from}
        data={[
          { value: "", label: t("shelf.own.from_scratch") },
          ...(data?.items ?? []).map((product) => ({
            value: product.code,
            label: `${product.code} ${pick(product.name)}`,
          })),
        ]}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <p>
        <Button kind="pri" pending={begin.pending} onClick={() => void begin.act(from)}>
          {t(from === "" ? "shelf.own.begin_new" : "shelf.own.begin_copy")}
        </Button>
      </p>
      {begin.problem && <Failure error={begin.problem} />}
    </section>
  );
}

function Drafts({ drafts }: Pick<OwnProducts, "drafts">) {
  const { t } = useWords();
  const { moment } = useFormat();
  return (
    <section className="sheet stack">
      <h2>{t("shelf.own.drafts")}</h2>
      <ul className="ruled ownrows">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Package pack={draft.pack} height={48} />
            <div>
              <b>{draft.name || t("shelf.own.unnamed")}</b>
              <p className="s mut">
                <Dotted>
                  {[
                    t("shelf.own.version_of", { code: draft.code, n: draft.number }),
                    t("shelf.own.saved_at", { at: moment(draft.updatedAt) }),
                    draft.errors === 0 ? t("shelf.own.ready") : t("shelf.own.left", { count: draft.errors }),
                  ]}
                </Dotted>
              </p>
            </div>
            <Link to="/shelf/own/$id" params={{ id: draft.id }} className={btn()}>
              {t(draft.may.publish === null ? "shelf.own.look_publish" : "shelf.own.go_on")}
              <span className="hush"> {draft.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Products({ title, products }: { title: string; products: OwnProducts["products"] }) {
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      <ul className="ruled ownrows">
        {products.map((product) => (
          <OneProduct key={product.code} product={product} />
        ))}
      </ul>
    </section>
  );
}

function OneProduct({ product }: { product: OwnProducts["products"][number] }) {
  const { t, pick } = useWords();
  const { shortDay, dateOf } = useFormat();
  const navigate = useNavigate();
  const { code, may } = product;
  const isRetired = product.retiredAt !== null;
  const revise = useAct({
    run: (_: void, key) => send<ProductDraft>("POST", `/api/products/${code}/revision`, undefined, { key }),
    refreshes: [path],
    onDone: (draft) => {
      showDraft(draft);
      void navigate({ to: "/shelf/own/$id", params: { id: draft.id } });
    },
  });
  const move = useAct({
    run: (act: "retirement" | "restocking", key) =>
      send<OwnProducts>("POST", `/api/products/${code}/${act}`, undefined, { key }),
    refreshes: shelves,
    onDone: (now) => queries.setQueryData(keyOf(path), now),
  });
  return (
    <li>
      <Package pack={product.pack} height={48} />
      <div>
        <Link to="/shelf/$code" params={{ code }}>
          <b>{pick(product.name)}</b>
        </Link>
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
