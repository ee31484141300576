import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const here = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const tokens = JSON.parse(here("tokens.json")) as {
  colour: Record<string, { value: string }>;
  contrast: { text: string; on: string; ratio: number; needs: number }[];
  mantine: { colors: { song: string[]; hong: string[] }; primaryShade: number };
};
const styles = here("tokens.css");

const nameOf = (token: string) => token.replace(/([A-Z]|\d)/g, (part) => `-${part.toLowerCase()}`);

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[^#]/g, "$&$&") : colour;
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
}

test("the style sheet holds every colour of the tokens", () => {
  for (const [token, { value }] of Object.entries(tokens.colour)) {
    assert.ok(styles.includes(`--${nameOf(token)}: ${value};`), `--${nameOf(token)}: ${value}`);
  }
});

test("Mantine's main shades are the accent and the red", () => {
  assert.equal(tokens.mantine.colors.song[tokens.mantine.primaryShade], tokens.colour["accent"]?.value);
  assert.equal(tokens.mantine.colors.hong[tokens.mantine.primaryShade], tokens.colour["red"]?.value);
});

test("every pair of text and ground has the contrast it needs", () => {
  for (const { text, on, needs } of tokens.contrast) {
    const [a, b] = [text, on].map((token) => luminance(tokens.colour[token]?.value ?? "")) as [
      number,
      number,
    ];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assert.ok(ratio >= needs, `${text} on ${on}: ${ratio.toFixed(2)}`);
  }
});
