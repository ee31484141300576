import { useAct } from "../act.ts";
import { send } from "../api.ts";
import { useFormat } from "../dates.ts";
import { bytes } from "../format.ts";
import { useWords } from "../i18n.ts";
import { Failure } from "../kit/failure.tsx";
import { MayButton } from "../kit/refusal.tsx";

type Props = {
  given: {
    id: string;
    state: string;
    byteCount: number;
    bytesRead: number;
    rows: { read: number };
    may: { cancel: string | null };
  };
  /** Where imports of this kind are. */
  path: string;
  /** That one may leave, and what happens then. */
  line: string;
};

/** How far it is, in bytes and rows. It goes on without this page and can be found again in the list. */
export function Progress({ given, path, line }: Props) {
  const { t } = useWords();
  const { number } = useFormat();
  const cancel = useAct({
    run: (_: void, key) => send("POST", `${path}/${given.id}/cancellation`, undefined, { key }),
    refreshes: [path],
  });
  const title = t(`page.import.state.${given.state}`);
  return (
    <section className="sheet stack import-progress">
      <h2>{title}</h2>
      <progress max={given.byteCount} value={given.bytesRead} aria-label={title} />
      <p>
        {t("page.import.so_far", {
          done: bytes(given.bytesRead),
          size: bytes(given.byteCount),
          rows: number(given.rows.read),
        })}
      </p>
      <p className="mut">{line}</p>
      {cancel.problem && <Failure error={cancel.problem} />}
      <div>
        <MayButton
          may={given.may.cancel}
          label={t("page.import.cancel")}
          pending={cancel.pending}
          onClick={() => void cancel.act()}
        />
      </div>
    </section>
  );
}
