import { Refusal } from "../../../server/errors.ts";

/** A dossier takes half a second: who asks for a third at once asks by mistake, and the others wait. */
const most = 2;
/** What is made for one person counts until it is read to its end or given up. */
export function making() {
  const running = new Map<string, number>();
  return (personId: string, make: () => AsyncGenerator<Uint8Array>) =>
    async function* (): AsyncGenerator<Uint8Array> {
      const mine = running.get(personId) ?? 0;
      if (mine >= most) throw new Refusal("http.too_many", { details: { seconds: 5 } });
      running.set(personId, mine + 1);
      try {
        yield* make();
      } finally {
        const left = (running.get(personId) ?? 1) - 1;
        if (left > 0) running.set(personId, left);
        else running.delete(personId);
      }
    };
}
