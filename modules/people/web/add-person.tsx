import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Person, PersonInput } from "../contract.ts";
import { OneTimeSecret } from "./one-time-secret.tsx";

type Made = Person & { oneTimeSecret: string | null };

/** A person, with a login where one is needed. The secret lives as long as this dialog is open. */
export function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog open={open} title={t("people.add.title")} onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [made, setMade] = useState<Made | null>(null);
  const { act, pending, problem } = useAct({
    run: (input: PersonInput, key) => send<Made>("POST", "/api/people", input, { key }),
    refreshes: ["/api/people"],
    onDone: setMade,
  });
  if (made) return <Done made={made} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = login.trim().toLowerCase();
    void act({ name: name.trim(), ...(wanted === "" ? {} : { login: wanted }) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        name="name"
        label={t("people.add.name")}
        problem={problem}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={40}
        required
        withAsterisk={false}
      />
      <TextField
        name="login"
        label={t("people.add.login")}
        description={t("people.add.login_help")}
        problem={problem}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        pattern="[A-Za-z0-9][A-Za-z0-9.\-]{1,30}[A-Za-z0-9]"
        title={t("people.add.login_rule")}
        maxLength={32}
        autoCapitalize="none"
        spellCheck={false}
      />
      {problem && !isAbout(problem, "name", "login") && <Failure error={problem} />}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("people.add.act")}
      </Button>
    </form>
  );
}

function Done({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <Note live>
        {t(made.login === null ? "people.add.done" : "people.add.done_login", { name: made.name })}
      </Note>
      {made.login !== null && <OneTimeSecret login={made.login} secret={made.oneTimeSecret} />}
      <p className="s mut">{t("people.add.next")}</p>
      <Button kind="pri" big onClick={onClose}>
        {t("people.add.close")}
      </Button>
    </div>
  );
}
