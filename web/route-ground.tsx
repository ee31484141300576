/** What every address stands on: the root, and the shell for whoever is signed in. */
import { Outlet, createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { isProblem } from "./api.ts";
import { later } from "./route-parts.tsx";
import { getMe } from "./session.ts";
import { Shell } from "./shell.tsx";
import { BareMissing, BareTrouble } from "./trouble.tsx";

export const root = createRootRoute({
  component: Outlet,
  errorComponent: BareTrouble,
  notFoundComponent: BareMissing,
});

/** Everything inside needs someone signed in; the wanted address is kept through sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  errorComponent: BareTrouble,
  beforeLoad: async ({ location }) => {
    const me = await getMe().catch((error: unknown) => {
      if (isProblem(error) && error.status === 401) {
        throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } });
      }
      throw error;
    });
    // A one-time secret opens one page: the one that replaces it.
    if (me.mustChangePassword && location.pathname !== "/me") throw redirect({ to: "/me" });
  },
});

export const within = { getParentRoute: () => inside } as const;
/** A page without parameters in its address. */
export const plain = <const Path extends string>(path: Path, load: Parameters<typeof later>[0]) => ({
  ...within,
  path,
  component: later(load),
});
