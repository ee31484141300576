/** One draft of an own product: its parts, what the check says beside each, and what it would come to. */
import "../../../web/look/shelf.css";
import "../../../web/look/shop.css";
import "../../../web/look/programme.css";
import "../../../web/look/place.css";
import "../../../web/look/own.css";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Forecast } from "../../../server/pages/contract.ts";
import type { Language } from "../../../server/wire.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { ProductDraft } from "../contract.ts";
import { OwnBasics, OwnPartners } from "./own-basics.tsx";
import { OwnCard, OwnReasons } from "./own-card.tsx";
import { draftPath, useOwnDraft } from "./own-draft.ts";
import type { Editor } from "./own-fields.tsx";
import { OwnForecast } from "./own-forecast.tsx";
import { OwnPack } from "./own-pack.tsx";
import { OwnParameters } from "./own-parameters.tsx";
import { type Part, isPart, partOf, parts } from "./own-parts.ts";
import { OwnPreview } from "./own-preview.tsx";
import { OwnBasis, OwnEvidence, OwnOutcome } from "./own-proof.tsx";
import { OwnPublish, OwnPublished } from "./own-publish.tsx";
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

/** All parts with how much is left to put right in each. */
function PartList({ draft, part }: { draft: ProductDraft; part: Part }) {
  const { t } = useWords();
  const left = (of: Part) =>
    draft.findings.filter(({ path, level }) => level === "error" && (of === "publish" || partOf(path) === of))
      .length;
  return (
    <nav className="ownparts" aria-label={t("shelf.own.parts")}>
      {parts.map((each) => (
        <Link
          key={each}
          to="/shelf/own/$id"
          params={{ id: draft.id }}
          search={{ part: each }}
          className="chip"
          aria-current={each === part ? "page" : undefined}
        >
          {t(`shelf.own.part.${each}`)}
          {left(each) > 0 && (
            <>
              <span aria-hidden="true">{left(each)}</span>
              <span className="hush">{t("shelf.own.left", { count: left(each) })}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
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

/** Whether it is saved, one step back, and on to the next part. */
function SavedBar({
  own,
  part,
  onPart,
}: {
  own: ReturnType<typeof useOwnDraft>;
  part: Part;
  onPart: (part: Part) => void;
}) {
  const { t } = useWords();
  const next = parts[parts.indexOf(part) + 1];
  return (
    <>
      {own.saving === "failed" && own.problem && <Failure error={own.problem} retry={own.retry} />}
      <div className="saved">
        <span className="s mut state" role="status">
          {own.saving === "saved" && <Icon name="tick" />}
          {t(`shelf.own.save.${own.saving}`)}
        </span>
        <div className="row">
          {own.undo && (
            <Button icon="back" onClick={own.undo}>
              {t("shelf.own.undo")}
            </Button>
          )}
          {next && (
            <Button kind="pri" onClick={() => onPart(next)}>
              {t("shelf.own.next", { part: t(`shelf.own.part.${next}`) })}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
