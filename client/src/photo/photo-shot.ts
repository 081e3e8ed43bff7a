import type { Box } from "../faces";
import { Camera } from "./camera";
import { CoveredPicture } from "./covered-picture";

type Finder = { prepare(models: string): Promise<unknown>; findFaces(picture: HTMLCanvasElement, models: string): Promise<Box[]> };
type Cursor = { x: number; y: number; size: number };

/** What a finished shot is made of, as told by the event `photo-ready`. */
export type Shot = { jpeg: Blob; fields: Record<string, string> };

const arrows: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const patience = 30_000;

/**
 * Takes one photo, covers the faces it finds, lets a person cover the rest, asks whether anybody can still be recognised, and only then
 * hands over a new picture. The original lives in this page's memory and nowhere else.
 */
export class PhotoShot extends HTMLElement {
  #picture!: CoveredPicture;
  #camera!: Camera;
  #cursor: Cursor | undefined;
  #isSearched = false;
  #isDrawing = false;

  connectedCallback(): void {
    this.#picture = new CoveredPicture(this.#part<HTMLCanvasElement>("canvas"));
    this.#camera = new Camera(this.#part<HTMLVideoElement>("video"));
    this.addEventListener("click", event => void this.#click(event));
    this.#part<HTMLInputElement>("input[type=file]").addEventListener("change", event => void this.#choose(event.target as HTMLInputElement));
    this.#part("form").addEventListener("submit", event => void this.#finish(event));
    this.#part("form").addEventListener("change", () => this.#weigh());
    this.#listen(this.#picture.canvas);
    this.#show("camera-button", Camera.isThere);
    this.#stage("take");
    void this.#finder().then(finder => finder.prepare(this.#models)).then(() => { this.dataset["ready"] = ""; }).catch(() => undefined); // Before the network goes.
  }

  disconnectedCallback(): void { this.#camera.close(); }

  /** Back to the beginning; whatever was in memory is gone. */
  reset(): void {
    this.#camera.close();
    this.#picture.clear();
    this.#part<HTMLFormElement>("form").reset();
    this.#isSearched = false;
    this.#cursor = undefined;
    this.#stage("take");
  }

  async #click(event: Event): Promise<void> {
    const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset["act"];
    if (act === "camera") await this.#openCamera();
    else if (act === "shoot") await this.#shoot();
    else if (act === "again") { this.reset(); this.#part("[data-act=camera]").focus(); }
    else if (act === "undo") { this.#picture.undo(); this.#say(this.#text("undone")); }
    else if (act === "search") await this.#search();
  }

  async #openCamera(): Promise<void> {
    try {
      await this.#camera.open();
      this.#stage("aim");
      this.#part("[data-act=shoot]").focus();
    } catch {
      this.#camera.close();
      this.#stage("take");
      this.#say(this.#text("no-camera"), true);
    }
  }

  async #shoot(): Promise<void> {
    const { picture } = this.#camera;
    this.#picture.load(picture, picture.videoWidth, picture.videoHeight);
    this.#camera.close();
    await this.#prepare();
  }

  async #choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      this.#picture.load(image, image.width, image.height);
      image.close();
    } catch {
      this.#say(this.#text("not-a-picture"), true);
      return;
    }
    await this.#prepare();
  }

  async #prepare(): Promise<void> {
    this.#isSearched = false;
    this.#stage("cover");
    this.#part("[data-stage=cover] h2").focus();
    await this.#search();
  }

  /** Nothing leaves before this has worked: a phone that could not look for faces says so instead. */
  async #search(): Promise<void> {
    this.#say(this.#text("searching"));
    this.#show("search-button", false);
    try {
      const faces = await within(patience, (async () => (await this.#finder()).findFaces(this.#picture.original, this.#models))());
      this.#picture.coverFaces(faces);
      this.#isSearched = true;
      this.#say(faces.length === 0 ? this.#text("no-face") : this.#text("faces"));
    } catch {
      this.#say(this.#text("no-search"), true);
      this.#show("search-button", true);
    }
    this.dataset["searched"] = String(this.#isSearched);
    this.#weigh();
  }

  #listen(canvas: HTMLCanvasElement): void {
    canvas.addEventListener("pointerdown", event => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      this.#isDrawing = true;
      this.#cursor = undefined;
      this.#picture.pointAt(undefined);
      this.#picture.begin(...this.#at(event), this.#size);
      event.preventDefault();
    });
    canvas.addEventListener("pointermove", event => { if (this.#isDrawing) this.#picture.extend(...this.#at(event)); });
    for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { this.#isDrawing = false; });
    canvas.addEventListener("keydown", event => this.#key(event));
    canvas.addEventListener("blur", () => this.#picture.pointAt(undefined));
    canvas.addEventListener("focus", () => { if (canvas.matches(":focus-visible")) this.#point(0, 0); });
  }

  #key(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (arrow) this.#point(...arrow);
    else if (event.key === "Enter" || event.key === " ") this.#put();
    else if (event.key === "+" || event.key === "-") this.#resize(event.key === "+" ? 1.25 : 0.8);
    else if (event.key === "Backspace" || event.key === "Delete") { this.#picture.undo(); this.#say(this.#text("undone")); }
    else return;
    event.preventDefault();
  }

  #point(dx: number, dy: number): void {
    const { width, height } = this.#picture.canvas;
    const { x, y, size } = this.#cursor ?? { x: width / 2, y: height / 2, size: this.#size };
    this.#cursor = { x: Math.min(width, Math.max(0, x + (dx * size) / 3)), y: Math.min(height, Math.max(0, y + (dy * size) / 3)), size };
    this.#picture.pointAt(this.#cursor);
    this.#say(this.#text("block-at", String(Math.round((this.#cursor.x / width) * 100)), String(Math.round((this.#cursor.y / height) * 100))));
  }

  #put(): void {
    if (!this.#cursor) this.#point(0, 0);
    if (!this.#cursor) return;
    this.#picture.begin(this.#cursor.x, this.#cursor.y, this.#cursor.size);
    this.#say(this.#text("block-put"));
  }

  #resize(by: number): void {
    if (!this.#cursor) this.#point(0, 0);
    if (!this.#cursor) return;
    this.#cursor.size = Math.min(this.#picture.canvas.width, Math.max(16, this.#cursor.size * by));
    this.#picture.pointAt(this.#cursor);
  }

  async #finish(event: Event): Promise<void> {
    event.preventDefault();
    const form = this.#part<HTMLFormElement>("form");
    if (!this.#isSearched || this.#answer !== "non" || !form.reportValidity()) return;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "reconnaissable") fields[name] = value.trim();
    const detail: Shot = { jpeg: await this.#picture.toJpeg(), fields };
    this.reset();
    this.dispatchEvent(new CustomEvent<Shot>("photo-ready", { detail, bubbles: true }));
  }

  /** The button waits for the search and for a plain "no". */
  #weigh(): void {
    this.#show("recognisable", this.#answer === "oui");
    const button = this.querySelector<HTMLButtonElement>("form button[type=submit]");
    if (button) button.disabled = !this.#isSearched || this.#answer !== "non";
  }

  get #answer(): string { return String(new FormData(this.#part<HTMLFormElement>("form")).get("reconnaissable") ?? ""); }

  /** A finger's width on the screen, whatever the picture measures. */
  get #size(): number {
    const { width, clientWidth } = this.#picture.canvas;
    const chosen = Number(this.querySelector<HTMLInputElement>("[name=taille]:checked")?.value ?? 32);
    return (chosen * width) / Math.max(1, clientWidth);
  }

  #at(event: PointerEvent): [number, number] {
    const { canvas } = this.#picture;
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  }

  async #finder(): Promise<Finder> { return (await import(new URL(this.getAttribute("finder") ?? "", document.baseURI).href)) as Finder; }

  get #models(): string { return new URL(this.getAttribute("models") ?? "", document.baseURI).href; }

  #stage(name: string): void {
    this.querySelectorAll<HTMLElement>("[data-stage]").forEach(stage => { stage.hidden = stage.dataset["stage"] !== name; });
    this.dataset["at"] = name;
    this.#say("");
    this.#weigh();
  }

  #show(name: string, isShown: boolean): void {
    this.querySelectorAll<HTMLElement>(`[data-part=${name}]`).forEach(part => { part.hidden = !isShown; });
  }

  #say(text: string, isWarning = false): void {
    const said = this.#part("[data-said]");
    said.textContent = text;
    said.dataset["mood"] = isWarning ? "late" : "";
  }

  #text(name: string, ...values: string[]): string {
    return (this.getAttribute(`say-${name}`) ?? "").replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T { return this.querySelector(selector) as T; }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, failed) => { setTimeout(() => failed(new Error("Too long.")), milliseconds); })]);
}

customElements.define("photo-shot", PhotoShot);
