/** One draft of an own product: its parts, what the check says beside each, and what it would come to. */
import "../../../web/look/shelf.css";
import "../../../web/look/shop.css";
import "../../../web/look/programme.css";
import "../../../web/look/place.css";
import "../../../web/look/own.css";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Forecast } from "../../../server/pages/contract.ts";
import type { Language } from "../../../server/wire.ts";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { ProductDraft } from "../contract.ts";
import { OwnBasics, OwnPartners } from "./own-basics.tsx";
import { OwnCard } from "./own-card.tsx";
import { draftPath, useOwnDraft } from "./own-draft.ts";
import type { Editor } from "./own-fields.tsx";
import { OwnForecast } from "./own-forecast.tsx";
import { OwnOutcome } from "./own-outcome.tsx";
import { OwnPack } from "./own-pack.tsx";
import { OwnParameters } from "./own-parameters.tsx";
import { type Part, isPart } from "./own-parts.ts";
import { OwnPreview } from "./own-preview.tsx";
import { PartList, SavedBar } from "./own-part-list.tsx";
import { OwnBasis, OwnEvidence } from "./own-proof.tsx";
import { OwnPublish, OwnPublished } from "./own-publish.tsx";
import { OwnReasons } from "./own-reasons.tsx";
import { OwnStages } from "./own-stages.tsx";
import { OwnStale } from "./own-stale.tsx";

const route = getRouteApi("/inside/shelf/own/$id");

export default function Page() {
  const { id } = route.useParams();
  const query = useGet<ProductDraft>(draftPath(id));
  return (
    <Wait for={query}>
      {(draft) =>
        draft.state === "open" ? <Whole key={draft.id} draft={draft} /> : <OwnPublished draft={draft} />
      }
    </Wait>
  );
}

function Whole({ draft }: { draft: ProductDraft }) {
  const { t, pick, language } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [community, setCommunity] = useState<string | null>(null);
  const [both, setBoth] = useState(language === "en");
  const own = useOwnDraft(draft);
  const forecast = useGet<Forecast>(
    `/api/pages/product-drafts/${draft.id}/forecast`,
    community ? { communityId: community } : {},
  );
  const part: Part = isPart(search.part) ? search.part : "basics";
  const go = (next: Part) =>
    void navigate({ to: "/shelf/own/$id", params: { id: draft.id }, search: { part: next } });
  const languages: Language[] = both ? ["zh", "en"] : ["zh"];
  const editor: Editor = { content: own.content, put: own.put, findings: draft.findings, languages };
  const minutes = forecast.data?.minutesPerWeek ?? null;
  const name = pick(own.content.name) || t("shelf.own.unnamed");
  return (
    <>
      <PageHead
        title={name}
        crumb={
          <Crumb
            up={[
              { to: "/shelf", label: t("web.nav.shelf") },
              { to: "/shelf/own", label: t("shelf.own.list") },
            ]}
          />
        }
        side={
          <Seg
            label={t("shelf.own.languages")}
            options={[
              { value: "zh", label: t("shelf.own.only_zh") },
              { value: "both", label: t("shelf.own.both") },
            ]}
            value={both ? "both" : "zh"}
            onChange={(value) => setBoth(value === "both")}
          />
        }
      >
        {t(draft.copiedFrom ? "shelf.own.line_copy" : "shelf.own.line_own", {
          code: draft.code,
          n: draft.number,
          from: draft.copiedFrom,
        })}
      </PageHead>
      {own.theirs && (
        <OwnStale theirs={own.theirs} mine={own.mine} onKeep={own.keepMine} onTake={own.takeTheirs} />
      )}
      <div className="own">
        <PartList draft={draft} part={part} />
        <div className="stack">
          <section className={part === "preview" ? "stack" : "sheet stack"} aria-labelledby="own-part">
            <h2 id="own-part">{t(`shelf.own.part.${part}`)}</h2>
            <OnePart
              part={part}
              editor={editor}
              draft={draft}
              minutes={minutes}
              saved={own.saving === "saved"}
              onPart={go}
            />
          </section>
          <SavedBar own={own} part={part} onPart={go} />
        </div>
        <aside className="stack">
          {part !== "preview" && part !== "publish" && forecast.data && (
            <OwnForecast forecast={forecast.data} content={own.content} onCommunity={setCommunity} />
          )}
        </aside>
      </div>
    </>
  );
}

type PartProps = {
  part: Part;
  editor: Editor;
  draft: ProductDraft;
  minutes: number | null;
  saved: boolean;
  onPart: (part: Part) => void;
};
function OnePart({ part, editor, draft, minutes, saved, onPart }: PartProps) {
  switch (part) {
    case "basics":
      return <OwnBasics editor={editor} />;
    case "partners":
      return <OwnPartners editor={editor} />;
    case "parameters":
      return <OwnParameters editor={editor} />;
    case "stages":
      return <OwnStages editor={editor} />;
    case "evidence":
      return <OwnEvidence editor={editor} />;
    case "basis":
      return <OwnBasis editor={editor} burden={draft.burden} />;
    case "outcome":
      return <OwnOutcome editor={editor} />;
    case "card":
      return <OwnCard editor={editor} />;
    case "reasons":
      return <OwnReasons editor={editor} />;
    case "pack":
      return <OwnPack editor={editor} />;
    case "preview":
      return <OwnPreview content={editor.content} minutesPerWeek={minutes} />;
    case "publish":
      return <OwnPublish draft={draft} editor={editor} saved={saved} onPart={onPart} />;
  }
}
