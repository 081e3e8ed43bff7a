const every = 8_000;

/**
 * Asks now and then where the group is, and offers to go on when it has moved. Every open phone asks alike, whether its owner has written
 * or not. Where the facilitator's acts are told live, it listens as well, and turns the page by itself unless somebody is writing.
 */
export class CampaignPhase extends HTMLElement {
  #timer = 0;
  #events?: EventSource;

  connectedCallback(): void {
    this.#wait();
    const direct = this.getAttribute("direct");
    if (!direct) return;
    this.#events = new EventSource(direct);
    this.#events.addEventListener("phase", ({ data }) => this.#hear((data as string).toLowerCase()));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#events?.close();
  }

  #hear(phase: string): void {
    if (phase === "closed" || this.getAttribute("phase")?.endsWith(`-${phase}`)) return; // Already shown, or over: what is read stays.
    const isWriting = [...document.querySelectorAll("textarea")].some(area => area.value.trim() !== "");
    if (isWriting) this.#offer();
    else this.#turn();
  }

  /** Once: a second act told meanwhile must not stop the page that is already on its way. */
  #turn(): void {
    this.disconnectedCallback();
    location.reload();
  }

  #wait(): void { this.#timer = window.setTimeout(() => void this.#ask(), every); }

  async #ask(): Promise<void> {
    try {
      const reply = document.hidden ? null : await fetch(this.getAttribute("src") ?? "", { cache: "no-store" });
      if (reply?.ok && (await reply.text()) !== this.getAttribute("phase")) return this.#offer();
    } catch {
      // The network is away: the next turn asks again.
    }
    this.#wait();
  }

  #offer(): void {
    const link = document.createElement("a");
    link.className = "govuk-button";
    link.href = location.pathname;
    link.textContent = this.getAttribute("action");
    const words = document.createElement("p");
    words.textContent = this.getAttribute("message");
    this.replaceChildren(words, link);
    this.scrollIntoView({ block: "start" });
  }
}

customElements.define("campaign-phase", CampaignPhase);
