import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Token } from "../contract.ts";

type Made = Token & { secret: string | null };

/** Own bearer tokens for other programs: make one, see its secret once, end it. */
export function Tokens() {
  const { t } = useWords();
  const query = useGet<{ items: Token[] }>("/api/tokens");
  return (
    <section className="sheet stack">
      <h2>{t("people.me.tokens")}</h2>
      <p className="s mut">{t("people.me.tokens_note")}</p>
      <Wait for={query} rows={1}>
        {({ items }) => (
          <ul className="ruled">
            {items.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Wait>
      <MakeToken />
    </section>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { t } = useWords();
  const { dateOf, shortDay } = useFormat();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send<null>("POST", `/api/tokens/${token.id}/end`, undefined, { key }),
    refreshes: ["/api/tokens"],
  });
  return (
    <li>
      <div className="row b">
        <span>
          <b>{token.label}</b>
          <span className="s mut block">
            <Dotted>
              {[
                t(`people.me.token_scope_${token.scope}`),
                `${t("people.me.token_expires")} ${shortDay(dateOf(token.expiresAt))}`,
              ]}
            </Dotted>
          </span>
        </span>
        <Button pending={pending} onClick={() => void act()}>
          {t("people.me.token_end")}
          <span className="hush"> {token.label}</span>
        </Button>
      </div>
      {problem && <Failure error={problem} />}
    </li>
  );
}

function MakeToken() {
  const { t } = useWords();
  const [label, setLabel] = useState("");
  const [scope, setScope] = useState<Token["scope"]>("read");
  const [days, setDays] = useState(90);
  const [made, setMade] = useState<Made | null>(null);
  const { act, pending, problem } = useAct({
    run: (input: { label: string; scope: Token["scope"]; days: number }, key) =>
      send<Made>("POST", "/api/tokens", input, { key }),
    refreshes: ["/api/tokens"],
    onDone: (token) => {
      setMade(token);
      setLabel("");
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ label: label.trim(), scope, days });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        name="label"
        label={t("people.me.token_label")}
        problem={problem}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={60}
        required
        withAsterisk={false}
      />
      <Seg
        label={t("people.me.token_scope")}
        labelled
        value={scope}
        onChange={setScope}
        options={[
          { value: "read", label: t("people.me.token_scope_read") },
          { value: "all", label: t("people.me.token_scope_all") },
        ]}
      />
      <Steps
        label={t("people.me.token_days")}
        unit={t("people.me.token_days_unit")}
        value={days}
        onChange={setDays}
        min={30}
        max={360}
        step={30}
      />
      {problem && !isAbout(problem, "label") && <Failure error={problem} />}
      <Button type="submit" pending={pending}>
        {t("people.me.token_act")}
      </Button>
      {made?.secret && (
        <Note live>
          {t("people.me.token_secret")}
          <code className="secret">{made.secret}</code>
        </Note>
      )}
    </form>
  );
}
