import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { useUploads } from "../../../web/uploads.ts";

/** On Today: what is still being sent from a duty one has left, and what did not arrive. */
export function UploadsNote() {
  const { t } = useWords();
  const uploads = useUploads();
  const stuck = uploads.filter((upload) => upload.state === "failed");
  const shown = stuck[0] ?? uploads[0];
  if (shown === undefined) return null;
  const id = shown.path.split("/")[3] ?? "";
  return (
    <div role="status" className="note row b">
      <b>
        {stuck.length > 0
          ? t("duty.file.stuck", { count: stuck.length })
          : t("duty.file.under_way", { count: uploads.length })}
      </b>
      <Link to="/duties/$id" params={{ id }} className="btn">
        {t("duty.file.see")}
      </Link>
    </div>
  );
}
