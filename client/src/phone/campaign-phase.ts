const every = 8_000;

/**
 * Asks now and then where the group is, and offers to go on when it has moved. Every open phone asks alike, whether its owner has written
 * or not. It never reloads by itself: somebody may be in the middle of a sentence.
 */
export class CampaignPhase extends HTMLElement {
  #timer = 0;

  connectedCallback(): void { this.#wait(); }

  disconnectedCallback(): void { clearTimeout(this.#timer); }

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
