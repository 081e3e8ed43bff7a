import type { Shot } from "./photo-shot";

/** Shows what would leave, and sends nothing. */
class PhotoTrial extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("photo-ready", event => void this.#show((event as CustomEvent<Shot>).detail));
  }

  async #show({ jpeg }: Shot): Promise<void> {
    const picture = this.querySelector<HTMLImageElement>("[data-part=result]");
    if (!picture) return;
    picture.src = await asText(jpeg);
    this.querySelectorAll<HTMLElement>("[data-part=kept], [data-part=result]").forEach(part => { part.hidden = false; });
    picture.scrollIntoView({ block: "start" });
  }
}

/** As text, because the page's policy shows no other picture that comes from nowhere. */
function asText(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(new Error("The picture cannot be read."));
    reader.readAsDataURL(blob);
  });
}

customElements.define("photo-trial", PhotoTrial);
