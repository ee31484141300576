import { civilDateIn } from "../../../server/civil.ts";
import { refuse } from "../../../server/errors.ts";
import type { Http } from "../../../server/http.ts";
import { findOperator, listStations, timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { currentAssessment, currentNotice } from "../consent/rows.ts";
import { mayReadProcessing, mayUseSensitive } from "../resident/rules.ts";
import { keptAfterLeavingMonths } from "../resident/fields.ts";
import { ProcessingRegister } from "./contract.ts";
import { fieldEntries, processings } from "./entries.ts";
import { countFields } from "./queries.ts";

export function processingRoutes(http: Http<Who>): void {
  const { db } = http;
  http.get(
    {
      path: "/api/processing-register",
      summary: "What is processed of residents: purposes, fields, bases, retention, who may open, recipients",
      answer: ProcessingRegister,
    },
    async ({ who, tx, now }) => {
      refuse(mayReadProcessing(who));
      const [operator, stations, zone] = await Promise.all([
        findOperator(db.directory),
        listStations(db.directory),
        timeZoneOf(db, who.stationId),
      ]);
      const today = civilDateIn(zone, now);
      const assessment = (await currentAssessment(tx)) ?? null;
      return {
        stationName: stations.find(({ id }) => id === who.stationId)?.name ?? "",
        operator: operator
          ? { name: operator.name, contact: operator.contact, privacyContact: operator.privacyContact }
          : null,
        today,
        processings: processings(),
        fields: fieldEntries(await countFields(tx)),
        keptAfterLeavingMonths,
        standing: mayUseSensitive(assessment, today),
        reviewOn: assessment?.reviewOn ?? null,
        noticeNumber: (await currentNotice(tx))?.number ?? null,
      };
    },
  );
}
