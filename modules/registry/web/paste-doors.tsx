import { useWords } from "../../../web/i18n.ts";
import { PasteList } from "./paste-list.tsx";

type Props = { communityId: string; onClose: () => void };

/** A list of doors, one a line. */
export function PasteDoors({ communityId, onClose }: Props) {
  const { t } = useWords();
  return (
    <PasteList
      path={`/api/communities/${communityId}/doors`}
      placeholder={"3号楼1单元201\n3-1-202\n3幢 203"}
      refreshes={[`/api/communities/${communityId}/households`, "/api/pages/communities"]}
      onClose={onClose}
      words={{
        label: t("registry.paste.label"),
        help: t("registry.paste.help"),
        added: (count) => t("registry.added", { count }),
        wouldAdd: (count) => t("registry.would_add", { count }),
        known: (count) => t("registry.known", { count }),
        refused: (count) => t("registry.refused", { count }),
        act: (count) => t("registry.paste.act", { count }),
        nothing: t("registry.paste.nothing"),
        see: t("registry.paste.see"),
        rest: t("registry.paste.rest"),
      }}
    />
  );
}
