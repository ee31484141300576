import { bytes } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { type Upload, dropUpload, sendAgain } from "../../../web/uploads.ts";

/** Too large and of no kind that is taken. */
const hopeless = [413, 415];

/** A file on its way: how many bytes are there, and a way to stop or to send it again. */
export function SendingRow({ upload }: { upload: Upload }) {
  const { t } = useWords();
  const { id, file, sent, state, problem } = upload;
  const size = bytes(file.size);
  // What was refused for what it is would be refused again.
  const again = problem !== null && !hopeless.includes(problem.status);
  return (
    <li className="stack t">
      <div className="row b">
        <span className="filename">{file.name}</span>
        <div className="row">
          {again && <Button onClick={() => sendAgain(id)}>{t("duty.file.again")}</Button>}
          <Button kind="link" onClick={() => dropUpload(id)}>
            {t("duty.file.stop")}
          </Button>
        </div>
      </div>
      {state === "sending" && <progress max={file.size} value={sent} aria-label={file.name} />}
      {state !== "failed" && (
        <small className="mut" role="status">
          {state === "waiting"
            ? t("duty.file.waiting", { size })
            : sent < file.size
              ? t("duty.file.sending", { sent: bytes(sent), size })
              : t("duty.file.checking")}
        </small>
      )}
      {problem && <Failure error={problem} />}
    </li>
  );
}
