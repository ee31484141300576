/// <reference lib="dom" />
/**
 * A picture of every screen of the sample station at both widths, and docs/SCREENS.md that names them:
 * `node scripts/screens.ts`. Everything is made anew in a folder of its own, which is removed afterwards.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launch } from "../test/journeys/browser.ts";
import { arriving } from "./screens/arriving.ts";
import { community } from "./screens/community.ts";
import { duties } from "./screens/duties.ts";
import { incidents } from "./screens/incidents.ts";
import { outcomes } from "./screens/outcomes.ts";
import { people } from "./screens/people.ts";
import { programme } from "./screens/programme.ts";
import { type Language, type Sample, type Width, openDoor, startSample, tall } from "./screens/sample.ts";
import { shelf } from "./screens/shelf.ts";
import type { Act, Places, Screen } from "./screens/step.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** In the order of the loop. */
const chapters = [arriving, community, incidents, shelf, programme, duties, outcomes, people];
const folder = join(root, "docs/screens");
const most = { bytes: 60_000, all: 4_000_000 };

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}

/** The page as tall as it is within bounds, so that what sticks to the foot stands at the foot. */
async function stretch(page: Page, width: Width, dialog: boolean): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const { least, most: limit } = tall[width];
  await page.setViewportSize({ width, height: dialog ? least : Math.min(limit, Math.max(least, whole)) });
}

async function takePicture(page: Page, name: string): Promise<number> {
  const camera = await page.context().newCDPSession(page);
  for (const quality of [55, 45, 35, 25]) {
    const { data } = await camera.send("Page.captureScreenshot", { format: "webp", quality });
    const picture = Buffer.from(data, "base64");
    if (picture.length > most.bytes && quality > 25) continue;
    if (picture.length > most.bytes) throw new Error(`${name} is ${picture.length} bytes`);
    writeFileSync(join(folder, `${name}.webp`), picture);
    return picture.length;
  }
  return 0;
}

const fileOf = (screen: Screen, width: Width, language: Language) => `${screen.name}-${width}-${language}`;
const looksOf = (screen: Screen): [Width, Language][] => [
  [390, "zh"],
  [1440, "zh"],
  ...(screen.english ? ([[390, "en"]] as [Width, Language][]) : []),
];
const isScreen = (step: Screen | Act): step is Screen => "name" in step;

/** In English only what stands at an address can be shown: what is pressed is pressed in Chinese. */
async function show(
  page: Page,
  at: Places,
  sample: Sample,
  screen: Screen,
  width: Width,
  language: Language,
) {
  await page.goto(`${sample.origin}${screen.to(at)}`);
  await settled(page);
  if (screen.opens) await screen.opens(page);
  await settled(page);
  await stretch(page, width, (await page.getByRole("dialog").count()) > 0);
  if (screen.down) {
    const part = page.locator(screen.down).first();
    await part.evaluate((element) => {
      const top = (element.closest("section, .sheet") ?? element).getBoundingClientRect().top;
      scrollTo(0, scrollY + top - 16);
    });
  }
  // A frame for what the new size moved.
  await page.waitForTimeout(150);
  return takePicture(page, fileOf(screen, width, language));
}

async function findPlaces(page: Page, sample: Sample): Promise<Places> {
  await page.goto(`${sample.origin}/`);
  type Listed = { items: { id: string; code: string }[] };
  const list = (path: string) =>
    page.evaluate(async (from) => (await fetch(from)).json(), path) as Promise<Listed>;
  const byCode = ({ items }: Listed) => Object.fromEntries(items.map(({ code, id }) => [code, id]));
  const [communities, programmes] = [
    await list("/api/communities?limit=50"),
    await list("/api/programmes?limit=50"),
  ];
  return { community: byCode(communities), programme: byCode(programmes), url: "/" };
}

function writeDocs(): void {
  const text = [
    "# Screens",
    "",
    "Every screen of the sample station on a phone (390 px) and on a desk (1440 px), in Chinese, and some in English. All people, counts and places are made up. Made by `node scripts/screens.ts`; do not edit.",
    ...chapters.flatMap(({ title, steps }) => [
      "",
      `## ${title}`,
      ...steps.filter(isScreen).flatMap((screen) => [
        "",
        screen.says,
        "",
        looksOf(screen)
          .map(([width, language]) => {
            const file = fileOf(screen, width, language);
            return `<img src="screens/${file}.webp" height="420" alt="${file}">`;
          })
          .join(" "),
      ]),
    ]),
    "",
  ];
  writeFileSync(join(root, "docs/SCREENS.md"), text.join("\n"));
}

const sample = await startSample();
const browser = await launch();
let all = 0;
let count = 0;
try {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const enter = openDoor(browser, sample);
  const chief = await enter("chief", 1440, "zh");
  const at = await findPlaces(chief, sample);
  await chief.context().close();
  for (const step of chapters.flatMap((chapter) => chapter.steps)) {
    if (isScreen(step)) {
      for (const [width, language] of looksOf(step)) {
        const page = await enter(step.login, width, language);
        all += await show(page, at, sample, step, width, language);
        count += 1;
        await page.context().close();
      }
      console.log(step.name);
    } else {
      const page = await enter(step.login, 1440, "zh");
      await page.goto(`${sample.origin}${step.to(at)}`);
      await settled(page);
      await step.does(page);
      at.url = new URL(page.url()).pathname;
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await sample.stop();
}
writeDocs();
console.log(`${count} pictures, ${(all / 1_000_000).toFixed(2)} MB`);
if (all > most.all) throw new Error("docs/screens is larger than 4 MB");
