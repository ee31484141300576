import type { ReactNode } from "react";
import type { EvidenceCard } from "../../modules/shelf/contract.ts";
import { useWords } from "../i18n.ts";
import { Dot } from "./marks.tsx";

const blocks = { effective: 3, promising: 2, unrated: 0, no_effect: 3, harmful: 0 } as const;
const looks = {
  effective: "ev",
  promising: "ev",
  unrated: "ev",
  no_effect: "ev none",
  harmful: "ev harm",
} as const;

/** Three blocks and always the word; `detail` follows it, such as the number of studies. */
export function EvidenceLabel({ rating, detail }: { rating: EvidenceCard["rating"]; detail?: ReactNode }) {
  const { t } = useWords();
  return (
    <span className={looks[rating]}>
      <i aria-hidden="true">
        {[1, 2, 3].map((at) => (
          <u key={at} className={at <= blocks[rating] ? "f" : undefined} />
        ))}
      </i>
      <span>
        {t(`web.evidence.${rating}`)}
        {detail && (
          <>
            <Dot />
            {detail}
          </>
        )}
      </span>
    </span>
  );
}
