/** 本所自己的商品: drafts being written, what stands on the shelf, what was taken off it. */
import "../../../web/look/shop.css";
import "../../../web/look/own.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Package } from "../../../web/kit/package.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { OwnProducts, ProductDraft } from "../contract.ts";
import { BeginProduct } from "./own-begin.tsx";
import { draftPath, ownPath, showDraft } from "./own-draft.ts";
import { OwnProduct } from "./own-product.tsx";

const route = getRouteApi("/inside/shelf/own");

export default function Page() {
  const query = useGet<OwnProducts>(ownPath);
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
      <BeginProduct copy={copy} />
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
    refreshes: [ownPath],
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
          <OwnProduct key={product.code} product={product} />
        ))}
      </ul>
    </section>
  );
}
