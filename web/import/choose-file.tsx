import "../look/files.css";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { bytes } from "../format.ts";
import { addUploads, dropUpload, sendAgain, useUploads } from "../uploads.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Failure } from "../kit/failure.tsx";

type Props = {
  /** Where it is sent; also what tells its uploads from others. */
  path: string;
  title: string;
  line: string;
  /** Which files, and what must not be in them. */
  kinds: string;
  /** With the answer, where the page is still here: who went on finds the file in the list. */
  onSent: (answer: unknown) => void;
};

/** One file is put aside first; what is in it and what it means is asked on the next page. */
export function ChooseFile({ path, title, line, kinds, onSent }: Props) {
  const { t } = useWords();
  const list = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  const take = (files: FileList | null) =>
    addUploads(
      path,
      [...(files ?? [])].slice(0, 1),
      (file) => (file.size === 0 ? t("page.import.empty") : null),
      (made) => here.current && onSent(made),
    );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      <p className="mut">{line}</p>
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
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <div className="row">
          <Button kind="pri" icon="page" onClick={() => list.current?.click()}>
            {t("page.import.choose")}
          </Button>
          <span className="only-desk s mut">{t("page.import.drop")}</span>
        </div>
        <small className="mut3">{kinds}</small>
      </div>
      <OnTheWay path={path} />
    </section>
  );
}

function OnTheWay({ path }: { path: string }) {
  const { t } = useWords();
  const mine = useUploads().filter((each) => each.path === path);
  return (
    <ul className="filelist ruled">
      {mine.map(({ id, file, sent, state, problem }) => (
        <li key={id} className="stack t">
          <div className="row b">
            <span className="filename">{file.name}</span>
            <div className="row">
              {problem?.lost && <Button onClick={() => sendAgain(id)}>{t("page.import.again")}</Button>}
              <Button kind="link" onClick={() => dropUpload(id)}>
                {t("page.import.stop")}
              </Button>
            </div>
          </div>
          {state !== "failed" && (
            <>
              <progress max={file.size} value={sent} aria-label={file.name} />
              <small className="mut" role="status">
                {t("page.import.sending", { sent: bytes(sent), size: bytes(file.size) })}
              </small>
            </>
          )}
          {problem && <Failure error={problem} />}
        </li>
      ))}
    </ul>
  );
}
