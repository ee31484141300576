import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextArea, TextField, isAbout } from "../../../../web/kit/field.tsx";
import type { OwnRequest } from "../../contract.ts";
import { relations } from "../../resident/fields.ts";

export type Asking =
  | { kind: "correct"; field: string; value: string }
  | { kind: "object"; field: string; atOnce: boolean }
  | { kind: "erase" };

/** One thing asked: what it should be, or that it should go, and words if somebody wants to add some. */
export function Ask({ asking, onDone }: { asking: Asking; onDone: () => void }) {
  const { t } = useWords();
  const [value, setValue] = useState(asking.kind === "correct" ? asking.value : "");
  const [words, setWords] = useState("");
  // What rests on consent goes as soon as it is taken back; the rest is weighed by somebody.
  const atOnce = asking.kind === "object" && asking.atOnce;
  const { act, pending, problem } = useAct({
    run: (_: void, key) => {
      const field = asking.kind === "erase" ? {} : { field: asking.field };
      const said = asking.kind === "correct" ? { value } : {};
      const body = { kind: asking.kind, words, ...field, ...said };
      return send<OwnRequest>("POST", "/api/mine/requests", body, { key });
    },
    refreshes: [atOnce ? "/api/mine" : "/api/mine/requests"],
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {asking.kind === "erase" && <p>{t("registry.mine.erase_line")}</p>}
      {asking.kind === "correct" && (
        <Value field={asking.field} value={value} onChange={setValue} problem={problem} />
      )}
      {!atOnce && (
        <TextArea
          name="words"
          label={t("registry.mine.words")}
          problem={problem}
          value={words}
          maxLength={500}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {atOnce ? (
        <p>{t("registry.mine.withdraw_plain")}</p>
      ) : (
        <p className="mut">{t("registry.mine.clock")}</p>
      )}
      {problem && !isAbout(problem, "value", "words") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t(atOnce ? "registry.mine.withdraw_act" : "registry.mine.send")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}

type ValueProps = {
  field: string;
  value: string;
  onChange: (value: string) => void;
  problem: ReturnType<typeof useAct>["problem"];
};
function Value({ field, value, onChange, problem }: ValueProps) {
  const { t } = useWords();
  const of = { name: "value", label: t("registry.mine.value"), problem, value };
  const codes = field === "relation" ? relations : field === "help_at_door" ? ["true", "false"] : null;
  if (codes)
    return (
      <SelectField
        {...of}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={codes.map((code) => ({
          value: code,
          label: t(field === "relation" ? `registry.relation.${code}` : `registry.mine.yes_no.${code}`),
        }))}
      />
    );
  return (
    <TextField
      {...of}
      {...(field === "birth" && { description: t("registry.mine.birth_help") })}
      maxLength={300}
      required
      withAsterisk={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
