import { type FormEvent, type ReactNode, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";

type Line = { line: number; text: string; code: string };
type ListResult = { added: number; known: number; refused: Line[]; warned?: Line[]; dryRun: boolean };
type Words = {
  label: string;
  help: string;
  /** With their counts. */
  added: (count: number) => string;
  wouldAdd: (count: number) => string;
  known: (count: number) => string;
  refused: (count: number) => string;
  warned?: (count: number) => string;
  act: (count: number) => string;
  nothing: string;
  see: string;
  /** Beside refused lines where others are taken. */
  rest?: string;
};
type Props = {
  path: string;
  /** What goes with the text. */
  more?: object;
  placeholder: string;
  words: Words;
  refreshes: readonly string[];
  onClose: () => void;
  /** A further question that a tried list may raise; asking again tries the list again. */
  question?: (tried: ListResult | null, again: () => void) => ReactNode;
};

/** A list is tried first: what would be new, what is known, what is refused and why, and what to look at afterwards. */
export function PasteList({ path, more, placeholder, words, refreshes, onClose, question }: Props) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [tried, setTried] = useState<ListResult | null>(null);
  const [done, setDone] = useState<ListResult | null>(null);
  const { act, pending, problem, clear } = useAct({
    run: (input: object, key) => send<ListResult>("POST", path, input, { key }),
    refreshes: (result) => (result.dryRun ? [] : refreshes),
    onDone: (result) => (result.dryRun ? setTried(result) : setDone(result)),
  });
  if (done)
    return (
      <div className="stack">
        <Note live>{words.added(done.added)}</Note>
        <Remarks result={done} words={words} />
        <Button kind="pri" big onClick={onClose}>
          {words.see}
        </Button>
      </div>
    );
  const again = () => {
    setTried(null);
    if (problem) clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ text, ...more, dryRun: tried === null });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextArea
        name="text"
        label={words.label}
        description={words.help}
        placeholder={placeholder}
        problem={problem}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          again();
        }}
        rows={8}
        required
        withAsterisk={false}
      />
      {tried && (
        <div className="stack t" role="status">
          <ul className="counts">
            <li>
              <b>{words.wouldAdd(tried.added)}</b>
            </li>
            {tried.known > 0 && <li>{words.known(tried.known)}</li>}
          </ul>
          <Remarks result={tried} words={words} />
          {words.rest && tried.refused.length > 0 && tried.added > 0 && <p className="s mut">{words.rest}</p>}
        </div>
      )}
      {question?.(tried, again)}
      {problem && !isAbout(problem, "text") && <Failure error={problem} />}
      {tried === null ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("registry.paste.try")}
        </Button>
      ) : tried.added > 0 ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {words.act(tried.added)}
        </Button>
      ) : (
        <p className="why">{words.nothing}</p>
      )}
    </form>
  );
}

/** Every line not taken, and every line taken with a remark, with its number and the reason. */
function Remarks({ result, words }: { result: ListResult; words: Words }) {
  const { t, refusal } = useWords();
  const parts = [
    { key: "refused", lines: result.refused, say: words.refused },
    { key: "warned", lines: result.warned ?? [], say: words.warned ?? words.refused },
  ].filter(({ lines }) => lines.length > 0);
  return parts.map(({ key, lines, say }) => (
    <div className="stack t" key={key}>
      <b>{say(lines.length)}</b>
      <ul className="ruled refused-lines" tabIndex={0} aria-label={say(lines.length)}>
        {lines.map((line) => (
          <li key={`${line.line} ${line.code}`}>
            <span className="mut">{t("registry.line_number", { line: line.line })}</span> <b>{line.text}</b>
            <span className="s block">{refusal(line.code)}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
