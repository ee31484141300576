/** 做法: how a product is done, in the version its programme runs on; kept on the phone of whoever has a duty of it. */
import "../look/shelf.css";
import { Link, useParams } from "@tanstack/react-router";
import type { Instructions } from "../../modules/programme/contract.ts";
import { Basis, KeptWhenDone, WhoAndHow } from "../../modules/shelf/web/particulars.tsx";
import { useWords } from "../i18n.ts";
import { Crumb } from "../kit/crumb.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";

export default function Page() {
  const { id, code } = useParams({ strict: false });
  const query = useGet<Instructions>(id && code ? `/api/programmes/${id}/products/${code}` : null);
  return (
    <Wait for={query} page>
      {(instructions) => <Whole instructions={instructions} />}
    </Wait>
  );
}

function Whole({ instructions }: { instructions: Instructions }) {
  const { t, pick } = useWords();
  const { programmeId, programmeCode, communityId, product } = instructions;
  const { content } = product;
  return (
    <>
      <PageHead
        title={pick(content.name)}
        crumb={<Crumb up={[{ to: "/programmes/$id", params: { id: programmeId }, label: programmeCode }]} />}
      >
        <p className="lead">{pick(content.about)}</p>
        <Dotted>{[product.code, t("page.instructions.version", { n: product.version })]}</Dotted>
      </PageHead>
      <div className="stack l narrow">
        <section className="sheet stack t">
          <h2>{t("page.instructions.how")}</h2>
          <WhoAndHow content={content} />
        </section>
        <KeptWhenDone content={content} />
        <Basis content={content} />
        <p className="mut">{t("page.instructions.line")}</p>
        <p>
          <Link
            className="btn"
            to="/shelf/$code"
            params={{ code: product.code }}
            search={{ community: communityId }}
          >
            {t("page.instructions.to_shelf")}
          </Link>
        </p>
      </div>
    </>
  );
}
