/** In whose name this window acts, while somebody without a phone is helped (代办): every write says so, and the server compares. */
import type { Me } from "../modules/people/contract.ts";

let helped: string | null = null;
/** As the page stands: what it shows is whose act it would be. */
export function noteActing(me: Me): void {
  helped = me.helping === null ? null : me.person.id;
}
export const isHelping = (): boolean => helped !== null;
export const actingFor = (): Record<string, string> => (helped === null ? {} : { "acting-for": helped });
