import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Unit, UnitDraft } from "../unit/contract.ts";
import { UnitFields, sentOf, typedNew } from "./unit-fields.tsx";
import { UnitWhere, whereOf } from "./unit-where.tsx";

/** One unit; where another looks the same, that one is shown first and the act becomes "all the same". */
export function NewUnit({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(typedNew);
  const [where, setWhere] = useState("");
  const [done, setDone] = useState<Unit | null>(null);
  const { act, pending, problem, clear } = useAct({
    run: (input: UnitDraft, key) =>
      send<Unit>("POST", `/api/communities/${communityId}/units`, input, { key }),
    refreshes: [`/api/communities/${communityId}/units`, `/api/communities/${communityId}/unit-counts`],
    onDone: (unit) => {
      setDone(unit);
      setTyped({ ...typedNew, source: typed.source });
      setWhere("");
    },
  });
  const other =
    problem?.code === "registry.unit_looks_twice"
      ? (problem.details as { otherId: string } | undefined)
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { addresses, place } = whereOf(where);
    const evenSo = other !== undefined;
    void act({ ...sentOf(typed), kind: typed.kind || null, addresses, place, evenSo });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <UnitFields
        typed={typed}
        problem={other ? null : problem}
        onChange={(next) => {
          setTyped(next);
          setDone(null);
          if (problem) clear();
        }}
      />
      <UnitWhere
        value={where}
        problem={problem}
        onChange={(next) => {
          setWhere(next);
          if (problem) clear();
        }}
      />
      {problem && (other || !isAbout(problem, "name", "code", "addresses")) && <Failure error={problem} />}
      {other && (
        <Link className="btn" to="/units/$id" params={{ id: other.otherId }} target="_blank">
          {t("registry.unit_form.see_other")}
        </Link>
      )}
      {done && <Note live>{t("registry.unit_form.done", { name: done.name })}</Note>}
      <Button type="submit" kind="pri" big pending={pending}>
        {t(other ? "registry.unit_form.even_so" : "registry.unit_form.act")}
      </Button>
    </form>
  );
}
