import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { TextField } from "../../../web/kit/field.tsx";
import { PasteList } from "./paste-list.tsx";

type Props = { communityId: string; onClose: () => void };

/** A list of firms, one a line. A code that fails its check is taken with a reason. */
export function PasteUnits({ communityId, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  return (
    <PasteList
      path={`/api/communities/${communityId}/unit-list`}
      more={{ codeReason: reason.trim() || null }}
      placeholder={"示例咖啡，3号楼101\n示例公司，B座1203，91…"}
      refreshes={[`/api/communities/${communityId}/units`, `/api/communities/${communityId}/unit-counts`]}
      onClose={onClose}
      words={{
        label: t("registry.unit_list.label"),
        help: t("registry.unit_list.help"),
        added: (count) => t("registry.unit_list.added", { count }),
        wouldAdd: (count) => t("registry.unit_list.would_add", { count }),
        known: (count) => t("registry.unit_list.known", { count }),
        refused: (count) => t("registry.unit_list.refused", { count }),
        warned: (count) => t("registry.unit_list.warned", { count }),
        act: (count) => t("registry.unit_list.act", { count }),
        nothing: t("registry.unit_list.nothing"),
        see: t("registry.unit_list.see"),
      }}
      question={(tried, again) =>
        (reason !== "" || tried?.refused.some(({ code }) => code === "registry.code_unproven")) && (
          <TextField
            name="codeReason"
            label={t("registry.unit_list.reason")}
            description={t("registry.unit_list.reason_help")}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              again();
            }}
            maxLength={200}
          />
        )
      }
    />
  );
}
