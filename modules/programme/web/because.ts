import { useWords } from "../../../web/i18n.ts";
import type { RevisionBrief } from "../contract.ts";

/** Why a revision was opened: what somebody wrote, or the newer version that led to it; empty: nothing was said. */
export function useBecause(): (brief: RevisionBrief | undefined) => string {
  const { t } = useWords();
  return (brief) => {
    const because = brief?.because;
    if (because) return t("programme.because_version", { code: because.productCode, n: because.version });
    return brief?.reason ?? "";
  };
}
