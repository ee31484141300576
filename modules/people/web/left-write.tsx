import { Link, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { LeftWriteDetail } from "../device/left/contract.ts";
import { DecideLeft } from "./left-decide.tsx";
import { useLeftWords } from "./left-words.ts";

/** One record that was not taken: what it says, and the chief's decision. */
export default function LeftWritePage() {
  const { id } = useParams({ from: "/inside/left-writes/$id" });
  const query = useGet<LeftWriteDetail>(`/api/left-writes/${id}`);
  return <Wait for={query}>{(left) => <Left left={left} />}</Wait>;
}

function Left({ left }: { left: LeftWriteDetail }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { actOf, whyOf } = useLeftWords();
  const { decided } = left;
  return (
    <>
      <PageHead
        title={actOf(left.act)}
        crumb={<Crumb up={[{ to: "/left-writes", label: t("people.left.title") }]} />}
      >
        {whyOf(left.refusal)}
      </PageHead>
      <div className="two">
        <div className="stack l">
          <Content left={left} />
          {decided === null ? (
            <DecideLeft id={left.id} />
          ) : (
            <section className="sheet stack">
              <h2>{t(`people.left.is_${decided.decision}`)}</h2>
              <Lines
                lines={[
                  {
                    term: t("people.left.decided_by"),
                    text: <Name name={decided.by} sample={decided.bySample} />,
                  },
                  { term: t("people.left.decided_at"), text: moment(decided.at) },
                  { term: t("people.left.reason"), text: <span className="written">{decided.note}</span> },
                ]}
              />
            </section>
          )}
        </div>
        <aside className="stack">
          <section className="sheet stack">
            <Lines
              lines={[
                { term: t("people.left.who"), text: <Name name={left.name} sample={left.sample} /> },
                { term: t("people.left.device"), text: left.device },
                { term: t("people.left.made"), text: moment(left.madeAt) },
                { term: t("people.left.arrived"), text: moment(left.arrivedAt) },
              ]}
            />
          </section>
          <p className="s mut3">{t("people.left.looked")}</p>
        </aside>
      </div>
    </>
  );
}

function Content({ left: { id, content } }: { left: LeftWriteDetail }) {
  const { t } = useWords();
  if (content === null) return <p className="mut">{t("people.left.destroyed")}</p>;
  const { body, file, dutyId } = content;
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== null && value !== "",
  );
  return (
    <section className="sheet stack">
      <h2>{t("people.left.content")}</h2>
      <Lines
        lines={[
          ...fields.map(([field, value]) => ({
            term: named.includes(field) ? t(`people.left.field.${field}`) : field,
            text: <span className="written">{said(field, value, t)}</span>,
          })),
          ...(file === null
            ? []
            : [{ term: t("people.left.file"), text: <FileLink id={id} name={file.name} /> }]),
          ...(fields.length === 0 && file === null ? [{ term: "", text: t("people.left.nothing") }] : []),
        ]}
      />
      {dutyId !== null && (
        <div className="row">
          <Link to="/duties/$id" params={{ id: dutyId }} className={btn()}>
            {t("people.left.open_duty")}
          </Link>
        </div>
      )}
    </section>
  );
}

/** Saved and not shown: nobody has looked at it yet but its phone. */
function FileLink({ id, name }: { id: string; name: string }) {
  const { t } = useWords();
  return (
    <a href={`/api/left-writes/${id}/file`} download>
      {t("people.left.save_file", { name })}
    </a>
  );
}

const named = ["note", "text", "count", "doneOn", "reason"];
const said = (field: string, value: unknown, t: (key: string) => string): string =>
  field === "reason" && ["refused", "moved", "no_access"].includes(String(value))
    ? t(`duty.outcome.${String(value)}`)
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
