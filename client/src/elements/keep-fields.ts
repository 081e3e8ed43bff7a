/** Keeps each field of a form while it is being typed. Without script, the form's own button keeps everything at once. */
export class KeepFields extends HTMLElement {
  readonly #waiting = new Map<HTMLElement, number>();

  connectedCallback(): void {
    this.addEventListener("input", ({ target }) => this.#soon(target, 900));
    this.addEventListener("change", ({ target }) => this.#soon(target, 0));
  }

  disconnectedCallback(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  #soon(target: EventTarget | null, delay: number): void {
    const field = target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
    if (!field) return;
    clearTimeout(this.#waiting.get(field));
    this.#waiting.set(field, window.setTimeout(() => void this.#keep(field), delay));
  }

  async #keep(field: HTMLElement): Promise<void> {
    const before = field.querySelector<HTMLInputElement>("[data-before]");
    const text = valueOf(field);
    if (!before || text === before.value) return;
    try {
      const answer = await fetch(`${this.dataset.url ?? ""}${field.dataset.field ?? ""}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text, before: before.value }),
      });
      if (answer.ok) before.value = text;
      if (answer.status >= 500) throw new Error();
      this.#say(field, answer.ok ? this.dataset.kept : answer.status === 409 ? this.dataset.conflict : this.dataset.failed);
    } catch {
      // The words stay in the field; the next try comes by itself.
      this.#say(field, this.dataset.failed);
      this.#soon(field, 5000);
    }
  }

  #say(field: HTMLElement, words = ""): void {
    const state = field.querySelector(".kept-field__state");
    if (state) state.textContent = words;
  }
}

function valueOf(field: HTMLElement): string {
  const chosen = field.querySelector<HTMLInputElement>("input[type=radio]:checked");
  return (chosen ?? field.querySelector<HTMLInputElement | HTMLTextAreaElement>("textarea, input[type=text]"))?.value ?? "";
}

customElements.define("keep-fields", KeepFields);
