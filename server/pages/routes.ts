/** Pages that show several modules; they own no table and no rule (ARCHITECTURE §3). One page, one file. */
import type { Who } from "../../modules/people/contract.ts";
import type { Http } from "../http.ts";
import type { KeyStore } from "../keys.ts";
import { communityPages } from "./community.ts";
import { feedPages } from "./feed.ts";
import { helpPages } from "./help.ts";
import { journalPages } from "./journal.ts";
import { offlinePages } from "./offline.ts";
import { ownPages } from "./own.ts";
import { programmePages } from "./programme.ts";
import { searchPages } from "./search.ts";
import { shelfPages } from "./shelf.ts";
import { todayPages } from "./today.ts";

export function routes(http: Http<Who>, keys: KeyStore, origin: () => string): void {
  const https = () => origin().startsWith("https:");
  todayPages(http, keys);
  shelfPages(http);
  communityPages(http);
  journalPages(http);
  offlinePages(http, keys);
  ownPages(http);
  programmePages(http);
  searchPages(http, keys);
  feedPages(http, origin);
  helpPages(http, https);
}
