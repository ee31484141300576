import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { UnitListResult } from "../unit/contract.ts";

type Props = { communityId: string; onClose: () => void };
type Input = { text: string; codeReason: string | null; dryRun: boolean };

/** A list is tried first: what would be new, what is known, what is refused, and what to look at afterwards. */
export function PasteUnits({ communityId, onClose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState<UnitListResult | null>(null);
  const [done, setDone] = useState<UnitListResult | null>(null);
  const { act, pending, problem, clear } = useAct({
    run: (input: Input, key) =>
      send<UnitListResult>("POST", `/api/communities/${communityId}/unit-list`, input, { key }),
    refreshes: (result) =>
      result.dryRun
        ? []
        : [`/api/communities/${communityId}/units`, `/api/communities/${communityId}/unit-counts`],
    onDone: (result) => (result.dryRun ? setTried(result) : setDone(result)),
  });
  if (done)
    return (
      <div className="stack">
        <Note live>{t("registry.unit_list.added", { count: done.added })}</Note>
        <Remarks result={done} />
        <Button kind="pri" big onClick={onClose}>
          {t("registry.unit_list.see")}
        </Button>
      </div>
    );
  const change = (again: () => void) => {
    again();
    setTried(null);
    if (problem) clear();
  };
  const unproven = tried?.refused.some((each) => each.code === "registry.code_unproven") || reason !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ text, codeReason: reason.trim() || null, dryRun: tried === null });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextArea
        name="text"
        label={t("registry.unit_list.label")}
        description={t("registry.unit_list.help")}
        placeholder={"示例咖啡，3号楼101\n示例公司，B座1203，91…"}
        problem={problem}
        value={text}
        onChange={(event) => change(() => setText(event.currentTarget.value))}
        rows={8}
        required
        withAsterisk={false}
      />
      {tried && (
        <div className="stack t" role="status">
          <ul className="counts">
            <li>
              <b>{t("registry.unit_list.would_add", { count: tried.added })}</b>
            </li>
            {tried.known > 0 && <li>{t("registry.unit_list.known", { count: tried.known })}</li>}
          </ul>
          <Remarks result={tried} />
        </div>
      )}
      {unproven && (
        <TextField
          name="codeReason"
          label={t("registry.unit_list.reason")}
          description={t("registry.unit_list.reason_help")}
          value={reason}
          onChange={(event) => change(() => setReason(event.currentTarget.value))}
          maxLength={200}
        />
      )}
      {problem && !isAbout(problem, "text") && <Failure error={problem} />}
      {tried === null ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("registry.paste.try")}
        </Button>
      ) : tried.added > 0 ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("registry.unit_list.act", { count: tried.added })}
        </Button>
      ) : (
        <p className="why">{t("registry.unit_list.nothing")}</p>
      )}
    </form>
  );
}

/** Every line not taken, and every line taken with a remark, with its number and the reason. */
function Remarks({ result }: { result: UnitListResult }) {
  const { t, refusal } = useWords();
  const parts = [
    { key: "refused" as const, lines: result.refused },
    { key: "warned" as const, lines: result.warned },
  ].filter(({ lines }) => lines.length > 0);
  return parts.map(({ key, lines }) => (
    <div className="stack t" key={key}>
      <b>{t(`registry.unit_list.${key}`, { count: lines.length })}</b>
      <ul
        className="ruled refused-lines"
        tabIndex={0}
        aria-label={t(`registry.unit_list.${key}`, { count: lines.length })}
      >
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
