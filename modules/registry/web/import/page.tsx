import "../../../../web/look/place.css";
import "../../../../web/look/incident.css";
import "../../../../web/look/register-import.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { bytes } from "../../../../web/format.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Progress } from "../../../../web/import/progress.tsx";
import { Heard, isMoving, useImport } from "../../../../web/import/standing.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import type { RegisterImport } from "../../import/contract.ts";
import { Conflicts } from "./conflicts.tsx";
import { End } from "./end.tsx";
import { Next } from "./next.tsx";
import { Parts } from "./parts.tsx";
import { type Plan, planOf } from "./plan.ts";
import { Result } from "./result.tsx";
import { Settings } from "./settings.tsx";
import { importsPath } from "./hub.tsx";

/** One file on its way in: its sheets, where it comes from, what a trial says, what differs, and then the import. */
export default function ImportPage() {
  const { id } = useParams({ from: "/inside/register-imports/$id" });
  const query = useImport<RegisterImport>(`${importsPath}/${id}`);
  return (
    <Wait for={query} page>
      {(given) => (
        <>
          <Head given={given} />
          <Heard state={given.state} />
          <Body key={`${given.id} ${given.state}`} given={given} />
        </>
      )}
    </Wait>
  );
}

function Head({ given }: { given: RegisterImport }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { community }: { community?: string } = useSearch({ strict: false });
  const { kind, encoding } = given.format;
  const up = community
    ? [
        { to: "/communities/$id/doors", params: { id: community }, label: t("registry.title") },
        { to: "/communities/$id/imports", params: { id: community }, label: t("registry.files.title") },
      ]
    : [{ to: "/communities", label: t("web.nav.communities") }];
  return (
    <PageHead
      title={<span className="filename">{given.name}</span>}
      named={given.name}
      crumb={<Crumb up={up} here={t("page.import.here")} />}
    >
      <Dotted>
        {[
          kind === "xlsx" ? "Excel" : `CSV${encoding === null ? "" : ` ${encoding.toUpperCase()}`}`,
          kind === "xlsx" && t("registry.import.sheets", { count: given.parts.length }),
          <span key="bytes" className="nw">
            {bytes(given.byteCount)}
          </span>,
          moment(given.receivedAt),
        ]}
      </Dotted>
    </PageHead>
  );
}

export type PartProps = { plan: Plan; given: RegisterImport; change: (next: Partial<Plan>) => void };

function Body({ given }: { given: RegisterImport }) {
  const { t } = useWords();
  const { today } = useFormat();
  const { community }: { community?: string } = useSearch({ strict: false });
  const [plan, setPlan] = useState(() => planOf(given, today, community ?? null));
  if (isMoving(given))
    return (
      <Progress
        given={given}
        path={importsPath}
        line={t(given.state === "trying" ? "registry.import.trying_line" : "registry.import.running_line")}
      />
    );
  if (given.state !== "received" && given.state !== "tried")
    return <End given={given} communityId={community} />;
  const parts = { plan, given, change: (next: Partial<Plan>) => setPlan({ ...plan, ...next }) };
  return (
    <>
      {given.state === "tried" && <Result given={given} />}
      {given.state === "tried" && <Conflicts given={given} />}
      {given.state === "tried" ? (
        <details className="sheet reading">
          <summary>
            <h2>{t("registry.import.reading")}</h2>
            <Icon name="down" />
          </summary>
          <Parts {...parts} />
          <Settings {...parts} />
        </details>
      ) : (
        <>
          <Parts {...parts} />
          <Settings {...parts} />
        </>
      )}
      <Next {...parts} />
    </>
  );
}
