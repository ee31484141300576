import type { Language } from "../../../server/wire.ts";
import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import type { FraudLabel } from "../contract.ts";
import { findFraud, taxonomies } from "../taxonomy.ts";

/** Labels of fraud belong to problems of fraud. */
export const isFraud = (problem: string) => problem === "fraud" || problem.startsWith("fraud.");

export const fraudName = ({ year, code }: FraudLabel, language: Language) =>
  findFraud(year, code)?.[language] ?? code;

type Props = { value: FraudLabel | null; onChange: (value: FraudLabel | null) => void };

/** Which kind of fraud, by the list of its year: a count of one year is not one of another. */
export function FraudSelect({ value, onChange }: Props) {
  const { t, language } = useWords();
  const written = (fraud: FraudLabel) => `${fraud.year} ${fraud.code}`;
  return (
    <SelectField
      name="fraud"
      label={t("incident.fraud")}
      value={value === null ? "" : written(value)}
      onChange={(event) => {
        const [year = "", code = ""] = event.currentTarget.value.split(" ");
        onChange(code === "" ? null : { year: Number(year), code });
      }}
      data={[
        { value: "", label: t("incident.fraud.unsaid") },
        ...Object.entries(taxonomies).map(([year, kinds]) => ({
          group: t("incident.fraud.year", { year }),
          items: kinds.map((kind) => ({
            value: written({ year: Number(year), code: kind.code }),
            label: kind[language],
          })),
        })),
      ]}
    />
  );
}
