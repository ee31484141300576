/** Changes to a place's profile that wait for a signal. */
import { plainly, rowWaits } from "../../../web/offline/row-waits.ts";
import type { Bilingual } from "../../../server/wire.ts";
import { isProblem, problems } from "../problems.ts";

const language = () => (document.documentElement.lang === "en" ? "en" : "zh");
const nameOf = (row: unknown) => (row as { name?: Bilingual } | null)?.name?.[language()] ?? null;

export const communityWaits = rowWaits({
  about: /^(\/api\/communities\/[^/]+)$/,
  some: "community.waits.some",
  act: "community.waits.act",
  name: nameOf,
  fields: {
    name: "community.name",
    mode: "community.mode",
    problems: {
      term: "community.problems",
      text: (codes, say) =>
        plainly(
          ((codes ?? []) as string[])
            .toSorted()
            .map((code) => (isProblem(code) ? problems[code][language()] : code)),
          say,
        ),
    },
  },
});
