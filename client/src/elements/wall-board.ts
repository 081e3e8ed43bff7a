import Sortable from "sortablejs";
import { newId } from "../shared/new-id";

/**
 * Grouping with a mouse or a finger, and at once by « mettre avec… ». Every move is sent with an id of its own, so that a repeated one changes
 * nothing; a move that did not arrive is undone on screen and said aloud. Without script the form around it does the same in one go.
 */
class WallBoard extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("[data-new]")?.removeAttribute("hidden");
    for (const list of this.querySelectorAll<HTMLElement>("[data-group]")) this.#sortable(list);
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLSelectElement) || !target.name.startsWith("place-")) return;
      const note = target.closest<HTMLElement>("[data-note]");
      const from = note?.parentElement;
      const to = this.querySelector<HTMLElement>(`[data-group="${CSS.escape(target.value)}"]`);
      if (note && from && to && to !== from) { to.append(note); void this.#moved(note, from, to).then(() => target.focus()); }
    });
  }

  #sortable(list: HTMLElement): void {
    Sortable.create(list, {
      group: "notes", draggable: "[data-note]", filter: "select, a", preventOnFilter: false, animation: 120, delay: 120, delayOnTouchOnly: true,
      onAdd: ({ item, from, to }) => void this.#moved(item, from, to),
    });
  }

  async #moved(note: HTMLElement, from: HTMLElement, to: HTMLElement): Promise<void> {
    const isNew = to.dataset["group"] === "new";
    const group = isNew ? newId() : to.dataset["group"] || null;
    try {
      const sent = await fetch(`/api/murs/${this.getAttribute("wall")}/deplacements/${newId()}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", RequestVerificationToken: this.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "" },
        body: JSON.stringify({ noteId: note.dataset["note"], groupId: group }),
      });
      if (!sent.ok) throw new Error(String(sent.status));
    } catch {
      from.append(note);
      this.#follow(note, from.dataset["group"] ?? "");
      this.#say(this.getAttribute("failed") ?? "");
      return;
    }
    if (isNew) { location.hash = "rangement"; location.reload(); return; } // A new group brings its name field and its place in every list.
    this.#follow(note, group ?? "");
    this.#say((this.getAttribute("moved") ?? "").replace("{0}", note.querySelector("p")?.textContent ?? "").replace("{1}", this.#nameOf(to)));
  }

  /** The form must not send the note back to where it was. */
  #follow(note: HTMLElement, group: string): void {
    const select = note.querySelector("select");
    const was = note.querySelector<HTMLInputElement>("input[name^=etait-]");
    if (select) select.value = group;
    if (was) was.value = group;
    const pastel = [...(note.parentElement?.querySelectorAll(":scope > [data-note]") ?? [])].find(n => n !== note)?.className.match(/note--\w+/)?.[0];
    if (pastel) note.className = note.className.replace(/note--\w+/, pastel);
  }

  #nameOf(list: HTMLElement): string {
    return list.closest("section")?.querySelector<HTMLInputElement>("input.desk__name")?.value || (this.getAttribute("loose") ?? "");
  }

  #say(text: string): void {
    const said = this.querySelector("[data-said]");
    if (said) said.textContent = text;
  }
}

customElements.define("wall-board", WallBoard);
