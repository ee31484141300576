import { Link } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue, useId } from "react";
import type { Today } from "../../server/pages/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import { DutyCard } from "../../modules/duty/web/card.tsx";
import { UndoNote } from "../../modules/duty/web/undo.tsx";
import { UploadsNote } from "../../modules/duty/web/uploads-note.tsx";
import { useFormat } from "../dates.ts";
import { addDays, daysBetween } from "../format.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { SkeletonList } from "../kit/skeleton-list.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";
import { useMe, whoOf } from "../session.ts";
import { todayAddress } from "./today-asks.ts";
import { useBeside } from "./today-beside.ts";
import { Approvals } from "./today-approvals.tsx";
import { DisputeCards } from "./today-disputes.tsx";
import { LeftCard } from "./today-left.tsx";
import { type DayLine, firstOf, inDayOrder, lineDay } from "./today-order.ts";
import { PromiseCard } from "./today-promise.tsx";
import { RequestCards } from "./today-requests.tsx";
import { NewerVersions } from "./today-versions.tsx";
import { WaitingCards } from "./today-waiting.tsx";

/** One list for everything anyone must do; the order is the server's, the reason stands on each card. */
export default function TodayPage() {
  const query = useGet<Today>(todayAddress);
  const beside = useBeside();
  // Forty cards in one piece would hold the page for a tenth of a second on a slow phone: drawn between its other work.
  const data = useDeferredValue(query.data);
  if (!beside && !query.error) return <SkeletonList />;
  return <Wait for={{ ...query, data }}>{(today) => <DayList today={today} />}</Wait>;
}

function DayList({ today }: { today: Today }) {
  const { t, pick, language } = useWords();
  const { day } = useFormat();
  const { first, due, onTheWay, thisWeek, after, asked } = inSections(today);
  const names = [...new Set([...today.items, ...today.onTheWay].map((duty) => pick(duty.communityName)))];
  const where = names.length > 1;
  const card = (line: DayLine, isFirst = false) =>
    line.duty ? (
      <DutyCard key={line.duty.id} duty={line.duty} first={isFirst} where={where} />
    ) : (
      <PromiseCard key={line.entry.promise.id} entry={line.entry} first={isFirst} where={where} />
    );
  const cards = (lines: readonly DayLine[]) => lines.map((line) => card(line));
  const owed = [first, ...due].filter(
    (line) => line?.entry !== undefined && line.entry.promise.dueOn <= today.today,
  ).length;
  return (
    <>
      <PageHead
        title={t("duty.today.title", { count: today.count + today.approvals.length + owed + asked.length })}
        side={<Happened />}
      >
        <Dotted>{[day(today.today), names.join(language === "zh" ? "、" : ", ")]}</Dotted>
      </PageHead>
      <UndoNote />
      <UploadsNote />
      <div className="two">
        <div className="stack">
          {first && card(first, true)}
          <Approvals approvals={today.approvals} />
          <WaitingCards />
          <RequestCards />
          <DisputeCards />
          <LeftCard />
          {asked.map((entry) => (
            <PromiseCard key={entry.promise.id} entry={entry} where={where} />
          ))}
          {cards(due)}
          <NewerVersions />
          {!first && due.length + asked.length + today.approvals.length === 0 && (
            <AllDone nextOn={today.nextOn} />
          )}
        </div>
        <aside className="stack" aria-label={t("duty.today.rest")}>
          {onTheWay.length > 0 && (
            <Section title={t("duty.today.on_the_way")} note={t("duty.today.same_building")}>
              {cards(onTheWay)}
            </Section>
          )}
          {thisWeek.length > 0 && <Section title={t("duty.today.this_week")}>{cards(thisWeek)}</Section>}
          {after.length > 0 && <Section title={t("duty.today.after")}>{cards(after)}</Section>}
          {today.more > 0 && <p>{t("duty.today.more", { count: today.more })}</p>}
          {(first || due.length > 0) && (
            <>
              <p className="s mut3">{t("duty.today.order")}</p>
              <Link to="/week" className={btn()}>
                {t("duty.week.see")}
              </Link>
            </>
          )}
          <Link to="/promises" className={btn("link")}>
            {t("web.promise.all")}
          </Link>
        </aside>
      </div>
    </>
  );
}

/** +: something happened that a product waits for. Others enter it from the programme's page. */
function Happened() {
  const { t } = useWords();
  const who = whoOf(useMe());
  if (!holds(who, ["officer", "cadre", "chief"])) return null;
  return (
    <div className="row">
      <Link to="/events/new" search={{}} className={btn()}>
        <Icon name="plus" />
        {t("duty.today.enter")}
      </Link>
      {holds(who, ["officer", "cadre"]) && (
        <Link to="/disputes/new" search={{}} className={btn()}>
          <Icon name="handshake" />
          {t("web.dispute.new")}
        </Link>
      )}
    </div>
  );
}

/** Each stands once: what waits for an answer, first, due by today, in the first duty's building, later. */
function inSections(today: Today) {
  // A phone may still keep a Today from before there were promises.
  const promises = today.promises ?? [];
  const isAsked = ({ why }: (typeof promises)[number]) => why === "answer" || why === "ask";
  const lines = inDayOrder(
    today.items,
    promises.filter((entry) => !isAsked(entry)),
    today.today,
  );
  const first = firstOf(lines);
  const rest = lines.filter((line) => line !== first);
  const due = rest.filter((line) => lineDay(line) <= today.today);
  const shown = new Set([first, ...due].map((line) => line?.duty?.id));
  const onTheWay = today.onTheWay.filter((duty) => !shown.has(duty.id)).map((duty): DayLine => ({ duty }));
  for (const line of onTheWay) shown.add(line.duty?.id);
  const later = rest.filter(
    (line) => !due.includes(line) && (line.duty === undefined || !shown.has(line.duty.id)),
  );
  // 1970-01-04 was a Sunday.
  const sunday = addDays(today.today, 6 - ((daysBetween("1970-01-04", today.today) + 6) % 7));
  return {
    first,
    due,
    onTheWay,
    thisWeek: later.filter((line) => lineDay(line) <= sunday),
    after: later.filter((line) => lineDay(line) > sunday),
    asked: promises.filter(isAsked),
  };
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="lab">
        <b id={id}>{title}</b>
        {note && <span>{note}</span>}
      </div>
      {children}
    </section>
  );
}

function AllDone({ nextOn }: { nextOn: string | null }) {
  const { t } = useWords();
  const { nearDay } = useFormat();
  return (
    <EmptyState
      title={t("duty.today.empty")}
      pack={{ shape: "pouch", paper: "white", glyph: "check" }}
      action={
        <Link to="/week" search={nextOn ? { from: nextOn } : {}} className={btn()}>
          {t("duty.week.see")}
        </Link>
      }
    >
      {nextOn ? t("duty.today.next", { day: nearDay(nextOn) }) : t("duty.today.no_next")}
    </EmptyState>
  );
}
