/** The words of each rule stand in the file of the rule, beside its article; here they come together for the wire. */
import { refusals as inEffect } from "./agreement/in-effect.ts";
import { refusals as agreement } from "./agreement/refusals.ts";
import { refusals as confirmation } from "./confirmation.ts";
import { refusals as escalation } from "./escalation.ts";
import { refusals as administrative } from "./machines/administrative-mediation.ts";
import { documentRefusals as document } from "./document/refusals.ts";
import { refusals as attendance } from "./machines/attendance.ts";
import { refusals as committee } from "./machines/committee.ts";
import { refusals as mediator } from "./machines/mediator.ts";
import { refusals as own } from "./machines/own-settlement.ts";
import { refusals as people } from "./machines/people-mediation.ts";
import { refusals as eligible } from "./machines/police-eligible.ts";
import { refusals as police } from "./machines/police-mediation.ts";
import { refusals as paper } from "./machines/police-paper.ts";
import { refusals as overriding } from "./machines/refusal.ts";
import { papersRefusals as papers } from "./papers/refusals.ts";
import { mediationRefusals as mediation } from "./mediation/refusals.ts";
import { refusals as register } from "./register-refusals.ts";
import { refusals as safety } from "./safety.ts";
import { refusals as letter } from "./warning-letter.ts";

export const refusals = {
  ...register,
  ...overriding,
  ...safety,
  ...attendance,
  ...mediator,
  ...committee,
  ...inEffect,
  ...agreement,
  ...people,
  ...eligible,
  ...paper,
  ...police,
  ...administrative,
  ...own,
  ...confirmation,
  ...escalation,
  ...letter,
  ...document,
  ...papers,
  ...mediation,
} as const;
