import { keep, recall } from "../phone/keeping";
import { isAsked, make, sheetOf, textOf, type Words } from "./form";
import type { Manifest, Question } from "./rules";

const fewest = 3; // One or two questions fit on a screen together.
const large = "essaim:grand";

/**
 * Shows the questions of a form one by one: opening words, questions, a last look. Fields stay in the form whatever is shown, so that going
 * back loses nothing; the phone's own way back goes one question back. What a condition leaves out is passed over.
 */
export class Pager {
  #at = -1;
  readonly #bar: HTMLElement;
  readonly #foot: HTMLElement;
  readonly #end: HTMLElement;
  readonly #opening: HTMLElement[];

  constructor(private readonly form: HTMLFormElement, private readonly manifest: Manifest, private readonly screens: HTMLElement[], private readonly words: Words) {
    const home = form.querySelector("[data-questions]") as HTMLElement;
    this.#end = form.querySelector(".phone__foot") as HTMLElement;
    this.#opening = [...form.querySelectorAll<HTMLElement>(":scope > .readers, :scope > p.soft")];
    this.#bar = this.#makeBar();
    this.#foot = this.#makeFoot();
    home.before(this.#bar);
    this.#end.before(this.#foot);
    form.addEventListener("submit", this.#submit, { capture: true });
    form.addEventListener("input", this.#passOver);
    window.addEventListener("popstate", this.#back);
    this.#enlarge(recall("session", large) === "1");
    this.#draw();
  }

  /** The form of few questions stays whole; the others are shown one by one. */
  static open(form: HTMLFormElement, manifest: Manifest, screens: HTMLElement[], words: Words): void {
    if (screens.length >= fewest) {
      new Pager(form, manifest, screens, words);
      return;
    }
    const hide = (): void => {
      const sheet = sheetOf(manifest, form);
      manifest.questions.forEach((question, rank) => { (screens[rank] as HTMLElement).hidden = !isAsked(question, sheet); });
    };
    form.addEventListener("input", hide);
    hide();
  }

  /** Ranks of the questions that are asked, given what was answered. */
  get #asked(): number[] {
    const sheet = sheetOf(this.manifest, this.form);
    return this.manifest.questions.flatMap((question, rank) => isAsked(question, sheet) ? [rank] : []);
  }

  /** -1 for the opening words; as many as there are questions for the last look. */
  #go(place: number, isBack = false): void {
    this.#at = Math.min(Math.max(place, -1), this.#asked.length);
    if (!isBack) history.pushState({ place: this.#at }, "");
    if ("speechSynthesis" in window) speechSynthesis.cancel();
    this.#draw();
    window.scrollTo(0, 0);
    const shown = this.screens[this.#asked[this.#at] ?? -1];
    const title = shown?.querySelector<HTMLElement>("h2") ?? this.#bar.querySelector<HTMLElement>("[data-place]");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }

  #back = (event: PopStateEvent): void => {
    if (!this.form.isConnected) window.removeEventListener("popstate", this.#back);
    else if (this.#at >= 0) this.#go(typeof event.state?.place === "number" ? event.state.place as number : -1, true);
  };

  #passOver = (): void => { this.#say(); };

  /** Enter goes on, as the button does; only the last look sends. */
  #submit = (event: SubmitEvent): void => {
    if (this.#at >= this.#asked.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#go(this.#at + 1);
  };

  #draw(): void {
    const asked = this.#asked;
    const [isOpening, isEnd] = [this.#at < 0, this.#at >= asked.length];
    this.screens.forEach((screen, rank) => { screen.hidden = asked[this.#at] !== rank; });
    this.#opening.forEach(part => { part.hidden = !isOpening; });
    this.#end.hidden = !isEnd;
    this.#foot.hidden = isEnd;
    (this.#foot.querySelector("[data-next]") as HTMLElement).textContent = this.words(isOpening ? "begin" : "next");
    const away = this.form.querySelector("[data-back]")?.textContent ?? "";
    this.form.querySelectorAll("[data-previous]").forEach(button => { button.textContent = isOpening ? away : this.words("previous"); });
    (this.#bar.querySelector("[data-listen]") as HTMLElement).hidden = isOpening || isEnd || !("speechSynthesis" in window);
    this.#say();
  }

  #say(): void {
    const asked = this.#asked;
    const answered = Object.keys(sheetOf(this.manifest, this.form)).length;
    const [place, line] = [this.#bar.querySelector("[data-place]") as HTMLElement, this.#bar.querySelector("progress") as HTMLProgressElement];
    place.textContent = this.#at < 0 ? this.words("how-many", String(asked.length))
      : this.#at >= asked.length ? this.words("last-look", String(answered), String(asked.length)) : this.words("place", String(this.#at + 1), String(asked.length));
    [line.max, line.value] = [asked.length, Math.max(0, this.#at)];
  }

  #makeBar(): HTMLElement {
    const listen = make("button", { class: "link-button", type: "button", "data-listen": "" }, this.words("listen"));
    const grow = make("button", { class: "link-button", type: "button", "data-large": "" }, this.words("large"));
    listen.addEventListener("click", () => this.#read());
    grow.addEventListener("click", () => this.#enlarge(!this.form.classList.contains("easy")));
    return make("div", { class: "pager" },
      make("progress", { class: "pager__line", "aria-hidden": "true" }), make("p", { class: "pager__place", "data-place": "", role: "status" }), make("p", { class: "pager__tools" }, listen, grow));
  }

  #makeFoot(): HTMLElement {
    const next = make("button", { class: "govuk-button", type: "button", "data-next": "" });
    const previous = this.#makePrevious();
    next.addEventListener("click", () => this.#go(this.#at + 1));
    this.#end.append(this.#makePrevious());
    return make("div", { class: "phone__foot" }, next, previous);
  }

  #makePrevious(): HTMLElement {
    const previous = make("button", { class: "link-button phone__link", type: "button", "data-previous": "" }, this.words("previous"));
    previous.addEventListener("click", () => {
      if (this.#at < 0) this.form.querySelector<HTMLElement>("[data-back]")?.click();
      else this.#go(this.#at - 1);
    });
    return previous;
  }

  /** Larger print, and the easier words where the questionnaire has some. */
  #enlarge(isLarge: boolean): void {
    this.form.classList.toggle("easy", isLarge || this.manifest.audience === "residents");
    this.#bar.querySelector("[data-large]")?.setAttribute("aria-pressed", String(isLarge));
    keep("session", large, isLarge ? "1" : "0");
    this.manifest.questions.forEach((question: Question, rank) => {
      const title = (this.screens[rank] as HTMLElement).querySelector(".pulse-question__text");
      if (title && question.kind !== "text") title.textContent = textOf(question, isLarge || this.manifest.audience === "residents");
    });
  }

  /** Aloud, by the phone's own voice: nothing is sent anywhere by us. */
  #read(): void {
    const screen = this.screens[this.#asked[this.#at] ?? -1];
    if (!screen) return;
    const parts = [...screen.querySelectorAll(".pulse-question__text, .govuk-hint, .govuk-label")].map(part => part.textContent?.trim() ?? "");
    const voice = new SpeechSynthesisUtterance(parts.filter(part => part !== "").join(". "));
    voice.lang = document.documentElement.lang === "en" ? "en-GB" : "fr-FR";
    speechSynthesis.cancel();
    speechSynthesis.speak(voice);
  }
}
