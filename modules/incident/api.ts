/** What others may call about incidents. Counts ask for no permission: the caller's route does. */
export { countChanged, countLate } from "./cautions.ts";
export { countEvents, listLatest, listMonths } from "./counting.ts";
export { routes } from "./routes.ts";
export { importFile } from "./cli-import.ts";
export { jobs } from "./jobs.ts";
