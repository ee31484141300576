import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import type { TodayDuty } from "../../modules/duty/contract.ts";
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
import { useBeside } from "./today-beside.ts";
import { Approvals } from "./today-approvals.tsx";
import { DisputeCards } from "./today-disputes.tsx";
import { LeftCard } from "./today-left.tsx";
import { RequestCards } from "./today-requests.tsx";
import { NewerVersions } from "./today-versions.tsx";
import { WaitingCards } from "./today-waiting.tsx";

/** One list for everything anyone must do; the order is the server's, the reason stands on each card. */
export default function TodayPage() {
  const query = useGet<Today>("/api/pages/today");
  const beside = useBeside();
  if (!beside && !query.error) return <SkeletonList />;
  return <Wait for={query}>{(today) => <DayList today={today} />}</Wait>;
}

function DayList({ today }: { today: Today }) {
  const { t, pick, language } = useWords();
  const { day } = useFormat();
  const { first, due, onTheWay, thisWeek, after } = inSections(today);
  const names = [...new Set([...today.items, ...today.onTheWay].map((duty) => pick(duty.communityName)))];
  const where = names.length > 1;
  const cards = (duties: TodayDuty[]) =>
    duties.map((duty) => <DutyCard key={duty.id} duty={duty} where={where} />);
  return (
    <>
      <PageHead
        title={t("duty.today.title", { count: today.count + today.approvals.length })}
        side={<Happened />}
      >
        <Dotted>{[day(today.today), names.join(language === "zh" ? "、" : ", ")]}</Dotted>
      </PageHead>
      <UndoNote />
      <UploadsNote />
      <div className="two">
        <div className="stack">
          <Approvals approvals={today.approvals} />
          <NewerVersions />
          <WaitingCards />
          <RequestCards />
          <DisputeCards />
          <LeftCard />
          {first && <DutyCard duty={first} first />}
          {cards(due)}
          {!first && due.length + today.approvals.length === 0 && <AllDone nextOn={today.nextOn} />}
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

/** Each duty stands once: first, due by today, in the first one's building, later. */
function inSections(today: Today) {
  const first = today.items.find((duty) => duty.id === today.firstId);
  const rest = today.items.filter((duty) => duty !== first);
  const due = rest.filter((duty) => duty.dueOn <= today.today);
  const shown = new Set([first, ...due].map((duty) => duty?.id));
  const onTheWay = today.onTheWay.filter((duty) => !shown.has(duty.id));
  for (const duty of onTheWay) shown.add(duty.id);
  const later = rest.filter((duty) => !shown.has(duty.id));
  // 1970-01-04 was a Sunday.
  const sunday = addDays(today.today, 6 - ((daysBetween("1970-01-04", today.today) + 6) % 7));
  return {
    first,
    due,
    onTheWay,
    thisWeek: later.filter((duty) => duty.dueOn <= sunday),
    after: later.filter((duty) => duty.dueOn > sunday),
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
