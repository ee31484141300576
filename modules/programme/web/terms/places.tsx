/** Places to compare with and places around, fixed before the start; none is both. */
import { type Problem } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { TextField, Tick } from "../../../../web/kit/field.tsx";
import type { TermsPreview } from "../../terms/contract.ts";
import type { Typing } from "./form.tsx";

type Props = Typing & { places: TermsPreview["places"] | null; problem: Problem | null };

export function Places({ places, typed, set, problem }: Props) {
  const { t, pick } = useWords();
  const list = (field: "comparison" | "neighbours", other: "comparison" | "neighbours") => (
    <fieldset className="field">
      <legend>{t(`programme.term.${field}`)}</legend>
      <small className="mut">{t(`programme.terms.${field}_help`)}</small>
      {places?.length === 0 && <p>{t("programme.terms.no_places")}</p>}
      {places?.map(({ id, name }) => (
        <Tick
          key={id}
          name={field}
          problem={null}
          label={pick(name)}
          checked={typed[field].includes(id)}
          onChange={(event) => {
            const rest = typed[field].filter((each) => each !== id);
            set({
              [field]: event.currentTarget.checked ? [...rest, id] : rest,
              [other]: typed[other].filter((each) => each !== id),
            });
          }}
        />
      ))}
      {problem?.field === field && <p className="red">{problem.title}</p>}
    </fieldset>
  );
  return (
    <>
      {list("comparison", "neighbours")}
      {list("neighbours", "comparison")}
      {typed.neighbours.length === 0 && (
        <TextField
          name="noNeighbours"
          problem={problem}
          label={t("programme.terms.why_no_neighbours")}
          maxLength={200}
          value={typed.noNeighbours ?? ""}
          onChange={(event) => set({ noNeighbours: event.currentTarget.value || null })}
        />
      )}
      <Tick
        name="chosenBecauseWorst"
        label={t("programme.terms.worst")}
        checked={typed.chosenBecauseWorst}
        onChange={(event) => set({ chosenBecauseWorst: event.currentTarget.checked })}
      />
    </>
  );
}
