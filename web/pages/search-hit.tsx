import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Found } from "../../server/pages/search-contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Dot, Dotted, SampleMark } from "../kit/marks.tsx";

/** Where a thing that was found has its page. Ids only: no name and no door stands in an address. */
function placeOf(found: Found): Pick<LinkProps, "to" | "params" | "search"> {
  switch (found.kind) {
    case "duty":
      return { to: "/duties/$id", params: { id: found.id } };
    case "household":
      return {
        to: "/communities/$id/doors",
        params: { id: found.communityId },
        search: { household: found.id },
      };
    case "resident":
      return {
        to: "/communities/$id/doors",
        params: { id: found.communityId },
        search: { household: found.householdId },
      };
    case "unit":
      return { to: "/units/$id", params: { id: found.id } };
    case "community":
      return { to: "/communities/$id", params: { id: found.id } };
    case "programme":
      return { to: "/programmes/$id", params: { id: found.id } };
    case "product":
      return { to: "/shelf/$code", params: { code: found.code }, search: {} };
    case "person":
      return { to: "/people", search: { person: found.id } };
  }
}

type Told = { title: ReactNode; about: ReactNode[] };
function useTold(): (found: Found) => Told {
  const { t, pick } = useWords();
  const { due } = useFormat();
  return (found) => {
    switch (found.kind) {
      case "duty":
        return {
          title: pick(found.title),
          about: [
            found.place,
            pick(found.communityName),
            found.late ? <b className="late">{due(found.dueOn)}</b> : due(found.dueOn),
          ],
        };
      case "household":
        return {
          title: (
            <>
              {found.door}
              {found.sample && <SampleMark />}
            </>
          ),
          about: [
            pick(found.communityName),
            ...(found.residents.length > 0 ? [found.residents.join(t("shelf.and"))] : []),
          ],
        };
      case "resident":
        return {
          title: (
            <>
              {found.name}
              {found.sample && <SampleMark />}
            </>
          ),
          about: [found.door, pick(found.communityName)],
        };
      case "unit":
        return {
          title: (
            <>
              {found.name}
              {found.sample && <SampleMark />}
            </>
          ),
          about: [t(`registry.unit_kind.${found.unitKind}`), found.at, pick(found.communityName)],
        };
      case "community":
        return { title: pick(found.name), about: [<span className="mono">{found.code}</span>] };
      case "programme":
        return {
          title: pick(found.communityName),
          about: [
            found.products.map(pick).join(t("shelf.and")) || t("page.programme.nothing_yet"),
            t(`programme.state.${found.state}`),
            <span className="mono nw">{found.code}</span>,
          ],
        };
      case "product":
        return {
          title: pick(found.name),
          about: [<span className="mono">{found.code}</span>, pick(found.line)],
        };
      case "person":
        return {
          title: (
            <>
              {found.name}
              {found.sample && <SampleMark />}
            </>
          ),
          about: found.posts.map((post) => `${t(`people.role.${post.role}`)} ${post.organisationName}`),
        };
    }
  };
}

/** One thing: what it is, what it is about, and what it was found by. */
export function SearchHit({ found, onOpen }: { found: Found; onOpen: () => void }) {
  const { t } = useWords();
  const { title, about } = useTold()(found);
  const { by, text, pinyin } = found.foundBy;
  const plainly =
    found.kind === "community" && by === "code"
      ? t("page.search.why.short")
      : t(`page.search.why.${by}`, { text });
  const why = pinyin ? t("page.search.why.pinyin", { why: plainly }) : plainly;
  return (
    <li>
      <Link {...placeOf(found)} onClick={onOpen}>
        <b>{title}</b>
        <span className="s mut">
          <Dotted>{about}</Dotted>
        </span>{" "}
        <span className="why-found s mut3">
          <Dot />
          {t("page.search.matched", { why })}
        </span>
      </Link>
    </li>
  );
}
