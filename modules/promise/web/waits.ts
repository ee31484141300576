/** Writes on promises that wait for a signal: the promise and Today as they will be. */
import { dateOf } from "../../../web/format.ts";
import type { Command, View, Waiting, Waits } from "../../../web/offline/command.ts";
import type { Me } from "../../people/contract.ts";
import type { Today } from "../../../server/pages/contract.ts";
import type { PerformanceInput, PromiseDetail, PromiseState, TermInput } from "../contract.ts";

const act =
  /^\/api\/promises\/([^/]+)\/(performance|confirmation|dispute|term|term-agreement|term-refusal|withdrawal|breach)$/;
const partsOf = (path: string) => {
  const [, id, what] = act.exec(path) ?? [];
  return id === undefined ? null : { id, what: what! };
};
const promises = "/api/promises/";
const addressOf = (id: string) => `${promises}${id}`;

const ends: Readonly<Record<string, PromiseState>> = {
  performance: "performed",
  confirmation: "confirmed",
  dispute: "disputed",
  withdrawal: "withdrawn",
  breach: "broken",
};
/** As it will be: the write lies on this device and has not been sent. */
type KeptPromise = PromiseDetail & { kept: true };
export const isKept = (promise: PromiseDetail): promise is KeptPromise =>
  (promise as Partial<KeptPromise>).kept === true;

/** Until it is sent nothing further is said of it here (page.tsx): what may be said then is the server's to tell. */
function after(promise: PromiseDetail, { command, at }: View, me: Me | null): PromiseDetail | KeptPromise {
  const { what } = partsOf(command.path)!;
  const input = (command.body ?? {}) as Partial<PerformanceInput & TermInput>;
  const state = ends[what] ?? promise.state;
  const today = dateOf(at, me?.station.timeZone ?? "Asia/Shanghai");
  const agreed = what === "term-agreement" && promise.term !== null;
  const term =
    what === "term" ? { on: input.dueOn ?? "", side: promise.may.propose.side ?? "promisor" } : null;
  return {
    ...promise,
    kept: true,
    version: promise.version + 1,
    state: agreed && state === "broken" ? "open" : state,
    overdue: promise.overdue && (state === "open" || state === "disputed") && !agreed,
    dueOn: agreed ? promise.term!.on : promise.dueOn,
    term: what === "dispute" || what === "confirmation" ? promise.term : term,
    doneOn: what === "performance" ? (input.doneOn ?? today) : what === "dispute" ? null : promise.doneOn,
  };
}

function overlay(address: string, body: unknown, waiting: Waiting, me: Me | null): unknown {
  if (body === null || body === undefined) return body;
  const of = (id: string) => waiting.get(addressOf(id)) ?? [];
  if (address.startsWith(promises))
    return of(address.slice(promises.length)).reduce(
      (promise, view) => after(promise, view, me),
      body as PromiseDetail,
    );
  if (address === "/api/pages/today") {
    const today = body as Today;
    // What one has said something of does not ask for it again.
    return { ...today, promises: today.promises?.filter(({ promise }) => of(promise.id).length === 0) };
  }
  return body;
}

const lines: Waits["lines"] = (thing, say, { moment, day }) => {
  const promise = thing as PromiseDetail | null;
  if (promise === null || promise === undefined) return [];
  const last = promise.acts.at(-1);
  return [
    { term: say("promise.state"), text: say(`promise.state.${promise.state}`) },
    { term: say("promise.due"), text: day(promise.dueOn) },
    { term: say("promise.done_day"), text: promise.doneOn === null ? "" : day(promise.doneOn) },
    { term: say("promise.story"), text: last === undefined ? "" : `${last.by} ${moment(last.at)}` },
  ];
};

export const promiseWaits: Waits = {
  about: (path) => {
    const parts = partsOf(path);
    return parts && addressOf(parts.id);
  },
  alters: ({ path }: Command) => partsOf(path) !== null,
  overlay,
  called: (view, say) => ({
    title: (view.seen as PromiseDetail | null)?.what ?? say("promise.waits.some"),
    act: say(`promise.waits.${partsOf(view.command.path)?.what ?? "performance"}`),
  }),
  lines,
  mayStill: (view, current) => {
    const may = (current as PromiseDetail | null)?.may;
    if (!may) return "http.missing";
    const codes: Readonly<Record<string, string | null>> = {
      performance: may.perform.code,
      confirmation: may.confirm.code,
      dispute: may.dispute.code,
      term: may.propose.code,
      "term-agreement": may.agree.code,
      "term-refusal": may.refuseTerm.code,
      withdrawal: may.withdraw.code,
      breach: may.breach,
    };
    return codes[partsOf(view.command.path)?.what ?? ""] ?? null;
  },
  // A promise stands in one state: nothing is added to what a colleague said.
  both: () => null,
};
