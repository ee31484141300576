import { useWords } from "../../../web/i18n.ts";
import { icons, isIcon } from "../../../web/kit/icons.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import { type Pack, Package } from "../../../web/kit/package.tsx";
import type { Editor } from "./own-fields.tsx";

const shapes: readonly Pack["shape"][] = ["carton", "box", "pouch", "can", "jar", "bottle", "tub", "sack"];
const papers: readonly Pack["paper"][] = ["mint", "white", "sand", "pine"];
/** Signs of the shell mean something else already; a package takes one of the others. */
const shell =
  "today shelf sheet me basket tick cross plus minus back forward down large lock key find no_signal";
const glyphs = Object.keys(icons)
  .filter(isIcon)
  .filter((name) => !shell.split(" ").includes(name));

/** Shape, paper and sign, each choice drawn as it will stand on the board. */
export function OwnPack({ editor }: { editor: Editor }) {
  const { t } = useWords();
  const { pack } = editor.content;
  const set = (part: Partial<Pack>) => editor.put("pack", { ...pack, ...part });
  return (
    <>
      <p className="mut">{t("shelf.own.pack_line")}</p>
      <fieldset className="field">
        <legend>{t("shelf.own.shape")}</legend>
        <div className="picks">
          {shapes.map((shape) => (
            <label key={shape}>
              <input
                type="radio"
                name="pack.shape"
                checked={pack.shape === shape}
                onChange={() => set({ shape })}
              />
              <Package pack={{ ...pack, shape }} />
              <span>{t(`shelf.own.shape.${shape}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>{t("shelf.own.paper")}</legend>
        <div className="picks">
          {papers.map((paper) => (
            <label key={paper}>
              <input
                type="radio"
                name="pack.paper"
                checked={pack.paper === paper}
                onChange={() => set({ paper })}
              />
              <Package pack={{ ...pack, paper }} />
              <span>{t(`shelf.own.paper.${paper}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>{t("shelf.own.glyph")}</legend>
        <div className="picks small">
          {glyphs.map((glyph) => (
            <label key={glyph}>
              <input
                type="radio"
                name="pack.glyph"
                aria-label={t(`shelf.own.glyph.${glyph}`)}
                checked={pack.glyph === glyph}
                onChange={() => set({ glyph })}
              />
              <Icon name={glyph} />
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
