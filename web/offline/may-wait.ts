/**
 * Every write of the staff goes one way: command, key, base version, outbox. These do not, because they carry a secret
 * or answer with one, because they only look, or because they mean nothing later.
 */
const guarded =
  /^\/api\/(sessions?|tokens|devices|device-contact|offline-writes|left-writes|mine|feeds|calendar-feeds|helper-sessions|people|posts|organisations|incident-imports|register-imports)(\/|$)/;
const looking =
  /\/(preview|forecast|unmasking|need-openings|contact-look|card|export|erasure|trial|likeness|mediator-checks|opening)$/;
/** What one side said alone lies on no phone: what is refused later would be kept for the chief. */
const sealed = /\/caucus-notes(\/|$)/;

export const mayWait = (path: string): boolean =>
  !guarded.test(path) && !looking.test(path) && !sealed.test(path);
/** Files that may lie on the phone until they are sent: what is added to a duty. */
export const fileMayWait = (path: string): boolean => /^\/api\/duties\/[^/]+\/files$/.test(path);
