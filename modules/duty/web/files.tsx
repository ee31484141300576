import "../../../web/look/closing.css";
import "../../../web/look/files.css";
import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { useGet } from "../../../web/query.ts";
import { useUploads } from "../../../web/uploads.ts";
import type { DutyDetail, EvidenceFiles } from "../contract.ts";
import { AddFiles } from "./files-add.tsx";
import { FileRow } from "./files-row.tsx";
import { SendingRow } from "./files-sending.tsx";

/**
 * Papers and pictures of a duty, folded and never asked for (FORM-03). What is there is shown when it is
 * opened and not before: each small picture is a look at somebody's home.
 */
export function Files({ duty }: { duty: DutyDetail }) {
  const { t } = useWords();
  const path = `/api/duties/${duty.id}/files`;
  const query = useGet<EvidenceFiles>(path);
  const sending = useUploads().filter((upload) => upload.path === path);
  const [open, setOpen] = useState(false);
  const items = query.data?.items ?? [];
  const kept = items.filter((file) => file.removed === null).length;
  const add = query.data?.may.add ?? null;
  // Nothing is there and nothing may be added: nothing to say.
  if (query.data && items.length === 0 && sending.length === 0 && add !== null && add !== "duty.files_full")
    return null;
  return (
    <details className="rarer files" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="clip" />
        <span>
          {t("duty.file.title")}
          <small className="mut3">
            {" "}
            {kept > 0 ? t("duty.file.kept", { count: kept }) : t("duty.file.optional")}
          </small>
        </span>
        <Icon name="down" />
      </summary>
      {open && (
        <div className="stack">
          <div className="stack t s mut">
            <p>{t("duty.file.why")}</p>
            <p>{t("duty.file.spare")}</p>
          </div>
          {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
          {query.data && <AddFiles path={path} may={add} room={kept + sending.length} />}
          {sending.length > 0 && (
            <ul className="ruled filelist">
              {sending.map((upload) => (
                <SendingRow key={upload.id} upload={upload} />
              ))}
            </ul>
          )}
          {items.length > 0 && (
            <>
              <ul className="ruled filelist">
                {items.map((file) => (
                  <FileRow key={file.id} file={file} />
                ))}
              </ul>
              {kept > 0 && <p className="s mut3">{t("duty.file.recorded")}</p>}
            </>
          )}
        </div>
      )}
    </details>
  );
}
