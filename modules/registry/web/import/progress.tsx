import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { bytes } from "../../../../web/format.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import type { RegisterImport } from "../../import/contract.ts";
import { importsPath } from "./hub.tsx";

/** How far it is. It goes on without this page and can be found again in the list. */
export function Progress({ given }: { given: RegisterImport }) {
  const { t } = useWords();
  const { number } = useFormat();
  const cancel = useAct({
    run: (_: void, key) => send("POST", `${importsPath}/${given.id}/cancellation`, undefined, { key }),
    refreshes: [importsPath],
  });
  const trying = given.state === "trying";
  const title = t(`registry.import.state.${given.state}`);
  return (
    <section className="sheet stack import-progress">
      <h2>{title}</h2>
      <progress max={given.byteCount} value={given.bytesRead} aria-label={title} />
      <p>
        {t("registry.import.so_far", {
          done: bytes(given.bytesRead),
          size: bytes(given.byteCount),
          rows: number(given.rows.read),
        })}
      </p>
      <p className="mut">{t(trying ? "registry.import.trying_line" : "registry.import.running_line")}</p>
      {cancel.problem && <Failure error={cancel.problem} />}
      <div>
        <MayButton
          may={given.may.cancel}
          label={t("registry.import.cancel")}
          pending={cancel.pending}
          onClick={() => void cancel.act()}
        />
      </div>
    </section>
  );
}
