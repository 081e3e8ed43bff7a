/** Counts down to `ends`. Without script, the hour at which the time is over stands there. */
class WallTimer extends HTMLElement {
  #tick?: ReturnType<typeof setInterval>;

  connectedCallback(): void {
    this.setAttribute("role", "timer");
    this.#show();
    this.#tick = setInterval(() => this.#show(), 500);
  }

  disconnectedCallback(): void { clearInterval(this.#tick); }

  #show(): void {
    const left = Math.max(0, Math.round((Date.parse(this.getAttribute("ends") ?? "") - Date.now()) / 1000));
    const text = left === 0 ? this.getAttribute("done") ?? "" : `${String(Math.floor(left / 60)).padStart(2, "0")}:${String(left % 60).padStart(2, "0")}`;
    if (this.textContent !== text) this.textContent = text;
    this.classList.toggle("timer__value--done", left === 0);
  }
}

customElements.define("wall-timer", WallTimer);
