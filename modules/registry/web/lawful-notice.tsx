import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";

/** The next version begins with the words of the one before. */
export function WriteNotice({ before, onDone }: { before: string; onDone: () => void }) {
  const { t } = useWords();
  const [body, setBody] = useState(before);
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", "/api/privacy-notices", { body }, { key }),
    refreshes: ["/api/privacy-notices", "/api/residents"],
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextArea
        name="body"
        label={t("registry.notice.body")}
        description={t("registry.notice.help")}
        problem={problem}
        value={body}
        rows={10}
        minLength={40}
        maxLength={8000}
        required
        withAsterisk={false}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, "body") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.form.save")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
