import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";

/** Shown once. A device that refuses the clipboard still lets the text be marked and copied by hand. */
export function OneTimeSecret({ login, secret }: { login: string; secret: string | null }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (secret === null) return <p className="why act">{t("people.add.secret_gone")}</p>;
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="stack t">
      <p>
        <b>{t("people.add.once")}</b> {t("people.add.once_line", { login })}
      </p>
      <div className="one-time">
        <output aria-label={t("people.add.secret")}>{secret}</output>
        <Button onClick={copy}>{t("people.add.copy")}</Button>
      </div>
      <p className="s mut" role="status">
        {copied === true && t("people.add.copied")}
        {copied === false && t("people.add.not_copied")}
      </p>
    </div>
  );
}
