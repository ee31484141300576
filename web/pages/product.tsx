/** One product as its package says it: what it is, what it costs whom, what speaks for and against it here. */
import "../look/shelf.css";
import "../look/programme.css";
import "../look/shop.css";
import { Link, getRouteApi } from "@tanstack/react-router";
import { isProblem, problems } from "../../modules/community/problems.ts";
import { Basis, CanBeSet, KeptWhenDone, WhoAndHow } from "../../modules/shelf/web/particulars.tsx";
import type { ProductPage } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { EvidenceLabel } from "../kit/evidence-label.tsx";
import { EvidencePack } from "../kit/evidence-pack.tsx";
import { Package } from "../kit/package.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { EffortTag } from "../kit/tag.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import { CopyProductLink } from "./own-links.tsx";
import { FitsHere } from "./product-fit.tsx";
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
  return <Wait for={query}>{(page) => <Whole page={page} />}</Wait>;
}

function Whole({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  const { product } = page;
  const { content } = product;
  const community = page.community?.id;
  const problem = content.problems[0] ?? "";
  return (
    <>
      <p className="crumb">
        <Link to="/shelf" search={community ? { community } : {}}>
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
            <PickProduct page={page} />
          </section>
          <UsedBy page={page} />
          <CopyProductLink code={product.code} />
        </aside>
      </div>
      <PickBar page={page} />
    </>
  );
}

/** Where this station uses it. No result is claimed before its day has come. */
function UsedBy({ page }: { page: ProductPage }) {
  const { t, pick } = useWords();
  return (
    <section className="sheet stack t">
      <h2>{t("page.product.used_title")}</h2>
      {page.usedBy.length === 0 ? (
        <p className="mut">{t("page.product.used_nobody")}</p>
      ) : (
        <>
          <p className="s mut">{t("page.product.used_line")}</p>
          <ul className="ruled">
            {page.usedBy.map((each) => (
              <li key={each.communityId}>
                <b>{pick(each.name)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
