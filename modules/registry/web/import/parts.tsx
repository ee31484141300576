import { useWords } from "../../../../web/i18n.ts";
import { SelectField, TextField, Tick } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { CommunitySummary } from "../../../community/contract.ts";
import type { RegisterImport } from "../../import/contract.ts";
import { type ImportField, fieldsOf, importKinds } from "../../import/fields.ts";
import { mayWriteRegister } from "../../rules.ts";
import type { PartProps } from "./page.tsx";
import { type PlanPart, columnsFor } from "./plan.ts";

/** 每张工作表: whether it is taken, what a row of it is, and which column holds what. */
export function Parts({ plan, given, change }: PartProps) {
  const set = (at: number, next: Partial<PlanPart>) =>
    change({ parts: plan.parts.map((part, n) => (n === at ? { ...part, ...next } : part)) });
  return plan.parts.map((part, at) => (
    <Part
      key={part.sheet ?? ""}
      part={part}
      of={given.parts[at]!}
      alone={plan.parts.length === 1}
      set={(next) => set(at, next)}
    />
  ));
}

type Props = {
  part: PlanPart;
  of: RegisterImport["parts"][number];
  alone: boolean;
  set: (next: Partial<PlanPart>) => void;
};

function Part({ part, of, alone, set }: Props) {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>
        {part.sheet === null
          ? t("registry.import.columns")
          : t("registry.import.sheet", { name: part.sheet })}
      </h2>
      {!alone && (
        <Tick
          name={`taken ${part.sheet}`}
          label={t("registry.import.take_sheet")}
          checked={part.taken}
          onChange={(event) => set({ taken: event.currentTarget.checked })}
        />
      )}
      {part.taken && (
        <>
          <Seg
            label={`${t("registry.import.row_is")} ${part.sheet ?? ""}`}
            value={part.kind}
            options={importKinds.map((value) => ({ value, label: t(`registry.import.kind.${value}`) }))}
            onChange={(kind) => set({ kind, columns: columnsFor(kind, part.columns) })}
          />
          <Head of={of} />
          <Columns part={part} of={of} set={set} />
          <Unread part={part} of={of} />
          <Tick
            name={`fill ${part.sheet}`}
            label={t("registry.import.fill_down")}
            checked={part.fillDown}
            onChange={(event) => set({ fillDown: event.currentTarget.checked })}
          />
        </>
      )}
    </section>
  );
}

/** The head as it was found and the first rows under it. */
function Head({ of }: Pick<Props, "of">) {
  const { t } = useWords();
  const rows = of.head.filter(({ row }) => row > of.headerRow).slice(0, 3);
  if (rows.length === 0) return null;
  return (
    <div
      className="first-rows"
      tabIndex={0}
      role="region"
      aria-label={`${t("registry.import.first_rows")} ${of.sheet ?? ""}`}
    >
      <table>
        <thead>
          <tr>
            {of.headers.map((header, column) => (
              <th key={column} scope="col">
                {header || "·"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              {of.headers.map((_, column) => (
                <td key={column}>{cells[column] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without these a row says nothing, so they are asked for also where nothing was found. */
const always: readonly ImportField[] = ["name", "unitName", "door", "community"];

/** What was found and what is needed; the others are folded away. */
function Columns({ part, of, set }: Omit<Props, "alone">) {
  const { t } = useWords();
  const inParts = part.columns.door === undefined && part.columns.room !== undefined;
  const isOpen = (field: ImportField) =>
    part.columns[field] !== undefined || always.includes(field) || (inParts && field === "building");
  const fields = fieldsOf[part.kind];
  const [open, folded] = [fields.filter(isOpen), fields.filter((field) => !isOpen(field))];
  return (
    <>
      <ColumnList part={part} of={of} set={set} fields={open} />
      {folded.length > 0 && (
        <details className="more-columns">
          <summary>{t("registry.import.more_columns", { count: folded.length })}</summary>
          <ColumnList part={part} of={of} set={set} fields={folded} />
        </details>
      )}
    </>
  );
}

function ColumnList({ part, of, set, fields }: Omit<Props, "alone"> & { fields: readonly ImportField[] }) {
  const { t } = useWords();
  const headers = of.headers.map((header, at) => ({
    value: String(at),
    label: header.trim() === "" ? t("page.import.column_number", { n: at + 1 }) : header,
  }));
  const choose = (field: ImportField, value: string) => {
    const { [field]: _, ...rest } = part.columns;
    set({ columns: value === "" ? rest : { ...rest, [field]: Number(value) } });
  };
  const left = new Map(of.leftOut.map(({ field, code }) => [field, code]));
  return (
    <ul className="import-columns ruled">
      {fields.map((field) => (
        <li key={field}>
          <label htmlFor={`${part.sheet} ${field}`}>
            <b>{t(`registry.column.${field}`)}</b>
          </label>
          <SelectField
            id={`${part.sheet} ${field}`}
            name={field}
            value={part.columns[field] === undefined ? "" : String(part.columns[field])}
            onChange={(event) => choose(field, event.currentTarget.value)}
            data={[{ value: "", label: t("page.import.no_column") }, ...headers]}
          />
          <Beside field={field} part={part} set={set} why={left.get(field)} />
        </li>
      ))}
    </ul>
  );
}

/** What stands beside a column: why it stays out, or what is said once where no column says it. */
function Beside({
  field,
  part,
  set,
  why,
}: Pick<Props, "part" | "set"> & { field: ImportField; why: string | undefined }) {
  const { t, pick, refusal } = useWords();
  const who = whoOf(useMe());
  const places = useGet<{ items: CommunitySummary[] }>("/api/communities").data?.items ?? [];
  if (why !== undefined)
    return (
      <p className="s why-out">
        <b>{t("registry.import.left_out")}</b> {refusal(why)}
      </p>
    );
  if (field === "community" && part.columns.community === undefined)
    return (
      <SelectField
        name="communityId"
        aria-label={t("registry.import.all_of")}
        value={part.communityId ?? ""}
        onChange={(event) => set({ communityId: event.currentTarget.value || null })}
        data={[
          { value: "", label: t("registry.import.all_of") },
          ...places
            .filter(({ id }) => mayWriteRegister(who, id) === null)
            .map(({ id, name }) => ({ value: id, label: pick(name) })),
        ]}
      />
    );
  if (field === "building" && part.columns.building === undefined && part.columns.door === undefined)
    return (
      <TextField
        name="building"
        aria-label={t("registry.import.one_building")}
        placeholder={t("registry.import.one_building")}
        value={part.building ?? ""}
        onChange={(event) => set({ building: event.currentTarget.value || null })}
        maxLength={20}
      />
    );
  return <span />;
}

/** 没有收的列: what the register has no place for is said, and never kept. */
function Unread({ part, of }: Pick<Props, "part" | "of">) {
  const { t } = useWords();
  const read = new Set(Object.values(part.columns));
  const unread = of.headers.filter((header, column) => header.trim() !== "" && !read.has(column));
  if (unread.length === 0) return null;
  return <p className="s mut">{t("registry.import.unread", { names: unread.slice(0, 30).join("、") })}</p>;
}
