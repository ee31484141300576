import { useWords } from "../../../web/i18n.ts";

const acts = [
  "completion",
  "excuse",
  "failure",
  "cancellation",
  "reopening",
  "notes",
  "files",
  "sign-offs",
  "assignment",
] as const;

/** What the server itself refuses, in the words of who decides over it and not of who sent it. */
const causes = ["missing", "stale", "invalid", "conflict", "read_only"] as const;

/** What was to be done, by the pattern of its address, and why it was not. */
export function useLeftWords() {
  const { t, refusal } = useWords();
  return {
    actOf: (act: string) => {
      const parts = act.split("/").filter((part) => !part.startsWith("{"));
      const known = acts.findLast((each) => parts.includes(each));
      return t(
        known === undefined ? "people.left.act.other" : `people.left.act.${known.replaceAll("-", "_")}`,
      );
    },
    whyOf: (code: string) => {
      const known = causes.find((cause) => code === `http.${cause}`);
      return known === undefined ? refusal(code, {}) : t(`people.left.cause.${known}`);
    },
  };
}
