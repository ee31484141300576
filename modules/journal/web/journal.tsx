import "../../../web/look/place.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import { useMe } from "../../../web/session.ts";
import type { JournalEntry } from "../contract.ts";
import { mayReadJournal } from "../rules.ts";
import { EntryRow } from "./entry-row.tsx";
import { useNames } from "./names.ts";
import { SubjectFilter } from "./subject-filter.tsx";
import { Verify } from "./verify.tsx";

/** Verbs one asks for most; all others are found without a filter. */
const verbs = [
  "look",
  "add",
  "change",
  "end",
  "appoint",
  "submit",
  "approve",
  "complete",
  "excuse",
  "sign_in",
] as const;

/** 留痕: who did or looked at what, newest first. Ids, verbs and names of fields; never a value. */
export default function Journal() {
  const { t, refusal } = useWords();
  const me = useMe();
  const read = mayReadJournal(me.posts.map((post) => post.role));
  if (read !== null)
    return (
      <>
        <PageHead title={t("journal.title")} />
        <p className="why narrow">{refusal(read)}</p>
      </>
    );
  return <Entries />;
}

function Entries() {
  const { t } = useWords();
  const search: { kind?: string; subject?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [personId, setPerson] = useState("");
  const names = useNames();
  const pages = usePages<JournalEntry>("/api/journal", {
    limit: 50,
    verb: search.kind,
    subjectId: search.subject,
    personId,
  });
  const keep = (next: { kind?: string | undefined; subject?: string | undefined }) => {
    const all = { ...search, ...next };
    void navigate({
      to: "/journal",
      replace: true,
      search: {
        ...(all.kind ? { kind: all.kind } : {}),
        ...(all.subject ? { subject: all.subject } : {}),
      },
    });
  };
  const filtered = Boolean(search.kind || search.subject || personId);
  return (
    <>
      <PageHead title={t("journal.title")}>{t("journal.line")}</PageHead>
      <Verify />
      <section className="stack" aria-label={t("journal.filter")}>
        <Chips
          by={t("journal.by_verb")}
          scroll
          chips={[
            {
              key: "",
              label: t("journal.every_verb"),
              on: !search.kind,
              onPress: () => keep({ kind: undefined }),
            },
            ...verbs.map((verb) => ({
              key: verb,
              label: t(`journal.verb.${verb}`),
              on: search.kind === verb,
              onPress: () => keep({ kind: search.kind === verb ? undefined : verb }),
            })),
          ]}
        />
        <div className="fields">
          {names.people.length > 0 && (
            <SelectField
              name="person"
              label={t("journal.by_person")}
              value={personId}
              onChange={(event) => setPerson(event.currentTarget.value)}
              data={[
                { value: "", label: t("journal.every_person") },
                ...names.people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <SubjectFilter subject={search.subject} onChange={(subject) => keep({ subject })} />
        </div>
      </section>
      <Wait for={pages.query} rows={6}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              sign="notebook"
              title={t(filtered ? "journal.none_found" : "journal.none")}
              action={
                filtered && (
                  <Button
                    onClick={() => {
                      setPerson("");
                      keep({ kind: undefined, subject: undefined });
                    }}
                  >
                    {t("journal.show_all")}
                  </Button>
                )
              }
            >
              {t(filtered ? "journal.none_found_line" : "journal.none_line")}
            </EmptyState>
          ) : (
            <>
              <Days entries={pages.items} names={names} />
              {pages.hasMore && (
                <p>
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("journal.older")}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Wait>
    </>
  );
}

function Days({ entries, names }: { entries: JournalEntry[]; names: ReturnType<typeof useNames> }) {
  const { dateOf, nearDay } = useFormat();
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const on = dateOf(entry.at);
    days.set(on, [...(days.get(on) ?? []), entry]);
  }
  return [...days].map(([on, rows]) => (
    <section key={on} className="sheet">
      <h2>{nearDay(on)}</h2>
      <ul className="ruled entries">
        {rows.map((entry) => (
          <EntryRow key={entry.id} entry={entry} names={names} />
        ))}
      </ul>
    </section>
  ));
}
