import { useWords } from "../../../web/i18n.ts";
import { useGet } from "../../../web/query.ts";
import type { Programme, TakenVersions } from "../contract.ts";
import { CarriedOver } from "./carried-over.tsx";

/** On the revision: which products stand on a newer version now, and the values that were moved for it. */
export function MovedValues({ taken }: { taken: TakenVersions | undefined }) {
  const { t, pick } = useWords();
  return taken?.items.map((each) => (
    <section key={each.choiceId} className="sheet stack t">
      <h2>
        {t("programme.taken", {
          code: each.to.content.code,
          name: pick(each.to.content.name),
          from: each.from.number,
          to: each.to.number,
        })}
      </h2>
      <CarriedOver offer={each} done />
    </section>
  ));
}

export function useTaken(programme: Programme): TakenVersions | undefined {
  const path = programme.revision > 1 ? `/api/programmes/${programme.id}/taken-versions` : null;
  return useGet<TakenVersions>(path).data;
}
