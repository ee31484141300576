/** What the page of a dispute asks for at once: agreements, the court, looks back, what was let pass, the letter. */
import { z } from "zod";
import { Id } from "../../../server/wire.ts";
import { CourtConfirmation } from "../confirm/contract.ts";
import { Again, FollowUp } from "../follow-up/contract.ts";
import { Letter } from "../letter/contract.ts";
import { Override } from "../override/contract.ts";
import { Agreement } from "./contract.ts";

const May = z.string().nullable();
export const Aftermath = z.object({
  /** The run they belong to; null where none began. */
  mediationId: Id.nullable(),
  machine: z.string().nullable(),
  agreements: z.array(Agreement),
  confirmation: CourtConfirmation.nullable(),
  followUps: z.array(FollowUp),
  /** What is offered after the last look back. */
  ways: z.array(Again),
  overrides: z.array(Override),
  letter: Letter.nullable(),
  may: z.object({ write: May, perform: May, break: May, override: May, letter: May }),
});
export type Aftermath = z.infer<typeof Aftermath>;
