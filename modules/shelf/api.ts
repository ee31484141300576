/** What others may call: read products and their versions, stock a station's shelf. */
export { findProduct, getVersions, listProducts, stockShelf } from "./queries.ts";
export { shipped } from "./products/all.ts";
export { routes } from "./routes.ts";
