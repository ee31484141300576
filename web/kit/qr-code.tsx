import { qr } from "./qr.ts";

/** Modules as one path, with the four of quiet around it that a reader needs. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const grid = qr(text);
  if (grid === null) return null;
  const size = grid.length + 8;
  const dark = grid.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])));
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join("")} />
    </svg>
  );
}
