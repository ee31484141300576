import { type DragEvent, useRef, useState } from "react";
import { bytes } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { addUploads } from "../../../web/uploads.ts";
import { fileMaxBytes, filesMost } from "../evidence/rules.ts";

/** Named one by one: asked for "any picture", an iPhone sends HEIC; asked for these, it turns it into JPEG. */
const pictures = "image/jpeg,image/png,image/webp";
const papers = `${pictures},application/pdf,text/plain,.docx,.xlsx`;

/** The camera on a phone, a list of files everywhere, and on a desk a place to drop them. */
export function AddFiles({ path, may, room }: { path: string; may: string | null; room: number }) {
  const { t, refusal } = useWords();
  const camera = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const full = room >= filesMost;
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    addUploads(path, chosen, (file) => {
      if (file.size === 0) return t("duty.file.empty");
      if (file.size > fileMaxBytes) return t("duty.file.too_large", { size: bytes(file.size) });
      return room + chosen.indexOf(file) >= filesMost ? refusal("duty.files_full") : null;
    });
  };
  const input = (of: typeof list, more: object) => (
    <input
      ref={of}
      type="file"
      hidden
      {...more}
      onChange={(event) => {
        take(event.currentTarget.files);
        // The same file chosen again is a new choice.
        event.currentTarget.value = "";
      }}
    />
  );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  if (may !== null) return <MayButton may={may} label={t("duty.file.choose")} icon="clip" />;
  if (full)
    return <RefusedButton label={t("duty.file.choose")} reason={refusal("duty.files_full")} icon="clip" />;
  return (
    <div
      className={over ? "droparea over" : "droparea"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {input(camera, { accept: pictures, capture: "environment" })}
      {input(list, { accept: papers, multiple: true })}
      <div className="row">
        <span className="only-phone">
          <Button icon="camera" onClick={() => camera.current?.click()}>
            {t("duty.file.take")}
          </Button>
        </span>
        <Button icon="clip" onClick={() => list.current?.click()}>
          {t("duty.file.choose")}
        </Button>
        <span className="only-desk s mut">{t("duty.file.drop")}</span>
      </div>
      <small className="mut3">{t("duty.file.kinds")}</small>
    </div>
  );
}
