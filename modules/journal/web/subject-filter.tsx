import { type FormEvent, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { TextField } from "../../../web/kit/field.tsx";
import { shortId } from "./names.ts";

type Props = { subject: string | undefined; onChange: (subject: string | undefined) => void };

/** Everything about one household or person. Usually one comes here by a link; the number can be typed too. */
export function SubjectFilter({ subject, onChange }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  if (subject)
    return (
      <div className="field">
        <span>{t("journal.by_subject")}</span>
        <div className="row">
          <span className="mono">{t("journal.id", { id: shortId(subject) })}</span>
          <Button onClick={() => onChange(undefined)}>{t("journal.every_subject")}</Button>
        </div>
      </div>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(typed.trim().toLowerCase());
  };
  return (
    <form className="subject" onSubmit={submit}>
      <TextField
        name="subject"
        label={t("journal.by_subject")}
        placeholder={t("journal.subject_placeholder")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        pattern="\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\s*"
        title={t("journal.subject_rule")}
        required
        withAsterisk={false}
      />
      <Button type="submit">{t("journal.find")}</Button>
    </form>
  );
}
