import "../look/files.css";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { bytes } from "../format.ts";
import { addUploads, dropUpload, sendAgain, useUploads } from "../uploads.ts";
import { Button } from "./button.tsx";
import { Failure } from "./failure.tsx";

export type ChooseFileWords = {
  choose: string;
  drop: string;
  kinds: string;
  empty: string;
  again: string;
  stop: string;
  sending: (sent: string, size: string) => string;
};
type Props = {
  /** Where it is sent; also what tells its uploads from others. */
  path: string;
  accept: string;
  words: ChooseFileWords;
  /** With the answer, where the page is still here: who went on finds the file in the list. */
  onSent: (answer: unknown) => void;
};

/** One file is put aside first; what is in it and what it means is asked on the next page. */
export function ChooseFile({ path, accept, words, onSent }: Props) {
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
      (file) => (file.size === 0 ? words.empty : null),
      (made) => here.current && onSent(made),
    );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
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
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <div className="row">
          <Button kind="pri" icon="page" onClick={() => list.current?.click()}>
            {words.choose}
          </Button>
          <span className="only-desk s mut">{words.drop}</span>
        </div>
        <small className="mut3">{words.kinds}</small>
      </div>
      <OnTheWay path={path} words={words} />
    </>
  );
}

function OnTheWay({ path, words }: Pick<Props, "path" | "words">) {
  const mine = useUploads().filter((each) => each.path === path);
  return (
    <ul className="filelist ruled">
      {mine.map(({ id, file, sent, state, problem }) => (
        <li key={id} className="stack t">
          <div className="row b">
            <span className="filename">{file.name}</span>
            <div className="row">
              {problem?.lost && <Button onClick={() => sendAgain(id)}>{words.again}</Button>}
              <Button kind="link" onClick={() => dropUpload(id)}>
                {words.stop}
              </Button>
            </div>
          </div>
          {state !== "failed" && (
            <>
              <progress max={file.size} value={sent} aria-label={file.name} />
              <small className="mut" role="status">
                {words.sending(bytes(sent), bytes(file.size))}
              </small>
            </>
          )}
          {problem && <Failure error={problem} />}
        </li>
      ))}
    </ul>
  );
}
