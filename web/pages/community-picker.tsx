import type { Shelf } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { SelectField } from "../kit/field.tsx";

type Props = {
  communities: Shelf["communities"];
  value: string | null;
  onChange: (id: string) => void;
};

/** For whom one is choosing: the communities where this person may fill a basket. */
export function CommunityPicker({ communities, value, onChange }: Props) {
  const { t, pick } = useWords();
  if (communities.length === 0 || (communities.length === 1 && value !== null)) return null;
  const first = value === null ? [{ value: "", label: t("page.shelf.choose_community") }] : [];
  return (
    <SelectField
      name="community"
      label={t("page.shelf.for_whom")}
      data={[...first, ...communities.map((each) => ({ value: each.id, label: pick(each.name) }))]}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
