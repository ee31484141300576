/** The same server for another kind of caller: its own cookie, its own sessions, and nobody else's. */
import type { Caller, Http, Identity } from "./operation.ts";

/** Operations declared through this are answered to whom `identity` knows, and to no staff. */
export function under<V extends Caller>(http: Http<never>, identity: Identity<V>): Http<V> {
  const of = { identity: identity as Identity<Caller> };
  const by = http as unknown as Http<V>;
  return {
    ...by,
    get: (spec, read) => by.get({ ...spec, ...of }, read),
    getEarly: (spec, early, read) => by.getEarly({ ...spec, ...of }, early, read),
    post: (spec, act, read) => by.post({ ...spec, ...of }, act, read),
    postEarly: (spec, early, act, read) => by.postEarly({ ...spec, ...of }, early, act, read),
    upload: (spec, taking, act, read) => by.upload({ ...spec, ...of }, taking, act, read),
    change: (method, spec, act, read) => by.change(method, { ...spec, ...of }, act, read),
  };
}
