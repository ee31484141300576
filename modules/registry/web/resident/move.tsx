import { type FormEvent, useState } from "react";
import type { Search } from "../../../../server/pages/search-contract.ts";
import { useAct } from "../../../../web/act.ts";
import { get, send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextField, Tick, isAbout } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Household, Resident } from "../../contract.ts";
import { relations } from "../../resident/fields.ts";
import { readingsOf } from "./readings.ts";

const kinds = ["moved", "split", "merged"] as const;
type Door = { id: string; door: string };

/** Who goes, to which door, and what they are there. The other door is found as in the search. */
export function Move({
  household,
  here,
  onDone,
}: {
  household: Household;
  here: Resident[];
  onDone: () => void;
}) {
  const { t } = useWords();
  const [kind, setKind] = useState<(typeof kinds)[number]>("moved");
  const [going, setGoing] = useState<ReadonlyMap<string, string>>(new Map());
  const [typed, setTyped] = useState("");
  const [doors, setDoors] = useState<Door[] | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const all = kind === "merged";
  const members = here
    .filter(({ id }) => all || going.has(id))
    .map(({ id, relation }) => ({ residentId: id, relation: going.get(id) ?? relation }));
  const finding = useAct({
    run: () => get<Search>("/api/search", { q: typed.trim(), kind: "household" }),
    onDone: ({ groups }) => {
      const found = groups
        .flatMap(({ items }) => items)
        .flatMap((each) => (each.kind === "household" && each.id !== household.id ? [each] : []));
      setDoors(found);
      setTo(found.length === 1 ? found[0]!.id : null);
    },
  });
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send("POST", `/api/households/${household.id}/moves`, { kind, toHouseholdId: to, members }, { key }),
    refreshes: () => [
      ...readingsOf(household.id),
      ...(to === null ? [] : readingsOf(to)),
      "/api/pages/communities",
    ],
    onDone,
  });
  const ready = to !== null && members.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void act();
    else setAsked(true);
  };
  const set = (id: string, relation: string | null) => {
    const next = new Map(going);
    if (relation === null) next.delete(id);
    else next.set(id, relation);
    setGoing(next);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Seg
        label={t("registry.move.open")}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`registry.move.kind.${value}`) }))}
      />
      <p className="s mut">{t(`registry.move.line.${kind}`)}</p>
      <fieldset className="field stack t">
        <legend>{t("registry.move.who")}</legend>
        {here.map(({ id, name, relation }) => (
          <div key={id} className="stack t">
            {!all && (
              <Tick
                name={`who-${id}`}
                label={name}
                checked={going.has(id)}
                onChange={(event) => set(id, event.currentTarget.checked ? relation : null)}
              />
            )}
            {(all || going.has(id)) && (
              <SelectField
                name={`as-${id}`}
                label={t("registry.move.as", { name })}
                value={going.get(id) ?? relation}
                onChange={(event) => set(id, event.currentTarget.value)}
                data={relations.map((value) => ({ value, label: t(`registry.relation.${value}`) }))}
              />
            )}
          </div>
        ))}
      </fieldset>
      <div className="stack t">
        <TextField
          name="toHouseholdId"
          label={t("registry.move.door")}
          placeholder="3-1-201"
          problem={problem}
          value={typed}
          maxLength={40}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setDoors(null);
            setTo(null);
          }}
        />
        <Button pending={finding.pending} onClick={() => typed.trim() !== "" && void finding.act()}>
          {t("registry.move.find")}
        </Button>
        {finding.problem && <Failure error={finding.problem} />}
        {doors?.length === 0 && (
          <p className="why" role="status">
            {t("registry.move.not_found")}
          </p>
        )}
        {doors?.map(({ id, door }) => (
          <label key={id} className="pickline">
            <input type="radio" name="to" checked={id === to} onChange={() => setTo(id)} />
            {door}
          </label>
        ))}
      </div>
      {asked && !ready && (
        <p className="why act" role="alert">
          {t("registry.move.choose")}
        </p>
      )}
      {problem && !isAbout(problem, "toHouseholdId") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.move.act")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
