/** A button that lets the device's own key speak: it puts the signed answer into the form and sends it. Without script or key, it stays hidden. */
export class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest("form");
    if (!form || !window.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", event => {
      event.preventDefault();
      void this.#ask(form).catch(() => this.#fail());
    });
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
    const headers = { RequestVerificationToken: field("__RequestVerificationToken").value };
    const answer = await fetch(this.getAttribute("options") ?? "", { method: "POST", headers });
    if (!answer.ok) throw new Error(`options ${answer.status}`);
    const options = await answer.json();
    const made = this.getAttribute("operation") === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    field("Input.Credential").value = JSON.stringify(made);
    form.requestSubmit();
  }

  #fail(): void {
    const said = this.querySelector("[role=alert]") ?? this.appendChild(document.createElement("p"));
    said.setAttribute("role", "alert");
    said.className = "govuk-error-message";
    said.textContent = this.getAttribute("failed");
  }
}

customElements.define("passkey-button", PasskeyButton);
