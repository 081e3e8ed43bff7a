import Sortable from "sortablejs";

/** Lets an order be dragged, and renumbers the places at once. Without script the same places are typed, or moved by buttons. */
export class RankList extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector("ol");
    if (!list) return;
    this.setAttribute("ready", "");
    Sortable.create(list, {
      animation: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
      filter: "input, button",
      preventOnFilter: false,
      ghostClass: "rank-list__row--dragged",
      onEnd: ({ item }) => this.#renumber(item),
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>(".rank-list__move")) button.addEventListener("click", (event) => this.#move(event, button));
  }

  /** The button moves its line here and now; nothing is sent before the order is saved. */
  #move(event: Event, button: HTMLButtonElement): void {
    const row = button.closest("li");
    const up = button.value.startsWith("up:");
    const other = up ? row?.previousElementSibling : row?.nextElementSibling;
    if (!row || !other) return;
    event.preventDefault();
    if (up) other.before(row);
    else other.after(row);
    this.#renumber(row);
    (button.disabled ? row.querySelector<HTMLButtonElement>(".rank-list__move:not(:disabled)") : button)?.focus();
  }

  #renumber(moved: Element): void {
    const rows = [...this.querySelectorAll("li")];
    rows.forEach((row, index) => {
      const place = row.querySelector<HTMLInputElement>("[data-rank-place]");
      if (place && (place.value !== "" || row === moved)) place.value = String(index + 1);
      for (const input of row.querySelectorAll<HTMLInputElement>("input")) input.name = input.name.replace(/\[\d+\]/, `[${index}]`);
      const [up, down] = row.querySelectorAll<HTMLButtonElement>(".rank-list__move");
      if (up) up.disabled = index === 0;
      if (down) down.disabled = index === rows.length - 1;
    });
    const said = this.querySelector<HTMLElement>("[data-rank-said]");
    if (said) said.textContent = (said.dataset["said"] ?? "").replace("#", String(rows.indexOf(moved as HTMLLIElement) + 1));
  }
}

customElements.define("rank-list", RankList);
