/** PostgreSQL dies under the running server: answers stay quick and honest, and it comes back by itself. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { type Victim, openVictim } from "./victim.ts";

let victim: Victim;
before(async () => {
  victim = await openVictim(20);
});
after(() => victim.end());

test(
  "a killed database answers 503 while it is away and is back within seconds",
  { timeout: 90_000 },
  async (t) => {
    await victim.start();
    const ask = async () => {
      const started = performance.now();
      const response = await fetch(`${victim.origin}/api/duties/${victim.dutyIds[0]}`, {
        headers: { authorization: `Bearer ${victim.officer}` },
        signal: AbortSignal.timeout(12_000),
      });
      const { code } = (await response.json()) as { code?: string };
      const retryAfter = response.headers.get("retry-after");
      return { status: response.status, code, retryAfter, ms: performance.now() - started };
    };
    assert.equal((await ask()).status, 200);

    const pid = victim.postmasterPid();
    process.kill(pid, "SIGKILL");
    const killed = performance.now();
    const meanwhile = [];
    let back: Awaited<ReturnType<typeof ask>> | undefined;
    while (back === undefined && performance.now() - killed < 30_000) {
      const answers = await Promise.all(Array.from({ length: 16 }, ask));
      meanwhile.push(...answers.filter((answer) => answer.status !== 200));
      back = answers.every((answer) => answer.status === 200) ? answers[0] : undefined;
      await delay(20);
    }
    assert.ok(back, "it is back");
    const took = performance.now() - killed;
    t.diagnostic(`back after ${Math.round(took)} ms, ${meanwhile.length} answers meanwhile`);
    assert.ok(took < 15_000, `back after ${Math.round(took)} ms`);
    assert.ok(meanwhile.length > 0, "somebody asked while it was away");
    for (const answer of meanwhile) {
      assert.equal(answer.status, 503);
      assert.equal(answer.code, "http.unavailable");
      assert.ok(answer.retryAfter);
      assert.ok(answer.ms < 8_000, `an answer took ${Math.round(answer.ms)} ms`);
    }
    assert.notEqual(victim.postmasterPid(), pid);

    const done = await fetch(`${victim.origin}/api/duties/${victim.dutyIds[0]}/completion`, {
      method: "POST",
      headers: { authorization: `Bearer ${victim.officer}`, "content-type": "application/json" },
      body: "{}",
    });
    assert.equal(done.status, 200, "and work goes on");
  },
);
