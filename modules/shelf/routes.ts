import { z } from "zod";
import { found } from "../../server/errors.ts";
import type { Http } from "../../server/http.ts";
import type { Who } from "../people/contract.ts";
import { Product, ProductCode, ProductSummary } from "./contract.ts";
import { ownRoutes } from "./own-routes.ts";
import { findProduct, listProducts } from "./queries.ts";

/** The shelf is open to every post: it holds products, no people. */
export function routes(http: Http<Who>): void {
  ownRoutes(http);
  http.get(
    {
      path: "/api/products",
      summary: "The station's shelf, in shelf order",
      answer: z.object({ items: z.array(ProductSummary) }),
    },
    async ({ tx }) => ({
      items: (await listProducts(tx)).map(({ content: _, publishedAt: __, ...summary }) => summary),
    }),
  );
  http.get(
    {
      path: "/api/products/{code}",
      summary: "A product's newest version, whole",
      params: z.object({ code: ProductCode }),
      answer: Product,
    },
    async ({ tx, params }) => {
      const { retired: _, ...product } = found(await findProduct(tx, params.code));
      return product;
    },
  );
}
