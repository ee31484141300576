/** What a record is said to be late by, and a clock wrong by: told beside it, and counted of nobody (FORM-01). */
const lateMinutes = 15;
const clockMinutes = 5;
export function recordedOf(closing: {
  closedAt: Date;
  recordedAt: Date | null;
  deviceAt: Date | null;
}): { at: string; clockMinutes: number | null } | null {
  const { closedAt, recordedAt, deviceAt } = closing;
  if (recordedAt === null) return null;
  const off = deviceAt === null ? 0 : Math.round((deviceAt.getTime() - recordedAt.getTime()) / 60_000);
  const wrong = Math.abs(off) > clockMinutes;
  if (closedAt.getTime() - recordedAt.getTime() <= lateMinutes * 60_000 && !wrong) return null;
  return { at: recordedAt.toISOString(), clockMinutes: wrong ? off : null };
}
