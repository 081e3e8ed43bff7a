const seconds = 14;

/** Shows one pair after the other on a corridor screen, until somebody stops it. Without script, or with reduced motion, all stand below one another. */
export class MirrorScreen extends HTMLElement {
  #timer = 0;
  #shown = 0;

  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>("[data-pause]");
    if (!button || this.#pairs.length < 2) return;
    button.hidden = false;
    const [stop, resume] = [button.textContent, button.dataset["resume"] ?? ""];
    button.addEventListener("click", () => {
      const plays = this.hasAttribute("playing");
      if (plays) this.#stop();
      else this.#play();
      button.textContent = plays ? resume : stop;
    });
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) button.textContent = resume;
    else this.#play();
  }

  disconnectedCallback(): void { this.#stop(); }

  get #pairs(): HTMLElement[] { return [...this.querySelectorAll<HTMLElement>(".mirror__pair")]; }

  #play(): void {
    this.setAttribute("playing", "");
    this.#show();
    this.#timer = window.setInterval(() => {
      this.#shown++;
      if (this.#shown >= this.#pairs.length * 3) location.reload(); // New answers appear after three rounds.
      else this.#show();
    }, seconds * 1000);
  }

  #stop(): void {
    window.clearInterval(this.#timer);
    this.removeAttribute("playing");
  }

  #show(): void { this.#pairs.forEach((pair, index) => pair.toggleAttribute("data-shown", index === this.#shown % this.#pairs.length)); }
}

customElements.define("mirror-screen", MirrorScreen);
