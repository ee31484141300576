import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { usePages } from "../../../../web/query.ts";
import type { Decision, RegisterConflict, RegisterImport } from "../../import/contract.ts";
import { importsPath } from "./hub.tsx";

type Given = { given: RegisterImport };
/** Of a grade there is one; of a person and a unit there may be two. */
const choices = (kind: RegisterConflict["kind"]): Decision[] =>
  kind === "grade" || kind === "differs" ? ["keep", "take"] : ["keep", "take", "both"];

/** 和底册不一样的: ours beside theirs; for one row, or for all of a kind. */
export function Conflicts({ given }: Given) {
  const { t } = useWords();
  if (given.conflicts.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{t("registry.conflict.title")}</h2>
      <p className="mut">{t("registry.conflict.line")}</p>
      <ul className="ruled">
        {given.conflicts.map((of) => (
          <ForAll key={of.kind} given={given} of={of} />
        ))}
      </ul>
      <Sides given={given} />
    </section>
  );
}

function useDecide({ given }: Given) {
  return useAct({
    run: (input: { conflictId?: string; kind?: string; decision: Decision }, key) =>
      send("POST", `${importsPath}/${given.id}/decisions`, input, { key }),
    refreshes: [importsPath],
  });
}

function ForAll({ given, of }: Given & { of: RegisterImport["conflicts"][number] }) {
  const { t } = useWords();
  const { act, problem } = useDecide({ given });
  return (
    <li className="stack t">
      <b>{t(`registry.conflict.kind.${of.kind}`, { count: of.count })}</b>
      <Seg
        label={t("registry.conflict.for_all", {
          kind: t(`registry.conflict.kind.${of.kind}`, { count: of.count }),
        })}
        value={of.forAll}
        options={choices(of.kind).map((value) => ({
          value,
          label: t(`registry.conflict.${value}.${of.kind}`),
        }))}
        onChange={(decision) => void act({ kind: of.kind, decision })}
      />
      {of.decided > 0 && (
        <small className="mut">{t("registry.conflict.decided", { count: of.decided })}</small>
      )}
      {problem && <Failure error={problem} />}
    </li>
  );
}

function Sides({ given }: Given) {
  const { t } = useWords();
  const pages = usePages<RegisterConflict>(`${importsPath}/${given.id}/conflicts`, { limit: 10 });
  return (
    <Wait for={pages.query} rows={3}>
      {() => (
        <>
          <ul className="sides">
            {pages.items.map((each) => (
              <Side key={each.id} given={given} of={each} />
            ))}
          </ul>
          {pages.hasMore && (
            <p>
              <Button pending={pages.loadingMore} onClick={pages.more}>
                {t("web.more")}
              </Button>
            </p>
          )}
        </>
      )}
    </Wait>
  );
}

function Side({ given, of }: Given & { of: RegisterConflict }) {
  const { t } = useWords();
  const { act, problem } = useDecide({ given });
  const forAll = given.conflicts.find(({ kind }) => kind === of.kind)?.forAll ?? null;
  const where =
    of.sheet !== null && given.parts.length > 1
      ? t("registry.refused.sheet_row", { name: of.sheet, n: of.row })
      : t("registry.refused.row", { n: of.row });
  const said = (field: string, value: string | null) => {
    if (value === null) return "—";
    if (field === "relation") return t(`registry.relation.${value}`);
    if (field === "careGrade") return t(`registry.care.${value}`);
    if (field === "kind") return t(`registry.unit_kind.${value}`);
    return field === "state" ? t(`registry.conflict.state.${value}`) : value;
  };
  return (
    <li className="stack t">
      <div className="row b">
        <h3>{of.name}</h3>
        <span className="s mut">{where}</span>
      </div>
      <table className="side-table">
        <caption className="hush">{t(`registry.conflict.kind.${of.kind}`, { count: 1 })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("registry.conflict.ours")}</th>
            <th scope="col">{t("registry.conflict.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {of.fields.map(({ field, ours, theirs, same }) => (
            <tr key={field} className={same ? "" : "differs"}>
              <th scope="row">{t(`registry.conflict.field.${field}`)}</th>
              <td>{said(field, ours)}</td>
              <td>{said(field, theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Seg
        label={t("registry.conflict.which", { name: of.name, n: of.row })}
        value={of.decision ?? forAll}
        options={choices(of.kind).map((value) => ({
          value,
          label: t(`registry.conflict.${value}.${of.kind}`),
        }))}
        onChange={(decision) => void act({ conflictId: of.id, decision })}
      />
      {problem && <Failure error={problem} />}
    </li>
  );
}
