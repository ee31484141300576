import { useRef } from "react";
import { useAct } from "../../../../web/act.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import { upload } from "../../../../web/upload.ts";
import type { DisputeTemplates } from "../../papers/template-contract.ts";

/** One file; it is drawn on a made-up case before it is kept, and the refusal says what is wrong with it. */
export function Bring({ path, may }: { path: string; may: string | null }) {
  const { t } = useWords();
  const list = useRef<HTMLInputElement>(null);
  const { act, pending, problem } = useAct({
    run: (file: File, key) =>
      upload<DisputeTemplates>(path, file, {
        key,
        onProgress: () => undefined,
        signal: new AbortController().signal,
      }),
    refreshes: [path],
  });
  return (
    <div className="stack t">
      <input
        ref={list}
        type="file"
        hidden
        aria-label={t("dispute.forms.bring")}
        accept=".docx,.typ"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file !== undefined) void act(file);
        }}
      />
      <p className="s mut">{t("dispute.forms.bring_help")}</p>
      {problem && <Failure error={problem} />}
      {pending && (
        <p className="s" role="status">
          {t("dispute.forms.trying")}
        </p>
      )}
      <MayButton
        may={may}
        label={t("dispute.forms.bring")}
        icon="page"
        pending={pending}
        onClick={() => list.current?.click()}
      />
    </div>
  );
}
