import type { Http } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as board from "./board.ts";
import * as contract from "../life/contract.ts";
import { householdsShown } from "../read.ts";

export function boardRoutes(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/duty-board",
      summary:
        "A community's duties in columns: late, this week, waiting for signatures, offered, closed lately",
      query: contract.BoardQuery,
      answer: contract.Board,
    },
    async ({ who, tx, query, look }) => {
      const of = { communityId: query.communityId, programmeId: query.programmeId ?? null };
      const answer = await board.readBoard(db, tx, who, of);
      const { overdue, week, signing, handedOver, lately } = answer;
      const shown = [overdue, week, signing, handedOver, lately].flatMap(({ items }) => items);
      look("household", householdsShown(shown), ["door"]);
      return answer;
    },
  );
  http.get(
    {
      path: "/api/duty-calendar",
      summary: "Counts of a community's duties by day, in whole weeks around a month",
      query: contract.CalendarQuery,
      answer: contract.Calendar,
    },
    ({ who, tx, query }) =>
      board.readCalendar(
        db,
        tx,
        who,
        { communityId: query.communityId, programmeId: query.programmeId ?? null },
        query.month,
      ),
  );
  http.get(
    {
      path: "/api/duty-workload",
      summary: "Planned minutes of the coming eight weeks by role, beside declared hours; never per person",
      query: contract.WorkloadQuery,
      answer: contract.Workload,
    },
    ({ who, tx, query }) => board.readWorkload(db, tx, who, query.communityId),
  );
}
