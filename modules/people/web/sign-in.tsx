import "../../../web/look/sign-in.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { setLanguage, useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { PasswordField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { Plate } from "../../../web/kit/marks.tsx";
import { type Pack, Package } from "../../../web/kit/package.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { useSignal } from "../../../web/offline/signal.ts";
import { enterAs } from "../../../web/session.ts";
import type { Me } from "../contract.ts";

/** Four packages on the board: council, visit, alliance and law, as on the shelf. */
const window: Pack[] = [
  { shape: "carton", paper: "mint", glyph: "talk" },
  { shape: "box", paper: "mint", glyph: "door" },
  { shape: "can", paper: "pine", glyph: "warning" },
  { shape: "box", paper: "pine", glyph: "scales" },
];

/** Only an address of our own: a link that sends someone elsewhere after sign-in opens Today. */
function ownAddress(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : "/";
}

export default function SignIn() {
  const { t, language } = useWords();
  const { to } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const { waiting, asking } = useSignal();
  const kept = waiting + asking;
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const { act, pending, problem } = useAct({
    run: (input: { login: string; password: string }, key) =>
      send<Me>("POST", "/api/session", input, { key }),
    onDone: (me) => {
      enterAs(me);
      void navigate({ href: ownAddress(to), replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ login: login.trim(), password });
  };
  return (
    <main className="sign-in" id="main">
      <div className="row b">
        <Plate large />
        <button
          type="button"
          className="btn link"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => void setLanguage(language === "zh" ? "en" : "zh")}
        >
          {t("web.other_language")}
        </button>
      </div>
      <PageHead title={t("people.sign_in.title")}>{t("people.sign_in.line")}</PageHead>
      <div className="window" aria-hidden="true">
        {window.map((pack) => (
          <Package key={pack.glyph} pack={pack} />
        ))}
        <div className="board" />
      </div>
      <form className="stack" onSubmit={submit}>
        {to && <p className="s mut">{t("people.sign_in.kept")}</p>}
        {kept > 0 && <Note>{t("people.sign_in.waiting", { count: kept })}</Note>}
        <TextField
          name="login"
          label={t("people.sign_in.login")}
          problem={problem}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          required
          withAsterisk={false}
        />
        <PasswordField
          name="password"
          label={t("people.sign_in.password")}
          problem={problem}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          maxLength={512}
          required
          withAsterisk={false}
        />
        {problem && !isAbout(problem, "login", "password") && <Failure error={problem} />}
        <Button kind="pri" big type="submit" icon="key" pending={pending}>
          {t("people.sign_in.act")}
        </Button>
        <p className="s mut">{t("people.sign_in.help")}</p>
      </form>
    </main>
  );
}
