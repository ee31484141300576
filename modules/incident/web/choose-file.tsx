import "../../../web/look/files.css";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { bytes } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { addUploads, dropUpload, sendAgain, useUploads } from "../../../web/uploads.ts";
import type { IncidentImport } from "../import-contract.ts";

export const importsPath = "/api/incident-imports";
const kinds = ".csv,.txt,.tsv,.xlsx,text/csv";

/** 导入: the file is only put aside first; what is in it and what it means is asked on the next page. */
export function ChooseFile() {
  const { t } = useWords();
  const list = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const navigate = useNavigate();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  const take = (files: FileList | null) =>
    addUploads(
      importsPath,
      [...(files ?? [])].slice(0, 1),
      (file) => (file.size === 0 ? t("incident.file.empty") : null),
      // Whoever went on to another page finds it in the list below.
      (made) => {
        const { id } = made as IncidentImport;
        if (here.current) void navigate({ to: "/incidents/imports/$id", params: { id } });
      },
    );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className="sheet stack">
      <h2>{t("incident.import.title")}</h2>
      <p className="mut">{t("incident.import.line")}</p>
      <div
        className={over ? "droparea over" : "droparea"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          ref={list}
          type="file"
          hidden
          accept={kinds}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <div className="row">
          <Button kind="pri" icon="page" onClick={() => list.current?.click()}>
            {t("incident.file.choose")}
          </Button>
          <span className="only-desk s mut">{t("incident.file.drop")}</span>
        </div>
        <small className="mut3">{t("incident.file.kinds")}</small>
      </div>
      <OnTheWay />
    </section>
  );
}

function OnTheWay() {
  const { t } = useWords();
  const mine = useUploads().filter(({ path }) => path === importsPath);
  return (
    <ul className="filelist ruled">
      {mine.map(({ id, file, sent, state, problem }) => (
        <li key={id} className="stack t">
          <div className="row b">
            <span className="filename">{file.name}</span>
            <div className="row">
              {problem?.lost && <Button onClick={() => sendAgain(id)}>{t("incident.file.again")}</Button>}
              <Button kind="link" onClick={() => dropUpload(id)}>
                {t("incident.file.stop")}
              </Button>
            </div>
          </div>
          {state !== "failed" && (
            <>
              <progress max={file.size} value={sent} aria-label={file.name} />
              <small className="mut" role="status">
                {t("incident.file.sending", { sent: bytes(sent), size: bytes(file.size) })}
              </small>
            </>
          )}
          {problem && <Failure error={problem} />}
        </li>
      ))}
    </ul>
  );
}
