/** The door to what a phone keeps; everything behind it is loaded after the first paint. */
export { deliver } from "./deliver.ts";
export { leave, lock } from "./device.ts";
export { holdFile, letGoFile } from "./files.ts";
export { readWrites } from "./outbox.ts";
export { findReading } from "./readings.ts";
export { renew, sendBeforeLeaving, startPhone } from "./start.ts";
