import assert from "node:assert/strict";
import { test } from "node:test";
import { mayWait } from "../../../web/offline/may-wait.ts";
import type { Command, View } from "../../../web/offline/command.ts";
import type { Mediation } from "../mediation/contract.ts";
import { disputeWaits } from "./waits.ts";

const address = "/api/disputes/one/mediation";
const view = (noun: string, body: object): View => ({
  command: { method: "POST", path: `${address}/${noun}`, body, version: null } satisfies Command,
  at: "2026-11-23T02:00:00.000Z",
  seen: null,
});
const stands = {
  notes: [],
  surveys: [],
  sessions: [{ id: "first", n: 1, state: "planned", heldOn: null, present: [], inviteesPresent: [] }],
} as unknown as Mediation;
const laid = (...views: View[]) =>
  disputeWaits.overlay(address, stands, new Map([[address, views]]), null) as Mediation;

test("a record, a survey, a plan and a session that was held stand in their mediation while they wait", () => {
  assert.equal(disputeWaits.about(`${address}/sessions/first/holding`), address);
  assert.equal(disputeWaits.about("/api/disputes/one/closing"), null);
  const so = laid(
    view("notes", { text: "谈了一次" }),
    view("surveys", { place: "楼下", text: "看了" }),
    view("sessions/first/holding", { present: ["a"] }),
    view("sessions", { joint: true, place: "调解室" }),
  );
  assert.deepEqual(
    [so.notes.map(({ text }) => text), so.surveys.map(({ place }) => place)],
    [["谈了一次"], ["楼下"]],
  );
  assert.deepEqual(
    so.sessions.map(({ n, state, heldOn }) => [n, state, heldOn]),
    [
      [1, "held", "2026-11-23"],
      [2, "waiting", null],
    ],
  );
  assert.equal(disputeWaits.overlay("/api/disputes", stands, new Map([[address, []]]), null), stands);
});

test("what one side said alone never waits on a phone, nor does a check or an opening", () => {
  assert.equal(mayWait(`${address}/notes`), true);
  assert.equal(mayWait(`${address}/sessions/first/holding`), true);
  for (const noun of ["caucus-notes", "caucus-notes/n/opening", "mediator-checks"])
    assert.equal(mayWait(`${address}/${noun}`), false, noun);
});
