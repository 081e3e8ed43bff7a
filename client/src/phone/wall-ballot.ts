/** Keeps the budget of votes on the phone: says how many are left, and does not send more than there are. The server counts again. */
class WallBallot extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", () => this.#say());
    this.querySelector("form")?.addEventListener("submit", event => { if (this.#left < 0) { event.preventDefault(); this.#say(); } });
  }

  get #left(): number {
    const given = [...this.querySelectorAll("select")].reduce((sum, s) => sum + Number(s.value), 0);
    return Number(this.getAttribute("budget")) - given;
  }

  #say(): void {
    const text = this.getAttribute(this.#left < 0 ? "over" : "left") ?? "";
    const status = this.querySelector("[data-left]");
    if (status) status.textContent = text.replace("{0}", String(Math.abs(this.#left)));
    status?.classList.toggle("ballot__left--over", this.#left < 0);
  }
}

customElements.define("wall-ballot", WallBallot);
