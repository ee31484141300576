import type { ReactNode } from "react";
import type { ProductContent } from "../../modules/shelf/contract.ts";
import { icons, isIcon } from "./icons.ts";

export type Pack = ProductContent["pack"];

const ink = "#15201b";
const white = "#fff";
const tint = "#e3f1ea";
/** The paper of the package, the paper of its lid and of its label. */
const papers: Record<Pack["paper"], { body: string; lid: string; label: string }> = {
  mint: { body: "#c7e2d5", lid: white, label: white },
  white: { body: white, lid: tint, label: tint },
  sand: { body: "#e9ddc6", lid: white, label: white },
  pine: { body: "#0b6349", lid: white, label: white },
};

type Drawing = {
  label: { x: number; y: number; size: number };
  body: (body: string, lid: string) => ReactNode;
};
const edge = { stroke: ink, strokeWidth: 2, strokeLinejoin: "round" } as const;

const shapes: Record<Pack["shape"], Drawing> = {
  carton: {
    label: { x: 26, y: 52, size: 44 },
    body: (body, lid) => (
      <>
        <path d="M16 40h64v72H16z" fill={body} {...edge} />
        <path d="M16 40 30 20h36l14 20z" fill={lid} {...edge} />
        <path d="M30 8h36v12H30z" fill={body} {...edge} />
      </>
    ),
  },
  box: {
    label: { x: 26, y: 44, size: 44 },
    body: (body, lid) => (
      <>
        <path d="M10 26h76v86H10z" fill={body} {...edge} />
        <path d="M10 26 20 12h56l10 14z" fill={lid} {...edge} />
        <path d="M48 12v14" {...edge} />
        <path d="M20 102h34" {...edge} opacity={0.5} />
      </>
    ),
  },
  pouch: {
    label: { x: 26, y: 46, size: 44 },
    body: (body, lid) => (
      <>
        <path d="M12 16h72l-4 96H16z" fill={body} {...edge} />
        <path d="M12 16h72l-.8 12H12.8z" fill={lid} {...edge} />
        <circle cx="48" cy="22" r="3" fill={white} stroke={ink} strokeWidth={1.3} />
      </>
    ),
  },
  can: {
    label: { x: 26, y: 46, size: 44 },
    body: (body, lid) => (
      <>
        <path d="M14 22v80c0 6 15 10 34 10s34-4 34-10V22" fill={body} {...edge} />
        <ellipse cx="48" cy="22" rx="34" ry="9" fill={lid} {...edge} />
        <ellipse cx="48" cy="22" rx="25" ry="5.5" fill="none" stroke={ink} strokeWidth={1.3} />
      </>
    ),
  },
  jar: {
    label: { x: 26, y: 50, size: 44 },
    body: (body, lid) => (
      <>
        <rect x="24" y="10" width="48" height="16" rx="3" fill={lid} {...edge} />
        <path d="M24 26c-8 4-12 8-12 18v60q0 8 8 8h56q8 0 8-8V44c0-10-4-14-12-18z" fill={body} {...edge} />
      </>
    ),
  },
  bottle: {
    label: { x: 26, y: 58, size: 44 },
    body: (body, lid) => (
      <>
        <path
          d="M38 8h20v16c0 10 18 12 18 30v50q0 8-8 8H28q-8 0-8-8V54c0-18 18-20 18-30z"
          fill={body}
          {...edge}
        />
        <path d="M38 8h20v9H38z" fill={lid} {...edge} />
      </>
    ),
  },
  tub: {
    label: { x: 29, y: 60, size: 38 },
    body: (body, lid) => (
      <>
        <rect x="6" y="50" width="84" height="62" rx="8" fill={body} {...edge} />
        <rect x="2" y="38" width="92" height="16" rx="5" fill={lid} {...edge} />
      </>
    ),
  },
  sack: {
    label: { x: 26, y: 48, size: 44 },
    body: (body, lid) => (
      <>
        <path d="M16 30c-8 22-8 66-2 82h68c6-16 6-60-2-82z" fill={body} {...edge} />
        <path d="M16 30h64l-6-18H22z" fill={lid} {...edge} />
        <path d="M20 22h56" {...edge} />
      </>
    ),
  },
};

/** A product as a plain package: eight shapes, four papers, one sign. An unknown sign leaves the label plain. */
export function Package({ pack, height }: { pack: Pack; height?: number }) {
  const paper = papers[pack.paper];
  const { label, body } = shapes[pack.shape];
  const scale = (label.size - 8) / 24;
  return (
    <svg className="pk" viewBox="0 0 96 114" aria-hidden="true" {...(height ? { height } : {})}>
      {body(paper.body, paper.lid)}
      <rect
        x={label.x}
        y={label.y}
        width={label.size}
        height={label.size}
        rx="3"
        fill={paper.label}
        stroke={ink}
        strokeWidth={1.5}
      />
      <g transform={`translate(${label.x + 4} ${label.y + 4}) scale(${scale})`}>
        <path
          d={isIcon(pack.glyph) ? icons[pack.glyph] : "M5 9h14M5 15h9"}
          fill="none"
          stroke={ink}
          strokeWidth={2.125 / scale}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}
