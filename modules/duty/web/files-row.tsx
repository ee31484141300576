import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { bytes } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, useNamed } from "../../../web/kit/marks.tsx";
import type { EvidenceFile } from "../contract.ts";
import { RemoveFile } from "./files-remove.tsx";

const kinds: [string, string][] = [
  ["image/", "image"],
  ["text/", "text"],
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml", "xlsx"],
];
const kindOf = (mediaType: string) => kinds.find(([start]) => mediaType.startsWith(start))?.[1] ?? "docx";

/** One file: what it is, who added it, and its small picture; or that it was removed, by whom and why. */
export function FileRow({ file }: { file: EvidenceFile }) {
  const { t, refusal } = useWords();
  const { moment } = useFormat();
  const [asking, ask] = useState(false);
  const name = file.name ?? t("duty.file.unnamed");
  const { removed } = file;
  const staff = useNamed();
  return (
    <li className="file">
      {file.hasThumbnail && file.may.open === null ? (
        <img
          src={`/api/files/${file.id}/thumbnail`}
          alt={t("duty.file.small", { name })}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span className="sheetmark">
          <Icon name="page" />
        </span>
      )}
      <div className="stack t">
        <b className="filename">{name}</b>
        <small className="mut">
          <Dotted>
            {[
              t(`duty.file.kind.${kindOf(file.mediaType)}`),
              bytes(file.byteCount),
              removed
                ? t("duty.file.removed", {
                    name: staff(removed.by, removed.bySample),
                    when: moment(removed.at),
                  })
                : t("duty.file.by", {
                    name: staff(file.addedBy, file.addedBySample),
                    when: moment(file.addedAt),
                  }),
            ]}
          </Dotted>
        </small>
        {removed && removed.reason !== "" && <small>{removed.reason}</small>}
        {!removed && file.may.open !== null && <small className="mut3">{refusal(file.may.open)}</small>}
        {!removed && (
          <div className="row">
            {file.may.open === null && (
              <a className={btn()} href={`/api/files/${file.id}/content`} download>
                {t("duty.file.open")}
              </a>
            )}
            {file.may.remove === null && (
              <Button kind="link" onClick={() => ask(true)}>
                {t("duty.file.remove")}
              </Button>
            )}
          </div>
        )}
      </div>
      {asking && <RemoveFile file={file} name={name} onClose={() => ask(false)} />}
    </li>
  );
}
