import "../../../web/look/print.css";
import "../../../web/look/processing.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { type Column, Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { ProcessingRegister } from "../contract.ts";

/** 处理活动登记: what is done with personal information, for the chief, the officer, and whoever asks for it on paper. */
export default function Processing() {
  const { t } = useWords();
  return (
    <>
      <PageHead
        title={t("registry.processing.title")}
        side={<Button onClick={() => window.print()}>{t("registry.processing.print")}</Button>}
      >
        {t("registry.processing.line")}
      </PageHead>
      <Wait for={useGet<ProcessingRegister>("/api/processing-register")} rows={4}>
        {(register) => (
          <div className="printed processing">
            <Standing register={register} />
            <Purposes register={register} />
            <Fields register={register} />
          </div>
        )}
      </Wait>
    </>
  );
}

type Props = { register: ProcessingRegister };
function Standing({ register }: Props) {
  const { t, refusal } = useWords();
  const { day } = useFormat();
  const { operator, stationName, today, standing, reviewOn, noticeNumber } = register;
  return (
    <section className="sheet stack">
      <p>
        <b>{stationName}</b> {t("registry.processing.as_of", { day: day(today) })}
      </p>
      <p>
        {operator
          ? t("registry.processing.by", { name: `${operator.name} ${operator.contact}` })
          : t("registry.processing.no_operator")}
        {operator?.privacyContact && (
          <> {t("registry.processing.contact", { contact: operator.privacyContact })}</>
        )}
      </p>
      <Lines
        lines={[
          {
            term: t("registry.processing.assessment"),
            text:
              standing === null && reviewOn !== null
                ? t("registry.processing.in_force", { day: day(reviewOn) })
                : refusal(standing ?? "registry.no_assessment"),
          },
          {
            term: t("registry.processing.notice"),
            text:
              noticeNumber === null
                ? t("registry.processing.no_notice")
                : t("registry.notice.number", { number: noticeNumber }),
          },
        ]}
      />
    </section>
  );
}

function Purposes({ register }: Props) {
  const { t, language } = useWords();
  const comma = language === "zh" ? "、" : ", ";
  type Row = ProcessingRegister["processings"][number];
  const fieldName = (row: Row, field: string) =>
    t(row.of === "resident" ? `registry.field.${field}` : `journal.field.${field}`);
  const purposeName = (row: Row) => {
    const own = `registry.processing.purpose.${row.purpose}`;
    if (t(own) !== own) return t(own);
    return t(
      row.of === "resident" ? `registry.purpose.${row.purpose}` : `registry.look_purpose.${row.purpose}`,
    );
  };
  const columns: Column<Row>[] = [
    { head: t("registry.processing.purpose"), names: true, cell: purposeName },
    { head: t("registry.processing.of"), cell: (row) => t(`registry.processing.of.${row.of}`) },
    {
      head: t("registry.processing.fields"),
      cell: (row) => row.fields.map((field) => fieldName(row, field)).join(comma),
    },
    {
      head: t("registry.processing.readers"),
      cell: (row) => row.readers.map((role) => t(`people.role.${role}`)).join(comma),
    },
    {
      head: t("registry.processing.recipients"),
      cell: (row) => row.recipients.join(comma) || t("registry.processing.nobody"),
    },
    {
      head: t("registry.processing.state"),
      cell: (row) =>
        t(
          `registry.processing.state.${!row.needsAssessment ? "needless" : register.standing === null ? "in_force" : "rests"}`,
        ),
    },
  ];
  return (
    <section aria-labelledby="purposes">
      <h2 id="purposes">{t("registry.processing.purposes")}</h2>
      <Table
        caption={t("registry.processing.purposes")}
        columns={columns}
        rows={register.processings}
        keyOf={(row) => `${row.of} ${row.purpose}`}
      />
    </section>
  );
}

function Fields({ register }: Props) {
  const { t, language } = useWords();
  const { number } = useFormat();
  const comma = language === "zh" ? "、" : ", ";
  type Row = ProcessingRegister["fields"][number];
  const keep = (row: Row) =>
    row.keepMonths !== null
      ? t("registry.processing.months", { count: row.keepMonths })
      : row.of === "unit_contact"
        ? t("registry.processing.while_unit")
        : t("registry.processing.while_here", { count: register.keptAfterLeavingMonths });
  const columns: Column<Row>[] = [
    {
      head: t("registry.processing.field"),
      names: true,
      cell: (row) => t(row.of === "resident" ? `registry.field.${row.field}` : `journal.field.${row.field}`),
    },
    {
      head: t("registry.processing.of"),
      cell: (row) =>
        [
          t(`registry.processing.of.${row.of}`),
          ...(row.sensitive ? [t("registry.processing.sensitive")] : []),
          ...(row.sealed ? [t("registry.processing.sealed")] : []),
        ].join(comma),
    },
    {
      head: t("registry.processing.bases"),
      cell: (row) =>
        row.bases
          .map((basis) =>
            t(row.of === "resident" ? `registry.basis.${basis}` : `registry.contact_basis.${basis}`),
          )
          .join(comma),
    },
    { head: t("registry.processing.keep"), cell: keep },
    { head: t("registry.processing.count"), end: true, cell: (row) => number(row.count) },
  ];
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t("registry.processing.what")}</h2>
      <Table
        caption={t("registry.processing.what")}
        columns={columns}
        rows={register.fields}
        keyOf={(row) => `${row.of} ${row.field}`}
      />
    </section>
  );
}
