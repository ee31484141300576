/** What the page of feeds may call. */
export { type Entry, type Sheet, calendarText } from "./calendar.ts";
export { countFetches } from "./fetches.ts";
export { makeFeed, readFeed } from "./read.ts";
export { type FeedRow, findFeed, markFetched } from "./rows.ts";
export { said } from "./said.ts";
export { codeOf, isToken, newToken } from "./token.ts";
