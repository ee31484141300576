import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { PasswordField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { setMe, useMe } from "../../../web/session.ts";

/** `Password` of contract.ts; the number is repeated because that file would bring zod into the page. */
const shortest = 8;

export function ChangePassword({ must = false }: { must?: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [done, setDone] = useState(false);
  const { act, pending, problem } = useAct({
    run: (input: { current: string; next: string }) => send<null>("PUT", "/api/session/password", input),
    onDone: () => {
      setCurrent("");
      setNext("");
      setDone(true);
      setMe({ ...me, mustChangePassword: false });
    },
  });
  const missing = next === "" ? 0 : Math.max(0, shortest - [...next].length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    if (missing === 0) void act({ current, next });
  };
  return (
    <section className="sheet">
      <form className="stack" onSubmit={submit}>
        <h2>{t("people.me.password")}</h2>
        {must && <Note>{t("people.me.password_must")}</Note>}
        {/* A password manager looks for the login beside the passwords. */}
        <input
          className="hush"
          autoComplete="username"
          value={me.login}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordField
          name="current"
          label={t("people.me.password_current")}
          problem={problem}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordField
          name="next"
          label={t("people.me.password_next")}
          description={t("people.me.password_rule")}
          problem={problem}
          {...(missing > 0 ? { error: t("people.me.password_short", { count: missing }) } : {})}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          autoComplete="new-password"
          maxLength={128}
          required
          withAsterisk={false}
        />
        {problem && !isAbout(problem, "current", "next") && <Failure error={problem} />}
        {done && <Note live>{t("people.me.password_done")}</Note>}
        <Button type="submit" kind={must ? "pri" : "plain"} big={must} pending={pending}>
          {t("people.me.password_act")}
        </Button>
      </form>
    </section>
  );
}
