/** Sample rows for tests. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import * as programme from "../programme/api.ts";
import { type Planned, type PlannedRow, insertPlanned } from "./planning/rows.ts";

type Overrides = Partial<Omit<Planned, "programmeId" | "communityId">> &
  Partial<PlannedRow> & { dueOn: string };

/** Duties of a programme beside those its cadence gave it; each opens and closes on its due day unless it says so. */
export async function buildDuties(
  tx: Tx,
  programmeId: string,
  rows: readonly Overrides[],
): Promise<string[]> {
  const of = (await programme.findForDuties(tx, programmeId))!;
  const ids: string[] = [];
  for (const row of rows) {
    const {
      key,
      subjectId,
      place,
      placeKey,
      role,
      minutes,
      opensOn,
      dueOn,
      closesOn,
      at,
      festival,
      ...stage
    } = row;
    const id = row.id ?? newId(tx.now);
    ids.push(id);
    await insertPlanned(
      tx,
      {
        productCode: of.choices[0]!.content.code,
        stage: "extra",
        kind: "check",
        title: { zh: "示例任务", en: "Sample duty" },
        subjectKind: "community",
        roles: ["officer"],
        notBefore: null,
        needs: [],
        asks: [],
        agreedTimes: null,
        agreedPeriod: null,
        appointedOnly: false,
        revisionId: of.revisionId,
        choiceId: of.choices[0]!.id,
        ...stage,
        programmeId,
        communityId: of.communityId,
      },
      [
        {
          id,
          key: key ?? id,
          subjectId: subjectId ?? of.communityId,
          place: place ?? null,
          placeKey: placeKey ?? "",
          role: role ?? null,
          minutes: minutes ?? 30,
          opensOn: opensOn ?? dueOn,
          dueOn,
          closesOn: closesOn ?? dueOn,
          at: at ?? null,
          festival: festival ?? null,
        },
      ],
    );
  }
  return ids;
}
