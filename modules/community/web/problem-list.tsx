import "../../../web/look/place.css";
import { useFactWords } from "./fact-words.ts";

/** What the place has to deal with, in the words of the list. */
export function ProblemList({ codes }: { codes: readonly string[] }) {
  const { problem } = useFactWords();
  return (
    <ul className="plain-chips">
      {codes.map((code) => (
        <li key={code}>{problem(code)}</li>
      ))}
    </ul>
  );
}
