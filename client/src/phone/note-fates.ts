import { recall } from "./keeping";
import { markOf } from "./note-mark";

type Fates = Record<string, string[]>;

/** Downloads the whole fate file, and finds on this phone where one's own words went. Nothing that is looked for is sent. */
class NoteFates extends HTMLElement {
  #fates: Promise<Fates | null> | null = null;

  connectedCallback(): void {
    const search = this.querySelector<HTMLFormElement>("[data-search]");
    if (!search) return;
    search.hidden = false;
    search.addEventListener("submit", this.#search);
    void this.#showMine();
  }

  /** Words of this visit, while the tab that wrote them is open. */
  async #showMine(): Promise<void> {
    const kept = JSON.parse(recall("session", `essaim:${this.#ballot}:mine`) ?? "[]") as { text: string }[];
    if (kept.length === 0) return;
    for (const { text } of kept) this.#point(await this.#find(text));
  }

  #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.querySelector("textarea")?.value ?? "";
    const [fates, place] = [await this.#load(), await this.#find(text)];
    const said = this.querySelector<HTMLElement>("[data-said]");
    const name = this.#point(place);
    if (said) said.textContent = !fates ? this.#text("failed") : name === null ? this.#text("none") : this.#text("found").replace("{0}", name);
  };

  async #find(text: string): Promise<string | null> {
    const [fates, mark] = [await this.#load(), markOf(this.#ballot, text)];
    if (!fates || !mark) return null;
    return Object.entries(fates).find(([, marks]) => marks.includes(mark))?.[0] ?? null;
  }

  /** Marks the group, and gives its name. */
  #point(key: string | null): string | null {
    const group = key && this.querySelector<HTMLElement>(`[data-fate="${key}"]`);
    if (!group) return null;
    group.querySelectorAll<HTMLElement>("[data-mine-here]").forEach(sign => { sign.hidden = false; });
    group.classList.add("fate--mine");
    return group.querySelector("[data-name]")?.textContent ?? "";
  }

  #load(): Promise<Fates | null> {
    this.#fates ??= fetch(this.#text("src"), { credentials: "omit", cache: "no-store" }).then(
      reply => (reply.ok ? (reply.json() as Promise<Fates>) : null), () => null);
    return this.#fates;
  }

  get #ballot(): string { return this.#text("ballot"); }

  #text(name: string): string { return this.getAttribute(name) ?? ""; }
}

customElements.define("note-fates", NoteFates);
