import "../../../web/look/place.css";
import "../../../web/look/incident.css";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { bytes } from "../../../web/format.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Progress } from "../../../web/import/progress.tsx";
import { Heard, isMoving, useImport } from "../../../web/import/standing.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import type { IncidentImport } from "../import-contract.ts";
import { importsPath } from "./choose-file.tsx";
import { Columns } from "./import-columns.tsx";
import { Coverage } from "./import-coverage.tsx";
import { End } from "./import-end.tsx";
import { Labels } from "./import-labels.tsx";
import { type Plan, planOf } from "./import-plan.ts";
import { Result } from "./import-result.tsx";
import { Next } from "./import-next.tsx";
import { What } from "./import-what.tsx";

/** One file on its way in: what is in it, what it means, what a trial says, and then the import itself. */
export default function ImportPage() {
  const { id } = useParams({ from: "/inside/incidents/imports/$id" });
  const query = useImport<IncidentImport>(`${importsPath}/${id}`);
  // A trial that came to its end may have learned days and labels: the form begins anew with them.
  return (
    <Wait for={query} page>
      {(given) => (
        <>
          <Head given={given} />
          <Heard state={given.state} />
          <Body key={`${given.id} ${isMoving(given)} ${given.state}`} given={given} />
        </>
      )}
    </Wait>
  );
}

const marks: Record<string, string> = { ",": "comma", "\t": "tab", ";": "semicolon", "|": "bar" };

function Head({ given }: { given: IncidentImport }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { kind, encoding, delimiter, sheet } = given.format;
  return (
    <PageHead
      title={<span className="filename">{given.name}</span>}
      named={given.name}
      crumb={<Crumb up={[{ to: "/incidents", label: t("incident.title") }]} here={t("page.import.here")} />}
    >
      <Dotted>
        {[
          t(`incident.format.${kind}`),
          encoding && t(`incident.encoding.${encoding}`),
          delimiter && t(`incident.delimiter.${marks[delimiter] ?? "other"}`),
          sheet && t("incident.sheet", { name: sheet }),
          <span key="bytes" className="nw">
            {bytes(given.byteCount)}
          </span>,
          moment(given.receivedAt),
          given.by !== null && <Name key="by" name={given.by} sample={given.bySample} />,
        ]}
      </Dotted>
    </PageHead>
  );
}

function Body({ given }: { given: IncidentImport }) {
  const { t } = useWords();
  const [plan, setPlan] = useState(() => planOf(given));
  if (isMoving(given))
    return (
      <Progress
        given={given}
        path={importsPath}
        line={t(given.state === "trying" ? "incident.import.trying_line" : "incident.import.running_line")}
      />
    );
  // Nothing more can be done with it: whoever wants to go on brings the file again, and what is here stays once.
  const over = given.may.try !== null && given.may.start !== null && given.state !== "tried";
  if (given.state === "done" || over) return <End given={given} />;
  const parts = { plan, given, change: (next: Partial<Plan>) => setPlan({ ...plan, ...next }) };
  return (
    <>
      {given.state === "tried" && <Result given={given} />}
      {(given.state === "failed" || given.state === "cancelled") && <End given={given} />}
      {given.labels.length > 0 && <Labels {...parts} />}
      {given.state === "tried" ? (
        <details className="sheet reading">
          <summary>
            <h2>{t("incident.import.reading")}</h2>
            <Icon name="down" />
          </summary>
          <Reading {...parts} />
        </details>
      ) : (
        <Reading {...parts} />
      )}
      <Next {...parts} />
    </>
  );
}

/** Source, columns, days and places: what is asked before the trial, and folded away once it is known. */
function Reading(parts: PartProps) {
  return (
    <>
      <What {...parts} />
      <Columns {...parts} />
      <Coverage {...parts} />
    </>
  );
}
export type PartProps = { plan: Plan; given: IncidentImport; change: (next: Partial<Plan>) => void };
