/** What still stands in the way, publication, and throwing it away. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { SampleMark } from "../../../web/kit/marks.tsx";
import type { Product, ProductDraft } from "../contract.ts";
import { useGet } from "../../../web/query.ts";
import type { Editor } from "./own-fields.tsx";
import { FindingList } from "./own-findings.tsx";
import type { Part } from "./own-parts.ts";
import { draftPath, showDraft } from "./own-draft.ts";
import { ProductChanges } from "./own-diff.tsx";

type Props = { draft: ProductDraft; editor: Editor; saved: boolean; onPart: (part: Part) => void };

export function OwnPublish({ draft, editor, saved, onPart }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const publish = useAct({
    run: (version: number, key) =>
      send<ProductDraft>("POST", `${draftPath(draft.id)}/publication`, { version }, { key }),
    refreshes: [
      "/api/own-products",
      "/api/products",
      "/api/pages/shelf",
      "/api/pages/products",
      "/api/offers",
    ],
    onDone: showDraft,
  });
  const discard = useAct({
    run: (version: number) =>
      send<ProductDraft>("DELETE", draftPath(draft.id), undefined, { version, beside: true }),
    refreshes: ["/api/own-products"],
    onDone: (gone) => {
      showDraft(gone);
      void navigate({ to: "/shelf/own", search: { gone: draft.id } });
    },
  });
  const stale = publish.problem?.status === 412 || discard.problem?.status === 412;
  return (
    <>
      <FindingList draft={draft} editor={editor} onPart={onPart} />
      {draft.number > 1 && <SinceLast draft={draft} />}
      <section className="stack">
        <h3>{t("shelf.own.publish_title", { n: draft.number })}</h3>
        <p className="mut">{t(draft.number === 1 ? "shelf.own.publish_line" : "shelf.own.publish_next")}</p>
        <p className="s mut">
          {t("shelf.own.writers")}
          {draft.writers.map((writer, at) => (
            <span key={at}>
              {at > 0 && t("shelf.and")}
              {writer.name}
              {writer.sample && <SampleMark />}
            </span>
          ))}
        </p>
        {saved ? (
          <MayButton
            may={draft.may.publish}
            label={t("shelf.own.publish", { n: draft.number })}
            kind="pri"
            big
            act={draft.may.publish === "shelf.draft_not_ready"}
            pending={publish.pending}
            onClick={() => void publish.act(draft.version)}
          />
        ) : (
          <RefusedButton
            label={t("shelf.own.publish", { n: draft.number })}
            reason={t("shelf.own.unsaved")}
          />
        )}
        {publish.problem && !stale && <Failure error={publish.problem} />}
      </section>
      <section className="stack t">
        <h3>{t("shelf.own.discard_title")}</h3>
        <p className="mut">{t("shelf.own.discard_line")}</p>
        <p>
          <Button pending={discard.pending} onClick={() => void discard.act(draft.version)}>
            {t("shelf.own.discard")}
          </Button>
        </p>
        {discard.problem && !stale && <Failure error={discard.problem} />}
      </section>
      {stale && (
        <p className="why act" role="alert">
          <span>{t("shelf.own.changed_since")}</span>
        </p>
      )}
    </>
  );
}

/** What the new version changes against the one on the shelf. */
function SinceLast({ draft }: { draft: ProductDraft }) {
  const { t } = useWords();
  const { data } = useGet<Product>(`/api/products/${draft.code}`);
  if (!data || draft.state !== "open") return null;
  return (
    <section className="stack">
      <h3>{t("shelf.own.since", { n: data.version })}</h3>
      <ProductChanges from={data.content} to={draft.content} />
    </section>
  );
}

/** After publication: where it stands now. */
export function OwnPublished({ draft }: { draft: ProductDraft }) {
  const { t, pick } = useWords();
  return (
    <>
      <PageHead
        title={pick(draft.content.name)}
        crumb={
          <Crumb
            up={[
              { to: "/shelf", label: t("web.nav.shelf") },
              { to: "/shelf/own", label: t("shelf.own.list") },
            ]}
          />
        }
      >
        {t(`shelf.own.ended.${draft.state}`, { n: draft.number })}
      </PageHead>
      <p className="row">
        {draft.state === "published" && (
          <Link to="/shelf/$code" params={{ code: draft.code }} className="btn pri">
            {t("shelf.own.see_product")}
          </Link>
        )}
        <Link to="/shelf/own" className="btn">
          {t("shelf.own.to_list")}
        </Link>
      </p>
    </>
  );
}
