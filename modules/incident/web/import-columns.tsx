import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import type { ImportField } from "../import-contract.ts";
import { fieldsOf } from "./import-plan.ts";
import type { PartProps } from "./import.tsx";
import { usePlaces } from "./places.ts";

/** 哪一列是什么: every thing we take, the column that holds it, and what stands there in the first rows. */
export function Columns({ plan, given, change }: PartProps) {
  const { t, pick } = useWords();
  const { places } = usePlaces();
  const headers = given.headers.map((header, at) => ({
    value: String(at),
    label: header.trim() === "" ? t("page.import.column_number", { n: at + 1 }) : header,
  }));
  const choose = (field: ImportField, value: string) => {
    const { [field]: _, ...rest } = plan.columns;
    change({ columns: value === "" ? rest : { ...rest, [field]: Number(value) } });
  };
  const seen = (field: ImportField) =>
    plan.columns[field] === given.columns[field]
      ? [...new Set(given.sample.map(({ cells }) => cells[field] ?? "").filter(Boolean))].slice(0, 3)
      : [];
  return (
    <section className="sheet stack">
      <h2>{t("incident.import.columns")}</h2>
      <p className="mut">{t("incident.import.columns_line")}</p>
      <ul className="import-columns ruled">
        {fieldsOf[plan.shape].map(({ field, needed }) => (
          <li key={field}>
            <label htmlFor={`column-${field}`}>
              <b>{t(`incident.column.${field}`)}</b>
              <small className="mut block">{t(`incident.column.${field}.help`)}</small>
            </label>
            <SelectField
              id={`column-${field}`}
              name={field}
              value={plan.columns[field] === undefined ? "" : String(plan.columns[field])}
              onChange={(event) => choose(field, event.currentTarget.value)}
              data={[
                { value: "", label: t(needed ? "incident.import.choose" : "page.import.no_column") },
                ...headers,
              ]}
            />
            {field === "community" && plan.columns.community === undefined ? (
              <SelectField
                name="communityId"
                aria-label={t("incident.import.all_of")}
                value={plan.communityId ?? ""}
                onChange={(event) => change({ communityId: event.currentTarget.value || null })}
                data={[
                  { value: "", label: t("incident.import.all_of") },
                  ...places.map((place) => ({ value: place.id, label: pick(place.name) })),
                ]}
              />
            ) : (
              <p className="s mut seen">
                {seen(field).length > 0 && (
                  <>
                    {t("incident.import.seen")}
                    {seen(field).map((cell) => (
                      <span key={cell} className="mono">
                        {cell}
                      </span>
                    ))}
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
