import type { Box } from "../faces";

/** The longer side of what may leave, in pixels. */
const longest = 1600;
const heaviest = 380_000; // Bytes: as text, and with its caption, it fits the largest letter.
const ink = "#1c1420"; // One plain colour: a mosaic or a blur can be guessed back when there are only a few people to guess from.

type Stroke = { size: number; points: { x: number; y: number }[] };

/** A photo and what hides parts of it. The photo itself stays in memory; only the covered one can be taken out. */
export class CoveredPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #original = document.createElement("canvas");
  #faces: Box[] = [];
  #strokes: Stroke[] = [];
  #cursor: { x: number; y: number; size: number } | undefined;

  constructor(canvas: HTMLCanvasElement) { this.#canvas = canvas; }

  get canvas(): HTMLCanvasElement { return this.#canvas; }

  get original(): HTMLCanvasElement { return this.#original; }

  get hasStrokes(): boolean { return this.#strokes.length > 0; }

  load(source: CanvasImageSource, width: number, height: number): void {
    const scale = Math.min(1, longest / Math.max(width, height));
    for (const canvas of [this.#canvas, this.#original]) {
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
    }
    this.#original.getContext("2d")?.drawImage(source, 0, 0, this.#original.width, this.#original.height);
    [this.#faces, this.#strokes, this.#cursor] = [[], [], undefined];
    this.#draw();
  }

  /** Faces stay covered: no button takes this away. */
  coverFaces(faces: Box[]): void {
    this.#faces = faces;
    this.#draw();
  }

  begin(x: number, y: number, size: number): void {
    this.#strokes.push({ size, points: [{ x, y }] });
    this.#draw();
  }

  extend(x: number, y: number): void {
    this.#strokes.at(-1)?.points.push({ x, y });
    this.#draw();
  }

  undo(): void {
    this.#strokes.pop();
    this.#draw();
  }

  /** The block that the arrow keys move; drawn as an outline until it is put down. */
  pointAt(cursor: { x: number; y: number; size: number } | undefined): void {
    this.#cursor = cursor;
    this.#draw();
  }

  /** Overwrites the picture, and forgets it. */
  clear(): void {
    for (const canvas of [this.#canvas, this.#original]) canvas.width = canvas.height = 1;
    [this.#faces, this.#strokes, this.#cursor] = [[], [], undefined];
  }

  /** The covered picture as a JPEG of at most 380 KB. It is drawn anew from pixels: nothing of the camera's file comes with it. */
  async toJpeg(): Promise<Blob> {
    this.pointAt(undefined);
    for (let quality = 0.85; ; quality -= 0.15) {
      const blob = await new Promise<Blob | null>(done => { this.#canvas.toBlob(done, "image/jpeg", quality); });
      if (blob && (blob.size <= heaviest || quality < 0.2)) return blob;
      if (!blob) throw new Error("The browser made no picture.");
    }
  }

  #draw(): void {
    const pen = this.#canvas.getContext("2d");
    if (!pen) return;
    pen.drawImage(this.#original, 0, 0);
    pen.fillStyle = pen.strokeStyle = ink;
    for (const { x, y, width, height } of this.#faces) pen.fillRect(x, y, width, height);
    for (const { size, points } of this.#strokes) {
      for (const [place, point] of points.entries()) {
        const before = points[Math.max(0, place - 1)] ?? point;
        const steps = Math.max(1, Math.ceil(Math.hypot(point.x - before.x, point.y - before.y) / (size / 4)));
        for (let step = 0; step <= steps; step++) {
          const [x, y] = [before.x + ((point.x - before.x) * step) / steps, before.y + ((point.y - before.y) * step) / steps];
          pen.fillRect(Math.floor(x - size / 2), Math.floor(y - size / 2), Math.ceil(size), Math.ceil(size)); // Square: no half-covered pixel at the rim.
        }
      }
    }
    if (!this.#cursor) return;
    const { x, y, size } = this.#cursor;
    for (const [colour, width] of [["#fff", 8], [ink, 3]] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.strokeRect(x - size / 2, y - size / 2, size, size);
    }
  }
}
