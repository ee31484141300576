import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AddCommunity } from "../../modules/community/web/add.tsx";
import { ProblemList } from "../../modules/community/web/problem-list.tsx";
import { hasHouseholds } from "../../modules/community/rules.ts";
import { useFactWords } from "../../modules/community/web/fact-words.ts";
import type { CommunityList } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { MayButton } from "../kit/refusal.tsx";
import { Table } from "../kit/table.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";

type Row = CommunityList["items"][number];

/** 辖区: the communities of one's posts, in the order of the alphabet and in no other (FORM-01). */
export default function Communities() {
  const { t } = useWords();
  const query = useGet<CommunityList>("/api/pages/communities");
  return (
    <Wait for={query}>
      {(list) => (
        <>
          <PageHead title={t("page.communities.title")}>
            {list.items.length > 0 && t("page.communities.line", { count: list.items.length })}
          </PageHead>
          {list.items.length === 0 ? (
            <EmptyState sign="house" title={t("page.communities.none")}>
              {t(list.mayAdd === null ? "page.communities.none_chief" : "page.communities.none_other")}
            </EmptyState>
          ) : (
            <Rows items={list.items} />
          )}
          <Add may={list.mayAdd} />
        </>
      )}
    </Wait>
  );
}

function Rows({ items }: { items: Row[] }) {
  const { t, pick, language } = useWords();
  const { number } = useFormat();
  const alphabet = language === "zh" ? "zh-u-co-pinyin-kn-true" : "en-u-kn-true";
  const rows = [...items].sort((a, b) => pick(a.name).localeCompare(pick(b.name), alphabet));
  return (
    <Table
      caption={t("page.communities.title")}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          head: t("page.communities.place"),
          names: true,
          cell: (row) => (
            <>
              <Link className="place" to="/communities/$id" params={{ id: row.id }}>
                {pick(row.name)}
              </Link>
              <span className="s mut block plainly">
                <Dotted>{[t(`community.kind.${row.kind}`), row.mode && pick(row.mode)]}</Dotted>
              </span>
            </>
          ),
        },
        {
          head: t("page.communities.problems"),
          cell: (row) =>
            row.problems.length > 0 ? (
              <ProblemList codes={row.problems} />
            ) : (
              <span className="mut">{t("page.communities.no_problems")}</span>
            ),
        },
        { head: t("page.communities.running"), cell: (row) => <Running row={row} /> },
        { head: t("page.communities.duties"), cell: (row) => <Due row={row} /> },
        {
          head: t("page.communities.households"),
          end: true,
          cell: (row) =>
            !hasHouseholds(row.kind) ? (
              <Size row={row} />
            ) : row.households > 0 ? (
              t("page.communities.doors", { count: row.households, n: number(row.households) })
            ) : (
              <span className="mut">{t("page.communities.no_doors")}</span>
            ),
        },
      ]}
    />
  );
}

/** How large a place without a register of homes is: 学生 860 人. */
function Size({ row }: { row: Row }) {
  const { t } = useWords();
  const facts = useFactWords();
  if (row.size === null) return <span className="mut">{t("page.communities.no_size")}</span>;
  return (
    <>
      {t(`community.people.${row.kind}`)} {facts.value(row.size.key, row.size.value)}
    </>
  );
}

function Running({ row }: { row: Row }) {
  const { t, pick, language } = useWords();
  if (row.running.length === 0) return <span className="mut">{t("page.communities.none_running")}</span>;
  const comma = language === "zh" ? "、" : ", ";
  return row.running.map((programme) => (
    <Link
      key={programme.id}
      className={`${btn("link")} inline`}
      to="/programmes/$id"
      params={{ id: programme.id }}
    >
      {programme.products.map(pick).join(comma) || programme.code}
    </Link>
  ));
}

function Due({ row }: { row: Row }) {
  const { t } = useWords();
  return (
    <>
      {row.overdue > 0 && (
        <b className="late block">{t("page.communities.overdue", { count: row.overdue })}</b>
      )}
      {row.dueThisWeek > 0
        ? t("page.communities.this_week", { count: row.dueThisWeek })
        : row.overdue === 0 && <span className="mut">{t("page.communities.nothing_due")}</span>}
    </>
  );
}

function Add({ may }: { may: string | null }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="narrow">
      <MayButton may={may} label={t("page.communities.add")} icon="plus" onClick={() => setOpen(true)} />
      <AddCommunity open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
