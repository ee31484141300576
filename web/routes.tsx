/** Every address of the web and the page that answers it. Today comes with the first load, the rest when opened. */
import { createRoute, createRouter } from "@tanstack/react-router";
import { room } from "./arrival.ts";
import { Missing } from "./kit/missing.tsx";
import { SkeletonList } from "./kit/skeleton-list.tsx";
import Today from "./pages/today.tsx";
import * as dispute from "./dispute-routes.tsx";
import { inside, plain, root, within } from "./route-ground.tsx";
import { later, texts } from "./route-parts.tsx";
import { Trouble } from "./trouble.tsx";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: texts("to"),
  component: later(() => import("../modules/people/web/sign-in.tsx")),
});

/** A resident's own page: no shell of the staff's, and a door of its own. */
const mine = createRoute({
  getParentRoute: () => root,
  path: "/mine",
  component: later(() => import("./pages/mine.tsx")),
});

const outbox = createRoute(plain("/outbox", () => import("./offline/queue.tsx")));
const kept = createRoute(plain("/kept", () => import("./offline/kept.tsx")));
const instructions = createRoute(
  plain("/programmes/$id/products/$code", () => import("./pages/instructions.tsx")),
);
const week = createRoute({
  ...within,
  path: "/week",
  validateSearch: texts("from", "community"),
  component: later(() => import("./pages/week.tsx")),
});
const today = createRoute({ ...within, path: "/", component: Today });
const duty = createRoute(plain("/duties/$id", () => import("../modules/duty/web/page.tsx")));
const promises = createRoute({
  ...within,
  path: "/promises",
  validateSearch: texts("view", "community", "organisation"),
  component: later(() => import("../modules/promise/web/list.tsx")),
});
const promise = createRoute(plain("/promises/$id", () => import("../modules/promise/web/page.tsx")));
const newPromise = createRoute(plain("/duties/$id/promise", () => import("../modules/promise/web/new.tsx")));
const newEvent = createRoute({
  ...within,
  path: "/events/new",
  validateSearch: texts("programme", "community"),
  component: later(() => import("../modules/duty/web/new-event.tsx")),
});
const excuses = createRoute({
  ...within,
  path: "/excuses",
  validateSearch: texts("community", "programme", "days"),
  component: later(() => import("../modules/duty/web/excuses.tsx")),
});
const board = createRoute({
  ...within,
  path: "/communities/$id/board",
  validateSearch: texts("programme"),
  component: later(() => import("../modules/duty/web/board.tsx")),
});
const calendar = createRoute({
  ...within,
  path: "/communities/$id/calendar",
  validateSearch: texts("month", "day", "programme"),
  component: later(() => import("../modules/duty/web/calendar.tsx")),
});
const workload = createRoute(
  plain("/communities/$id/workload", () => import("../modules/duty/web/workload.tsx")),
);
const communities = createRoute(plain("/communities", () => import("./pages/communities.tsx")));
const community = createRoute(plain("/communities/$id", () => import("./pages/community.tsx")));
const communityEdit = createRoute({
  ...within,
  path: "/communities/$id/edit",
  component: later(() => import("../modules/community/web/edit.tsx")),
});
const doors = createRoute({
  ...within,
  path: "/communities/$id/doors",
  validateSearch: texts("household"),
  component: later(() => import("../modules/registry/web/doors.tsx")),
});
const registerFiles = createRoute({
  ...within,
  path: "/communities/$id/imports",
  component: later(() => import("../modules/registry/web/import/hub.tsx")),
});
const registerImport = createRoute({
  ...within,
  path: "/register-imports/$id",
  validateSearch: texts("community"),
  component: later(() => import("../modules/registry/web/import/page.tsx")),
});
const incidents = createRoute({
  ...within,
  path: "/incidents",
  component: later(() => import("../modules/incident/web/hub.tsx")),
});
const incidentImport = createRoute({
  ...within,
  path: "/incidents/imports/$id",
  component: later(() => import("../modules/incident/web/import.tsx")),
});
const incident = createRoute({
  ...within,
  path: "/incidents/$id",
  component: later(() => import("../modules/incident/web/record.tsx")),
});
const communityIncidents = createRoute({
  ...within,
  path: "/communities/$id/incidents",
  validateSearch: texts("problem", "source", "from", "to", "late", "corrected", "withdrawn"),
  component: later(() => import("../modules/incident/web/list.tsx")),
});
const buildings = createRoute({
  ...within,
  path: "/communities/$id/buildings",
  validateSearch: texts("building", "view"),
  component: later(() => import("../modules/registry/web/buildings.tsx")),
});
const doorRounds = createRoute({
  ...within,
  path: "/communities/$id/rounds",
  validateSearch: texts("building"),
  component: later(() => import("../modules/registry/web/round/rounds.tsx")),
});
const doorRound = createRoute({
  ...within,
  path: "/rounds/$id",
  validateSearch: texts("door", "part"),
  component: later(() => import("../modules/registry/web/round/walk.tsx")),
});
const units = createRoute({
  ...within,
  path: "/communities/$id/units",
  validateSearch: texts("kind", "building", "ended"),
  component: later(() => import("../modules/registry/web/units.tsx")),
});
const unitPairs = createRoute({
  ...within,
  path: "/communities/$id/units/pairs",
  component: later(() => import("../modules/registry/web/unit-pairs.tsx")),
});
const unit = createRoute({
  ...within,
  path: "/units/$id",
  component: later(() => import("../modules/registry/web/unit.tsx")),
});
const lawful = createRoute(plain("/lawful", () => import("../modules/registry/web/lawful.tsx")));
const processing = createRoute(
  plain("/lawful/register", () => import("../modules/registry/web/processing.tsx")),
);
const residentRequests = createRoute({
  ...within,
  path: "/resident-requests",
  validateSearch: texts("community", "state"),
  component: later(() => import("../modules/registry/web/requests/list.tsx")),
});
const residentRequest = createRoute({
  ...within,
  path: "/resident-requests/$id",
  component: later(() => import("../modules/registry/web/requests/one.tsx")),
});
const shelf = createRoute({
  ...within,
  path: "/shelf",
  validateSearch: texts(
    "community",
    "order",
    "compare",
    "problem",
    "kind",
    "effort",
    "evidence",
    "start",
    "q",
  ),
  component: later(() => import("./pages/shelf.tsx")),
});
const ownProducts = createRoute({
  ...within,
  path: "/shelf/own",
  validateSearch: texts("copy", "gone"),
  component: later(() => import("../modules/shelf/web/own-list.tsx")),
});
const ownProduct = createRoute({
  ...within,
  path: "/shelf/own/$id",
  validateSearch: texts("part"),
  component: later(() => import("../modules/shelf/web/own-editor.tsx")),
});
const product = createRoute({
  ...within,
  path: "/shelf/$code",
  validateSearch: texts("community", "compare"),
  component: later(() => import("./pages/product.tsx")),
});
const compare = createRoute({
  ...within,
  path: "/compare",
  validateSearch: texts("community", "products"),
  component: later(() => import("./pages/compare.tsx")),
});
const basket = createRoute({
  ...within,
  path: "/baskets/$id",
  component: later(() => import("./pages/basket.tsx")),
});
const programmes = createRoute({
  ...within,
  path: "/programmes",
  validateSearch: texts("state", "community"),
  component: later(() => import("./pages/programmes.tsx")),
});
const programme = createRoute({
  ...within,
  path: "/programmes/$id",
  component: later(() => import("./pages/programme.tsx")),
});
const programmeOutcome = createRoute({
  ...within,
  path: "/programmes/$id/outcome",
  validateSearch: texts("revision"),
  component: later(() => import("./pages/outcome.tsx")),
});
const programmeOffers = createRoute({
  ...within,
  path: "/programmes/$id/offers",
  component: later(() => import("../modules/programme/web/offers.tsx")),
});
const revision = createRoute({
  ...within,
  path: "/programmes/$id/revisions/$number",
  component: later(() => import("./pages/revision.tsx")),
});
const people = createRoute({
  ...within,
  path: "/people",
  validateSearch: texts("role", "q", "person"),
  component: later(() => import("../modules/people/web/people.tsx")),
});
const leftWrites = createRoute({
  ...within,
  path: "/left-writes",
  validateSearch: texts("state"),
  component: later(() => import("../modules/people/web/left-writes.tsx")),
});
const leftWrite = createRoute({
  ...within,
  path: "/left-writes/$id",
  component: later(() => import("../modules/people/web/left-write.tsx")),
});
const journal = createRoute({
  ...within,
  path: "/journal",
  validateSearch: texts("kind", "subject"),
  component: later(() => import("../modules/journal/web/journal.tsx")),
});
const notices = createRoute({
  ...within,
  path: "/notices",
  validateSearch: texts("state", "about"),
  component: later(() => import("../modules/notice/web/inbox.tsx")),
});
const escalation = createRoute(plain("/escalation", () => import("../modules/duty/web/escalation.tsx")));
const noticeChannels = createRoute(
  plain("/notice-channels", () => import("../modules/notice/web/channels.tsx")),
);
const myNotices = createRoute(plain("/me/notices", () => import("../modules/notice/web/mine.tsx")));
const me = createRoute(plain("/me", () => import("../modules/people/web/me.tsx")));
const feeds = createRoute({
  ...within,
  path: "/me/calendars",
  component: later(() => import("./pages/calendars.tsx")),
});
const communityFeeds = createRoute({
  ...within,
  path: "/communities/$id/calendars",
  component: later(() => import("./pages/calendars.tsx")),
});
const help = createRoute(plain("/help", () => import("../modules/people/web/help/begin.tsx")));
const helps = createRoute(plain("/me/helps", () => import("./pages/helps.tsx")));
const helpSlip = createRoute(plain("/me/helps/$id", () => import("./pages/help-slip.tsx")));

/** An address that leads nowhere keeps the shell, so that the next one is a tap away. */
const elsewhere = createRoute({ getParentRoute: () => inside, path: "$", component: Missing });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    mine,
    inside.addChildren([
      today,
      week,
      outbox,
      kept,
      duty,
      promises,
      promise,
      newPromise,
      newEvent,
      dispute.list,
      dispute.register,
      dispute.one,
      dispute.papers,
      dispute.forms,
      dispute.monthly,
      excuses,
      board,
      calendar,
      workload,
      communities,
      community,
      communityEdit,
      doors,
      registerFiles,
      registerImport,
      incidents,
      incidentImport,
      incident,
      communityIncidents,
      buildings,
      doorRounds,
      doorRound,
      units,
      unitPairs,
      unit,
      lawful,
      processing,
      residentRequests,
      residentRequest,
      shelf,
      ownProducts,
      ownProduct,
      product,
      compare,
      basket,
      programmes,
      programme,
      programmeOutcome,
      instructions,
      programmeOffers,
      revision,
      people,
      leftWrites,
      leftWrite,
      journal,
      notices,
      myNotices,
      noticeChannels,
      escalation,
      me,
      feeds,
      communityFeeds,
      help,
      helps,
      helpSlip,
      elsewhere,
    ]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: Missing,
  defaultPendingComponent: SkeletonList,
  defaultPendingMs: 250,
  scrollRestoration: true,
  scrollToTopSelectors: [`.${room}`],
  notFoundMode: "fuzzy",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
