/** The door to what a phone keeps; everything behind it is loaded after the first paint. */
import { deliver } from "./deliver.ts";
import { leave, lock } from "./device.ts";
import { findDraft, keepDraft } from "./drafts.ts";
import { holdFile, letGoFile } from "./files.ts";
import { readWrites } from "./outbox.ts";
import { findReading } from "./readings.ts";
import { renew, sendBeforeLeaving, startPhone } from "./start.ts";

export default {
  deliver,
  findDraft,
  findReading,
  holdFile,
  keepDraft,
  leave,
  letGoFile,
  lock,
  readWrites,
  renew,
  sendBeforeLeaving,
  startPhone,
};
