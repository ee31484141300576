import { useQuery } from "@tanstack/react-query";
import { useWords } from "../i18n.ts";
import { reading } from "../query.ts";

export const isMoving = ({ state }: { state: string }) => state === "trying" || state === "running";
const every = 1000;

/** The import itself, asked for again while it moves. */
export function useImport<T extends { state: string }>(path: string) {
  return useQuery({
    ...reading<T>(path),
    refetchInterval: (of) => (of.state.data && isMoving(of.state.data) ? every : false),
  });
}

/** A region that stays while the page changes under it, so that a reader hears how far it is. */
export function Heard({ state }: { state: string }) {
  const { t } = useWords();
  return (
    <p className="hush" role="status">
      {t(`page.import.state.${state}`)}
    </p>
  );
}
