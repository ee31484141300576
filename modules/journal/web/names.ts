/**
 * Names for the ids of the journal, which keeps people and communities as plain ids.
 */
import type { Bilingual } from "../../../server/wire.ts";
import { useWords } from "../../../web/i18n.ts";
import { useGet } from "../../../web/query.ts";
import { useMe } from "../../../web/session.ts";

type Named = { id: string; name: string; sample: boolean };
export type Names = {
  people: Named[];
  person: (id: string | null) => Named | null;
  place: (id: string | null) => string | null;
};

export function useNames(): Names {
  const { pick } = useWords();
  const me = useMe();
  const people = useGet<{ items: Named[] }>("/api/pages/journal/actors").data?.items ?? [];
  const places = useGet<{ items: { id: string; name: Bilingual }[] }>("/api/communities").data?.items ?? [];
  return {
    people,
    person: (id) => people.find((each) => each.id === id) ?? (id === me.person.id ? me.person : null),
    place: (id) => {
      const found = places.find((each) => each.id === id);
      return found ? pick(found.name) : null;
    },
  };
}

/** The end of an id tells two rows apart; its beginning is only the time. */
export const shortId = (id: string): string => id.slice(-6);
