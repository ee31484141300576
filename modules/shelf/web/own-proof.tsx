/** What is kept when it is done, and on what basis it may be done. */
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { SelectField, Tick } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Bilingual } from "../../../server/wire.ts";
import type { Evidence } from "../contract.ts";
import { type Editor, Found, TextPair, changedAt, without } from "./own-fields.tsx";
import { Items } from "./own-items.tsx";

const kinds: readonly Evidence["kind"][] = ["note", "count", "checklist", "times", "sign_off", "document"];

export function OwnEvidence({ editor }: { editor: Editor }) {
  const { t, pick } = useWords();
  const { evidence } = editor.content;
  const set = (at: number, part: Partial<Evidence>) =>
    editor.put("evidence", changedAt(evidence, at, { ...evidence[at]!, ...part }));
  return (
    <>
      <p className="mut">{t("shelf.needs_line")}</p>
      <Found editor={editor} path="evidence" />
      <Items
        editor={editor}
        path="evidence"
        items={evidence}
        keyOf={(_, at) => String(at)}
        titleOf={({ label }, at) => pick(label) || t("shelf.own.evidence_n", { n: at + 1 })}
        onRemove={(at) => editor.put("evidence", without(evidence, at))}
        add={t("shelf.own.add_evidence")}
        most={8}
        onAdd={() => {
          const unwritten = { zh: "", en: "" };
          editor.put("evidence", [
            ...evidence,
            { kind: "note", label: unwritten, required: false, why: unwritten },
          ]);
        }}
      >
        {(item, at) => (
          <>
            <TextPair
              editor={editor}
              path={`evidence.${at}.label`}
              label={t("shelf.own.evidence_label")}
              value={item.label}
              onChange={(label) => set(at, { label })}
            />
            <div className="fields">
              <SelectField
                name={`evidence.${at}.kind`}
                label={t("shelf.own.evidence_kind")}
                value={item.kind}
                data={kinds.map((kind) => ({ value: kind, label: t(`shelf.own.evidence.${kind}`) }))}
                onChange={(event) => set(at, { kind: event.currentTarget.value as Evidence["kind"] })}
              />
              <Tick
                name={`evidence.${at}.required`}
                label={t("shelf.own.evidence_required")}
                checked={item.required}
                onChange={(event) => set(at, { required: event.currentTarget.checked })}
              />
            </div>
            <Found editor={editor} path={`evidence.${at}.required`} />
            <TextPair
              editor={editor}
              path={`evidence.${at}.why`}
              label={t("shelf.own.why")}
              value={item.why}
              onChange={(why) => set(at, { why })}
            />
          </>
        )}
      </Items>
    </>
  );
}

/** Said in both languages at once, since the law is as unchecked in the one as in the other. */
const toVerify = (text: Bilingual): Bilingual => ({
  zh: /请核对/.test(text.zh) ? text.zh : `${text.zh}以上请核对现行规定。`,
  en:
    text.en === "" || /please verify/i.test(text.en) ? text.en : `${text.en} Please verify what is in force.`,
});

export function OwnBasis({ editor, burden }: { editor: Editor; burden: Bilingual | null }) {
  const { t, pick } = useWords();
  const { content, put, findings } = editor;
  const unverified = (path: string) => findings.some((each) => each.path === path && each.code === "verify");
  const exception = content.securityException;
  return (
    <>
      <TextPair
        editor={editor}
        path="burdenNote"
        label={t("shelf.own.burden")}
        help={t("shelf.own.burden_help")}
        long
        value={content.burdenNote}
        onChange={(value) => put("burdenNote", value)}
      />
      {burden !== null && burden.zh !== content.burdenNote.zh && (
        <Note>
          <p>{t("shelf.own.burden_sum", { sum: pick(burden) })}</p>
          <p>
            <Button onClick={() => put("burdenNote", burden)}>{t("shelf.own.burden_take")}</Button>
          </p>
        </Note>
      )}
      <TextPair
        editor={editor}
        path="lawfulBasis"
        label={t("shelf.own.law")}
        help={t("shelf.own.law_help")}
        long
        value={content.lawfulBasis}
        onChange={(value) => put("lawfulBasis", value)}
      />
      {unverified("lawfulBasis") && (
        <p>
          <Button onClick={() => put("lawfulBasis", toVerify(content.lawfulBasis))}>
            {t("shelf.own.add_verify")}
          </Button>
        </p>
      )}
      <TextPair
        editor={editor}
        path="stopRule"
        label={t("shelf.stop")}
        help={t("shelf.own.stop_help")}
        long
        value={content.stopRule}
        onChange={(value) => put("stopRule", value)}
      />
      <Tick
        name="securityException"
        label={t("shelf.own.exception")}
        description={t("shelf.own.exception_help")}
        checked={exception !== null}
        onChange={(event) =>
          put("securityException", event.currentTarget.checked ? { basis: { zh: "", en: "" } } : null)
        }
      />
      {exception !== null && (
        <TextPair
          editor={editor}
          path="securityException.basis"
          label={t("shelf.own.exception_basis")}
          long
          value={exception.basis}
          onChange={(basis) => put("securityException", { basis })}
        />
      )}
      {exception !== null && unverified("securityException.basis") && (
        <p>
          <Button onClick={() => put("securityException", { basis: toVerify(exception.basis) })}>
            {t("shelf.own.add_verify")}
          </Button>
        </p>
      )}
    </>
  );
}
