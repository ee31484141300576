import { useRef, useState } from "react";
import { bytes } from "../../../../web/format.ts";
import { useAct } from "../../../../web/act.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { upload } from "../../../../web/upload.ts";
import type { Agreement } from "../../agreement/contract.ts";
import type { Dispute } from "../../contract.ts";

/** The paper as it was signed: a photo or a scan; each opening is a look. */
export function Scans({ dispute, of }: { dispute: Dispute; of: Agreement }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState(0);
  const { act, pending, problem } = useAct<{ file: File }>({
    run: ({ file }, key) =>
      upload(`/api/disputes/${dispute.id}/agreements/${of.id}/scans`, file, {
        key,
        onProgress: (n) => setSent(Math.round((100 * n) / Math.max(1, file.size))),
        signal: new AbortController().signal,
      }),
    refreshes: ["/api/disputes"],
  });
  return (
    <div className="stack">
      {of.scans.map(({ id, name, byteCount }) => (
        <p key={id} className="s">
          <a href={`/api/disputes/${dispute.id}/scans/${id}`} download>
            {t("dispute.scan.open", { name })}
          </a>{" "}
          <span className="mut">{bytes(byteCount)}</span>
        </p>
      ))}
      {problem && <Failure error={problem} />}
      {of.may.sign === null && (
        <div className="row">
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) void act({ file });
            }}
          />
          <Button icon="clip" pending={pending} onClick={() => input.current?.click()}>
            {pending ? t("dispute.scan.sending", { n: sent }) : t("dispute.scan.add")}
          </Button>
        </div>
      )}
    </div>
  );
}
