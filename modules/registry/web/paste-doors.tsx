import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { DoorListResult } from "../contract.ts";

type Props = { communityId: string; onClose: () => void };

/** A list is tried first: what would be new, what is known, and which lines are not understood and why. */
export function PasteDoors({ communityId, onClose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [tried, setTried] = useState<DoorListResult | null>(null);
  const [done, setDone] = useState<DoorListResult | null>(null);
  const { act, pending, problem, clear } = useAct({
    run: (input: { text: string; dryRun: boolean }, key) =>
      send<DoorListResult>("POST", `/api/communities/${communityId}/doors`, input, { key }),
    refreshes: (result) =>
      result.dryRun ? [] : [`/api/communities/${communityId}/households`, "/api/pages/communities"],
    onDone: (result) => (result.dryRun ? setTried(result) : setDone(result)),
  });
  if (done)
    return (
      <div className="stack">
        <Note live>{t("registry.added", { count: done.added })}</Note>
        <Refused result={done} />
        <Button kind="pri" big onClick={onClose}>
          {t("registry.paste.see")}
        </Button>
      </div>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ text, dryRun: tried === null });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextArea
        name="text"
        label={t("registry.paste.label")}
        description={t("registry.paste.help")}
        placeholder={"3号楼1单元201\n3-1-202\n3幢 203"}
        problem={problem}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setTried(null);
          if (problem) clear();
        }}
        rows={8}
        required
        withAsterisk={false}
      />
      {tried && (
        <div className="stack t" role="status">
          <ul className="counts">
            <li>
              <b>{t("registry.would_add", { count: tried.added })}</b>
            </li>
            {tried.known > 0 && <li>{t("registry.known", { count: tried.known })}</li>}
          </ul>
          <Refused result={tried} />
          {tried.refused.length > 0 && tried.added > 0 && <p className="s mut">{t("registry.paste.rest")}</p>}
        </div>
      )}
      {problem && !isAbout(problem, "text") && <Failure error={problem} />}
      {tried === null ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("registry.paste.try")}
        </Button>
      ) : tried.added > 0 ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("registry.paste.act", { count: tried.added })}
        </Button>
      ) : (
        <p className="why">{t("registry.paste.nothing")}</p>
      )}
    </form>
  );
}

/** Every line not taken, with its number in the list and the reason. */
function Refused({ result }: { result: DoorListResult }) {
  const { t, refusal } = useWords();
  if (result.refused.length === 0) return null;
  return (
    <div className="stack t">
      <b>{t("registry.refused", { count: result.refused.length })}</b>
      <ul
        className="ruled refused-lines"
        tabIndex={0}
        aria-label={t("registry.refused", { count: result.refused.length })}
      >
        {result.refused.map((line) => (
          <li key={line.line}>
            <span className="mut">{t("registry.line_number", { line: line.line })}</span> <b>{line.text}</b>
            <span className="s block">{refusal(line.code)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
