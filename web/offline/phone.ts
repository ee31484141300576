/** The door to what a phone keeps; everything behind it is loaded after the first paint. */
import { deliver } from "./deliver.ts";
import { leave, lock } from "./device.ts";
import { findDraft, keepDraft } from "./drafts.ts";
import { holdFile, letGoFile } from "./files.ts";
import { listReadings, lookUp } from "./readings.ts";
import { readWrites } from "./reread.ts";
import { renew, sendBeforeLeaving, startPhone } from "./start.ts";

export default {
  deliver,
  findDraft,
  holdFile,
  keepDraft,
  // What can no longer be read on the device goes from memory too.
  leave: () => leave().then(readWrites),
  letGoFile,
  listReadings,
  lookUp,
  lock: () => lock().then(readWrites),
  readWrites,
  renew,
  sendBeforeLeaving,
  startPhone,
};
