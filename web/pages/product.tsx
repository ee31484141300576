/** One product as its package says it: what it is, what it costs whom, what speaks for and against it here. */
import "../look/shelf.css";
import "../look/programme.css";
import "../look/shop.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { isProblem, problems } from "../../modules/community/problems.ts";
import { Basis, CanBeSet, KeptWhenDone, WhoAndHow } from "../../modules/shelf/web/particulars.tsx";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { EvidenceLabel } from "../kit/evidence-label.tsx";
import { EvidencePack } from "../kit/evidence-pack.tsx";
import { Package } from "../kit/package.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { EffortTag } from "../kit/tag.tsx";
import { Wait } from "../kit/wait.tsx";
import { PlaceKind } from "../place-kind.ts";
import { useGet } from "../query.ts";
import { CopyProductLink } from "./own-links.tsx";
import { CompareTray } from "./compare-tray.tsx";
import { comparedIn, most, toggled } from "./compared.ts";
import { FitsHere } from "./product-fit.tsx";
import { Measured } from "./product-measured.tsx";
import { ProductHours } from "./product-hours.tsx";
import { PickBar, PickProduct } from "./product-pick.tsx";

const route = getRouteApi("/inside/shelf/$code");

export default function Page() {
  const { code } = route.useParams();
  const { community } = route.useSearch();
  const query = useGet<ProductPage>(
    `/api/pages/products/${code}`,
    community ? { communityId: community } : {},
  );
  return (
    <Wait for={query}>
      {(page) => (
        <PlaceKind value={page.community?.kind ?? null}>
          <Whole page={page} />
        </PlaceKind>
      )}
    </Wait>
  );
}

function Whole({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const { product } = page;
  const { content } = product;
  const community = page.community?.id;
  const { compare } = route.useSearch();
  const navigate = useNavigate();
  const keeps = { ...(community && { community }), ...(compare && { compare }) };
  const onTake = (code: string) => {
    const next = toggled(compare, code);
    const search = { ...(community && { community }), ...(next && { compare: next }) };
    const params = { code: content.code };
    void navigate({ to: "/shelf/$code", params, search, replace: true, resetScroll: false });
  };
  const names = useNames(compare, content.code);
  const on = comparedIn(compare).includes(content.code);
  const full = !on && comparedIn(compare).length >= most;
  const problem = content.problems[0] ?? "";
  return (
    <>
      <p className="crumb">
        <Link to="/shelf" search={keeps}>
          {t("web.nav.shelf")}
        </Link>
        {isProblem(problem) && ` / ${pick(problems[problem])}`}
      </p>
      <div className="two">
        <div className="stack l">
          <div className="prod">
            <div className="stage">
              <div className="stand">
                <Package pack={content.pack} />
              </div>
              <div className="rail">
                {page.minutesPerWeek !== null && <EffortTag size="lg" minutesPerWeek={page.minutesPerWeek} />}
              </div>
            </div>
            <div className="stack">
              <PageHead title={pick(content.name)}>
                <p className="lead">{pick(content.about)}</p>
              </PageHead>
              <p>
                <EvidenceLabel rating={content.card.rating} />
              </p>
              <WhoAndHow content={content} />
            </div>
          </div>
          <FitsHere page={page} />
          <EvidencePack card={content.card} />
          <KeptWhenDone content={content} />
          <CanBeSet content={content} />
          <Basis content={content} />
        </div>
        <aside className="stack l">
          <section className="sheet stack" id="pick" tabIndex={-1}>
            <ProductHours page={page} />
            <PickProduct page={page} compare={compare} />
            <Button
              big
              icon={on ? "tick" : "scales"}
              aria-pressed={on}
              {...(full ? { "aria-disabled": true, "aria-describedby": "tray-full" } : {})}
              onClick={() => !full && onTake(content.code)}
            >
              {t(on ? "page.shelf.compared" : "page.product.compare")}
            </Button>
          </section>
          <Measured page={page} />
          <CopyProductLink code={product.code} />
        </aside>
      </div>
      <CompareTray
        compare={compare}
        community={community}
        nameOf={(code) => (code === content.code ? pick(content.name) : (names.get(code) ?? code))}
        onTake={onTake}
      />
      {!compare && <PickBar page={page} />}
    </>
  );
}

/** Names of the others put aside; the shelf one came from is mostly read already. */
function useNames(compare: string | undefined, own: string): ReadonlyMap<string, string> {
  const { pick } = useWords();
  const others = comparedIn(compare).some((code) => code !== own);
  const { data } = useGet<{ items: { code: string; name: { zh: string; en: string } }[] }>(
    others ? "/api/products" : null,
  );
  return new Map((data?.items ?? []).map((item) => [item.code, pick(item.name)]));
}
