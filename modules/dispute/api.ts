/** What others may call about disputes. */
export { jobs } from "./jobs.ts";
export { routes } from "./routes.ts";
export { listOpenHandOvers } from "./hand-over/rows.ts";
export { listPlaces } from "./places.ts";
export { mayHear } from "./rules.ts";
export { addSampleDispute, offerSample, routeSample } from "./sample.ts";
export { mediateSample } from "./sample-mediation.ts";
