import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import type { Duty } from "../contract.ts";

type Props = { duty: Pick<Duty, "place"> & { communityName: { zh: string } } };

/**
 * A link made from the address; the phone's position is neither used nor sent (ARCHITECTURE §4). Only the community
 * and the building leave the product: a map cannot find a room, and whose door it is is nobody's business there.
 */
export function MapLink({ duty }: Props) {
  const { t } = useWords();
  const building = duty.place?.split(" ")[0] ?? "";
  const keyword = `${duty.communityName.zh} ${building}`.trim();
  if (keyword === "") return null;
  return (
    <a
      className={btn()}
      href={`https://uri.amap.com/search?keyword=${encodeURIComponent(keyword)}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t("duty.route")}
      title={t("duty.route")}
    >
      <Icon name="place" />
    </a>
  );
}
