/**
 * Keeps what it holds in step with what facilitators do. `mode="replace"`: each event brings the whole region, rendered and encoded by the
 * server. `mode="reload"`: the page is loaded again, unless somebody is writing in it; then the notice inside is shown instead.
 * Without script the region is simply the page as it was.
 */
export class LiveRegion extends HTMLElement {
  #events?: EventSource;

  connectedCallback(): void {
    const source = this.getAttribute("src");
    if (!source) return;
    this.#events = new EventSource(source);
    this.#events.addEventListener("board", ({ data }) => this.#replace(data as string));
    this.#events.addEventListener("phase", ({ data }) => this.#reload(data as string));
  }

  disconnectedCallback(): void { this.#events?.close(); }

  #replace(html: string): void {
    const focused = document.activeElement instanceof HTMLAnchorElement && this.contains(document.activeElement) ? document.activeElement.href : undefined;
    this.replaceChildren(document.createRange().createContextualFragment(html));
    if (focused) [...this.querySelectorAll("a")].find(a => a.href === focused)?.focus();
  }

  #reload(phase: string): void {
    if (phase === this.getAttribute("now")) return; // The page already shows it.
    if (isWriting()) this.querySelector("[hidden]")?.removeAttribute("hidden");
    else {
      this.#events?.close(); // Once: a second act told meanwhile must not stop the page that is already on its way.
      location.reload();
    }
  }
}

function isWriting(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input:not([type=hidden])")].some(f => f.value !== f.defaultValue);
}

customElements.define("live-region", LiveRegion);
