/** The addresses of disputes. */
import { createRoute } from "@tanstack/react-router";
import { plain } from "./route-ground.tsx";
import { texts } from "./route-parts.tsx";

export const list = createRoute({
  ...plain("/disputes", () => import("../modules/dispute/web/list.tsx")),
  validateSearch: texts("state", "q", "community"),
});
export const register = createRoute({
  ...plain("/disputes/new", () => import("../modules/dispute/web/form.tsx")),
  validateSearch: texts("community", "household", "place"),
});
export const one = createRoute(plain("/disputes/$id", () => import("../modules/dispute/web/page.tsx")));
export const papers = createRoute(
  plain("/disputes/$id/papers", () => import("../modules/dispute/web/papers/page.tsx")),
);
export const forms = createRoute(
  plain("/disputes/forms", () => import("../modules/dispute/web/papers/forms.tsx")),
);
export const monthly = createRoute({
  ...plain("/disputes/statistics", () => import("../modules/dispute/web/papers/monthly.tsx")),
  validateSearch: texts("month", "community"),
});
