/** What others may call: read products and their versions, stock a station's shelf. */
export { findProduct, getNewest, getVersions, listProducts, stockShelf } from "./queries.ts";
export { searchProducts } from "./search.ts";
export { spelledAs } from "./spelled.ts";
export { shipped } from "./products/all.ts";
export { routes } from "./routes.ts";
export { getDraft } from "./own-read.ts";
export { beginDraft, beginRevision, publishDraft, writeDraft } from "./own.ts";
export { isPlannable } from "./lint.ts";
export { alikeTo } from "./records/alike.ts";
export { dropResult, listMeasured, recordResult } from "./records/rows.ts";
