/** What changed between two versions, grouped and in words. */
import type { ReactNode } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Note } from "../../../web/kit/note.tsx";
import type { ProductContent } from "../contract.ts";
import { type Change, changesBetween } from "../diff.ts";
import { useChangeWords } from "./own-diff-words.ts";
import { partOf, parts } from "./own-parts.ts";

export function ProductChanges({ from, to }: { from: ProductContent; to: ProductContent }) {
  const { t } = useWords();
  const changes = changesBetween(from, to);
  if (changes.length === 0) return <Note>{t("shelf.diff.none")}</Note>;
  const grouped = parts
    .map((part) => ({ part, of: changes.filter(({ path }) => partOf(path) === part) }))
    .filter(({ of }) => of.length > 0);
  return (
    <div className="stack">
      {grouped.map(({ part, of }) => (
        <section key={part} className="stack t">
          <h4>{t(`shelf.own.part.${part}`)}</h4>
          <ul className="ruled">
            {of.map((change) => (
              <li key={`${change.path} ${change.how}`}>
                <OneChange change={change} from={from} to={to} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneChange({ change, from, to }: { change: Change; from: ProductContent; to: ProductContent }) {
  const { t } = useWords();
  const words = useChangeWords(from, to);
  const name = words.nameOf(change.path);
  if (change.how === "moved") return <b>{t("shelf.diff.moved", { what: name })}</b>;
  const before = words.valueOf(change, change.from, from);
  const after = words.valueOf(change, change.to, to);
  const list = words.isList(change);
  if (list) return <ListChange name={name} {...list} />;
  if (change.how === "added") return <Line head={t("shelf.diff.added", { what: name })}>{after}</Line>;
  if (change.how === "removed") return <Line head={t("shelf.diff.removed", { what: name })}>{before}</Line>;
  if (before === after)
    return (
      <Line head={t("shelf.diff.changed", { what: name })}>
        {t(words.isText(change.to) ? "shelf.diff.other_language" : "shelf.diff.detail")}
      </Line>
    );
  return (
    <Line head={name}>
      <del>{before || t("shelf.diff.nothing")}</del>
      <ins>{after || t("shelf.diff.nothing")}</ins>
    </Line>
  );
}

function Line({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      <b>{head}</b>
      {children && <div className="beforeafter s">{children}</div>}
    </>
  );
}

/** Of a list without keys: what came and what went; what only moved is not said. */
function ListChange({ name, added, removed }: { name: string; added: string[]; removed: string[] }) {
  const { t } = useWords();
  return (
    <Line head={t("shelf.diff.changed", { what: name })}>
      {removed.map((each, at) => (
        <del key={`-${at}`}>{each}</del>
      ))}
      {added.map((each, at) => (
        <ins key={`+${at}`}>{each}</ins>
      ))}
    </Line>
  );
}
