// Loaded by the photo page alone, when it opens. Of the package's many models only the one that says "here is a face" is shipped:
// nothing here recognises anybody, or guesses an age or a mood.
import Human from "@vladmandic/human";

/** Where a face is, in pixels of the picture. */
export type Box = { x: number; y: number; width: number; height: number };

const off = { enabled: false };
const margin = 0.1; // Hair, ears and chin tell as much as eyes; the finder's own boxes are already generous.
const sure = { whole: 0.2, quarter: 0.6 }; // Close up, a cushion looks like a face: there it has to be surer.

let finder: Promise<Human> | undefined;

/** Loads the finder. Called again after a failure, it tries again. */
export function prepare(models: string): Promise<Human> {
  finder ??= load(models).catch((reason: unknown) => { finder = undefined; throw reason; });
  return finder;
}

/** Every face of the picture, and of its overlapping quarters: small ones in the background get lost in the whole. */
export async function findFaces(picture: HTMLCanvasElement, models: string): Promise<Box[]> {
  const human = await prepare(models);
  const found: Box[] = [];
  for (const [place, part] of parts(picture).entries()) {
    const result = await human.detect(cut(picture, part));
    if (result.error) throw new Error(result.error);
    const faces = result.face.filter(face => face.boxScore >= (place === 0 ? sure.whole : sure.quarter));
    found.push(...faces.map(({ box: [x, y, width, height] }) => widened({ x: x + part.x, y: y + part.y, width, height }, picture)));
  }
  return found;
}

/** The package waits for ever for a model that does not come: ask for it first. */
async function load(models: string): Promise<Human> {
  for (const file of ["blazeface.json", "blazeface.bin"]) {
    if (!(await fetch(models + file)).ok) throw new Error("The face finder is out of reach.");
  }
  const human = new Human({
    backend: "wasm", wasmPath: models, modelBasePath: models, debug: false, warmup: "none", cacheModels: false, cacheSensitivity: 0, async: false,
    face: {
      enabled: true, detector: { modelPath: "blazeface.json", maxDetected: 30, rotation: false, minConfidence: sure.whole },
      mesh: off, iris: off, description: off, emotion: off, antispoof: off, liveness: off,
    },
    body: off, hand: off, object: off, gesture: off, segmentation: off, filter: off,
  });
  await human.load();
  return human;
}

function parts({ width, height }: HTMLCanvasElement): Box[] {
  const whole = { x: 0, y: 0, width, height };
  if (Math.max(width, height) < 900) return [whole];
  const [w, h] = [Math.round(width * 0.6), Math.round(height * 0.6)];
  return [whole, ...[[0, 0], [width - w, 0], [0, height - h], [width - w, height - h]].map(([x = 0, y = 0]) => ({ x, y, width: w, height: h }))];
}

function cut(picture: HTMLCanvasElement, { x, y, width, height }: Box): HTMLCanvasElement {
  const piece = Object.assign(document.createElement("canvas"), { width, height });
  piece.getContext("2d")?.drawImage(picture, x, y, width, height, 0, 0, width, height);
  return piece;
}

function widened({ x, y, width, height }: Box, picture: HTMLCanvasElement): Box {
  const [left, top] = [Math.max(0, x - width * margin), Math.max(0, y - height * margin)];
  return {
    x: Math.floor(left), y: Math.floor(top),
    width: Math.ceil(Math.min(picture.width, x + width * (1 + margin)) - left), height: Math.ceil(Math.min(picture.height, y + height * (1 + margin)) - top),
  };
}
