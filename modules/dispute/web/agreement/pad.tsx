import { type PointerEvent, useRef, useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";

const [width, height] = [600, 200];
const most = 20_000;
type Point = { x: number; y: number };
/** `M10 20L12 21`: whole numbers in a field of 600 × 200, as the server takes it. */
const pathOf = (lines: readonly Point[][]): string =>
  lines
    .filter((line) => line.length > 1)
    .map((line) => line.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join(""))
    .join("");

/** A signature by finger, pen or mouse. Only the lines are kept: no speed, no pressure, nothing to know a hand by. */
export function SignaturePad({ label, onChange }: { label: string; onChange: (path: string) => void }) {
  const { t } = useWords();
  const [lines, setLines] = useState<Point[][]>([]);
  const drawing = useRef<Point[] | null>(null);
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (value: number, limit: number) => Math.max(0, Math.min(limit, Math.round(value)));
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height),
    };
  };
  const show = (next: Point[][]) => {
    setLines(next);
    onChange(pathOf(next));
  };
  return (
    <div className="stack">
      <svg
        className="pad"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = [at(event)];
          setLines([...lines, drawing.current]);
        }}
        onPointerMove={(event) => {
          const line = drawing.current;
          const last = line?.at(-1);
          if (line === null || last === undefined || pathOf(lines).length > most - 40) return;
          const next = at(event);
          if (Math.hypot(next.x - last.x, next.y - last.y) < 3) return;
          line.push(next);
          setLines([...lines.slice(0, -1), [...line]]);
          drawing.current = line;
        }}
        onPointerUp={() => {
          drawing.current = null;
          show(lines);
        }}
        onPointerCancel={() => {
          drawing.current = null;
          show(lines);
        }}
      >
        <path d={pathOf(lines)} />
      </svg>
      <div className="row">
        <Button kind="link" onClick={() => show([])}>
          {t("dispute.sign.clear")}
        </Button>
      </div>
    </div>
  );
}

export const Drawing = ({ path, label }: { path: string; label: string }) => (
  <svg className="pad" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`}>
    <path d={path} />
  </svg>
);
