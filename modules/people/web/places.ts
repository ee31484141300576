/** The communities a post can be for. People know a community by its id; its name is read where it is shown. */
import { useWords } from "../../../web/i18n.ts";
import { useGet } from "../../../web/query.ts";
import type { Bilingual } from "../../../server/wire.ts";

export type Place = { id: string; label: string };

export function usePlaces(): Place[] {
  const { pick } = useWords();
  const { data } = useGet<{ items: { id: string; name: Bilingual }[] }>("/api/communities");
  return (data?.items ?? []).map(({ id, name }) => ({ id, label: pick(name) }));
}
