import type { Shelf } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { SelectField } from "../kit/field.tsx";

type Props = {
  communities: Shelf["communities"];
  value: string | null;
  /** The choice of no place at all, where the page can do without one: `onChange` is given null. */
  everywhere?: string;
  onChange: (id: string | null) => void;
};

/** For whom one is choosing: the communities where this person works. */
export function CommunityPicker({ communities, value, everywhere, onChange }: Props) {
  const { t, pick } = useWords();
  if (communities.length === 0) return null;
  if (communities.length === 1 && value !== null && everywhere === undefined) return null;
  const none = everywhere ?? (value === null ? t("page.shelf.choose_community") : undefined);
  return (
    <SelectField
      name="community"
      label={t("page.shelf.for_whom")}
      data={[
        ...communities.map((each) => ({ value: each.id, label: pick(each.name) })),
        ...(none === undefined ? [] : [{ value: "", label: none }]),
      ]}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
