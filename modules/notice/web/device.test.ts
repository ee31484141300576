import assert from "node:assert/strict";
import { test } from "node:test";
import { base64Of, bytesOf, deviceName } from "./device.ts";

test("a key survives the way there and back", () => {
  const bytes = Uint8Array.from({ length: 65 }, (_, at) => (at * 37) % 256);
  assert.deepEqual(bytesOf(base64Of(bytes.buffer)), bytes);
  assert.doesNotMatch(base64Of(bytes.buffer), /[+/=]/);
});

test("a device is called by browser and system", () => {
  const table: [string, string][] = [
    [
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36",
      "Chrome · Android",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0",
      "Edge · Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604",
      "Safari · iPhone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"],
    ["", "Browser"],
  ];
  for (const [agent, name] of table) assert.equal(deviceName(agent), name);
});
