import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../../web/kit/field.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";

/** The number comes with the address of the QR code, behind the #: it never reaches a server's log. */
const scanned = () => decodeURIComponent(window.location.hash.slice(1)).slice(0, 40);

export function Enter({ onOpen }: { onOpen: () => void }) {
  const { t } = useWords();
  const [number, setNumber] = useState(scanned);
  const [code, setCode] = useState("");
  const { act, pending, problem } = useAct({
    run: (_: void) => send("POST", "/api/mine/session", { number, code }),
    onDone: onOpen,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <>
      <PageHead title={t("registry.mine.enter_title")}>{t("registry.mine.enter_line")}</PageHead>
      <form className="sheet stack" onSubmit={submit}>
        <TextField
          name="number"
          label={t("registry.mine.number")}
          problem={problem}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
          withAsterisk={false}
        />
        <TextField
          name="code"
          label={t("registry.mine.code")}
          problem={problem}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
          withAsterisk={false}
        />
        {problem && !isAbout(problem, "number", "code") && <Failure error={problem} />}
        <Button kind="pri" big type="submit" icon="key" pending={pending}>
          {t("registry.mine.enter_act")}
        </Button>
        <p className="mut">{t("registry.mine.enter_help")}</p>
      </form>
    </>
  );
}
