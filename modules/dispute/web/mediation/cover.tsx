import { type PointerEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";

/** As large as a picture is sent: what it shows of a home is enough at this size, and a phone can draw it. */
const longest = 2048;
/** So many blocks across a covered place: nothing can be read or known again. */
const blocks = 6;
type Place = { x: number; y: number; width: number; height: number };

/** Averages a place into few blocks, in the picture itself: nothing of what was there is sent. */
function blur(context: CanvasRenderingContext2D, { x, y, width, height }: Place): void {
  const size = Math.max(4, Math.ceil(Math.max(width, height) / blocks));
  for (let top = y; top < y + height; top += size)
    for (let left = x; left < x + width; left += size) {
      const [w, h] = [Math.min(size, x + width - left), Math.min(size, y + height - top)];
      if (w < 1 || h < 1) continue;
      const { data } = context.getImageData(left, top, w, h);
      const sum = [0, 0, 0];
      for (let at = 0; at < data.length; at += 4)
        for (let channel = 0; channel < 3; channel++) sum[channel]! += data[at + channel]!;
      const [red, green, blue] = sum.map((each) => Math.round(each / (data.length / 4)));
      context.fillStyle = `rgb(${red},${green},${blue})`;
      context.fillRect(left, top, w, h);
    }
}
const placeOf = (from: { x: number; y: number }, to: { x: number; y: number }): Place => ({
  x: Math.floor(Math.min(from.x, to.x)),
  y: Math.floor(Math.min(from.y, to.y)),
  width: Math.ceil(Math.abs(to.x - from.x)),
  height: Math.ceil(Math.abs(to.y - from.y)),
});

type Props = { file: File; onDone: (covered: File) => void };
/** 遮住人脸和车牌: drawn over with a finger, a mouse, or moved with the arrow keys; the last one can be taken back. */
export function Cover({ file, onDone }: Props) {
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [broken, setBroken] = useState(false);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [frame, setFrame] = useState<Place | null>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    let drop = false;
    createImageBitmap(file, { imageOrientation: "from-image" }).then(
      (bitmap) => (drop ? bitmap.close() : setPicture(bitmap)),
      () => setBroken(true),
    );
    return () => {
      drop = true;
    };
  }, [file]);
  useEffect(() => {
    const element = canvas.current;
    if (picture === null || element === null) return;
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    element.width = Math.round(picture.width * scale);
    element.height = Math.round(picture.height * scale);
    const context = element.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, element.width, element.height);
    for (const place of places) blur(context, place);
    if (frame === null) return;
    context.lineWidth = Math.max(2, element.width / 200);
    context.strokeStyle = "#c0311f";
    context.strokeRect(frame.x, frame.y, frame.width, frame.height);
  }, [picture, places, frame]);
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const element = event.currentTarget;
    const box = element.getBoundingClientRect();
    return {
      x: Math.max(0, Math.min(element.width, ((event.clientX - box.left) / box.width) * element.width)),
      y: Math.max(0, Math.min(element.height, ((event.clientY - box.top) / box.height) * element.height)),
    };
  };
  const put = (place: Place) => {
    if (place.width > 3 && place.height > 3) setPlaces([...places, place]);
    setFrame(null);
    from.current = null;
  };
  const move = (key: string) => {
    const element = canvas.current!;
    const step = element.width / 20;
    const now = frame ?? {
      x: element.width / 2 - step,
      y: element.height / 2 - step,
      width: 2 * step,
      height: 2 * step,
    };
    if (key === "Enter") return put(now);
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[
      key
    ];
    if (by === undefined) return undefined;
    return setFrame({
      ...now,
      x: Math.max(0, Math.min(element.width - now.width, now.x + by[0]!)),
      y: Math.max(0, Math.min(element.height - now.height, now.y + by[1]!)),
    });
  };
  const finish = () =>
    canvas.current!.toBlob(
      (blob) => blob && onDone(new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" })),
      "image/jpeg",
      0.9,
    );
  if (broken) return <p className="why act">{t("dispute.photo.broken")}</p>;
  return (
    <div className="stack">
      <p className="s">{t("dispute.photo.cover_line")}</p>
      <canvas
        ref={canvas}
        className="cover"
        tabIndex={0}
        role="application"
        aria-label={t("dispute.photo.cover_keys")}
        onKeyDown={(event) => {
          if (!event.key.startsWith("Arrow") && event.key !== "Enter") return;
          event.preventDefault();
          move(event.key);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = at(event);
        }}
        onPointerMove={(event) => from.current && setFrame(placeOf(from.current, at(event)))}
        onPointerUp={(event) => from.current && put(placeOf(from.current, at(event)))}
        onPointerCancel={() => {
          from.current = null;
          setFrame(null);
        }}
      />
      <div className="row">
        <Button onClick={() => setPlaces(places.slice(0, -1))}>{t("dispute.photo.undo")}</Button>
        <Button kind="pri" onClick={finish}>
          {places.length === 0
            ? t("dispute.photo.nothing_to_cover")
            : t("dispute.photo.use", { n: places.length })}
        </Button>
      </div>
    </div>
  );
}
