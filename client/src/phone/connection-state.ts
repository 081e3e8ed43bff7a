/** Says in words whether the phone is connected. Empty, and silent, while it is. */
export class ConnectionState extends HTMLElement {
  connectedCallback(): void {
    window.addEventListener("online", this.#tell);
    window.addEventListener("offline", this.#tell);
    this.#tell();
  }

  disconnectedCallback(): void {
    window.removeEventListener("online", this.#tell);
    window.removeEventListener("offline", this.#tell);
  }

  #tell = (): void => {
    this.textContent = navigator.onLine ? "" : (this.getAttribute("offline") ?? "");
  };
}

customElements.define("connection-state", ConnectionState);
