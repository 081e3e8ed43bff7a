import { make, questions, sheetOf, type Sheet } from "./form";
import { Pager } from "./pager";
import { fingerprint, type Manifest } from "./rules";
import { openVault, passingVault } from "./vault";
import { Wallet, type Campaign, type Letter } from "./wallet";

/**
 * The page of somebody on a roll: a slip's code, the campaigns it opens, their questions, and where each answer stands. The page itself is
 * the same for everybody and names nothing; whatever is shown comes from this phone. Its words stand in templates, in the reader's language.
 */
export class RollDesk extends HTMLElement {
  #wallet!: Wallet;
  #timer = 0;

  connectedCallback(): void { void this.#start(); }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    window.removeEventListener("online", this.#online);
  }

  async #start(): Promise<void> {
    if (!window.isSecureContext || !crypto.subtle) {
      this.#show(this.#view("unsafe"));
      return;
    }
    const slip = decodeURIComponent(location.hash.slice(1));
    if (slip) history.replaceState(null, "", location.pathname); // The code leaves the address bar and the history at once.
    window.addEventListener("online", this.#online);
    this.#wallet = new Wallet(await openVault());
    await this.#wallet.read();
    if (slip) this.#askCode(slip);
    else if (this.#wallet.campaigns.length > 0) this.#list();
    else this.#askCode("");
    if (!slip) await this.#refresh(null, false);
  }

  #online = (): void => void this.#refresh(null, false);

  /** One opening, the same whatever was answered; then what is due leaves. */
  async #refresh(slip: string | null, now: boolean): Promise<void> {
    await this.#wallet.open(slip);
    await this.#deliver(now);
    if (!this.querySelector("form[data-answer], form[data-code]")) this.#list();
    else if (!slip && this.querySelector("form[data-code]") && this.#wallet.campaigns.length > 0) this.#list();
  }

  async #deliver(now: boolean): Promise<void> {
    await this.#wallet.send(now);
    clearTimeout(this.#timer);
    const due = this.#wallet.nextDue;
    if (due !== null) this.#timer = window.setTimeout(() => void this.#deliver(false).then(() => this.#refreshList()), Math.max(due - Date.now(), 15_000));
  }

  #refreshList(): void {
    if (this.querySelector("[data-list]")) this.#list();
  }

  #askCode(typed: string): void {
    const view = this.#view("code");
    const form = view.querySelector("form") as HTMLFormElement;
    const [field, lent, error] = [form.querySelector("input[name=code]"), form.querySelector("input[name=lent]"), form.querySelector("[data-error]")] as [HTMLInputElement, HTMLInputElement, HTMLElement];
    field.value = typed;
    form.addEventListener("submit", event => {
      event.preventDefault();
      void this.#enter(field, lent.checked, error);
    });
    this.#show(view);
  }

  async #enter(field: HTMLInputElement, isLent: boolean, error: HTMLElement): Promise<void> {
    const code = normal(field.value);
    const fail = (text: string): void => {
      error.textContent = text;
      error.hidden = false;
      field.setAttribute("aria-invalid", "true");
      field.focus();
    };
    if (!code) return fail(this.#text("not-a-code"));
    if (isLent) this.#wallet = new Wallet(passingVault());
    await this.#wallet.open(code);
    if (!this.#wallet.slips.includes(code)) return fail(this.#text("opens-nothing"));
    if (!this.#wallet.campaigns.some(campaign => campaign.place.slip === code)) return fail(this.#text("offline-first"));
    this.#list();
  }

  #list(): void {
    const campaigns = this.#wallet.campaigns;
    if (campaigns.length === 0) {
      this.#askCode("");
      return;
    }
    const view = this.#view("list");
    const list = view.querySelector("[data-list]") as HTMLElement;
    list.append(...campaigns.map(campaign => this.#item(campaign)));
    view.querySelector("[data-other]")?.addEventListener("click", () => this.#askCode(""));
    view.querySelector("[data-erase]")?.addEventListener("click", () => void this.#erase());
    const waiting = campaigns.some(campaign => campaign.letters.some(letter => letter.state === "waiting"));
    const now = view.querySelector("[data-now]") as HTMLElement;
    now.hidden = !waiting;
    now.querySelector("button")?.addEventListener("click", () => void this.#deliver(true).then(() => this.#list()));
    this.#show(view);
  }

  #item(campaign: Campaign): HTMLElement {
    const item = make("li", { class: "roll-item" }, make("h2", { class: "pulse-question__text" }, campaign.place.title));
    if (campaign.refusal) {
      item.append(make("p", { class: "roll-refusal", role: "alert" }, this.#text(`refusal-${campaign.refusal}`)), make("p", {}, this.#text("refusal-what-now")));
      return item;
    }
    if ((JSON.parse(campaign.place.manifest) as Manifest).kind === "photos") {
      item.append(make("p", {}, make("a", { class: "govuk-button", href: "/p/photos" }, this.#text("photos")))); // A page of its own: covering faces asks more of the browser.
      return item;
    }
    if (campaign.notice && !campaign.tokens.some(token => token.signature)) item.append(make("p", { class: "roll-refusal", role: "alert" }, campaign.notice));
    item.append(...campaign.letters.map(letter => this.#letter(campaign, letter)));
    const next = campaign.tokens.findIndex((token, at) => token.signature && !campaign.letters.some(letter => letter.token === at));
    if (next >= 0 && !campaign.isOver) {
      const button = make("button", { class: "govuk-button", type: "button" }, this.#text(campaign.letters.length === 0 ? "answer" : "answer-again"));
      button.addEventListener("click", () => this.#answer(campaign, next));
      item.append(button);
    } else if (campaign.tokens.length > 0 && campaign.letters.length === 0) {
      item.append(make("p", { class: "soft" }, this.#text(campaign.isOver ? "over" : "no-token-yet")));
    }
    return item;
  }

  /** Where an answer stands, in words; and while it can still change, the way to change it or take it back. */
  #letter(campaign: Campaign, letter: Letter): HTMLElement {
    const isTakenBack = letter.answer === "" && letter.state !== "counted";
    const minutes = Math.max(1, Math.round((letter.dueAt - Date.now()) / 60_000));
    const wait = minutes > 90 ? this.#text("in-hours", String(Math.round(minutes / 60))) : this.#text("in-minutes", String(minutes));
    const state = letter.state === "waiting" ? this.#text(isTakenBack ? "waiting-back" : "waiting", wait)
      : letter.state === "refused" ? this.#text("refused", letter.reason ?? "")
      : letter.state === "taken" && isTakenBack ? this.#text("taken-back") : this.#text(letter.state);
    const box = make("div", { class: `roll-letter roll-letter--${letter.state}` }, make("p", { role: "status" }, state));
    if (campaign.isOver || letter.state === "counted" || letter.state === "missing") return box;
    const change = make("button", { class: "link-button", type: "button" }, this.#text("change"));
    change.addEventListener("click", () => this.#answer(campaign, letter.token));
    const back = make("button", { class: "link-button", type: "button" }, this.#text("take-back"));
    back.addEventListener("click", () => void this.#put(campaign, letter.token, ""));
    box.append(make("p", { class: "roll-letter__acts" }, change, ...(isTakenBack ? [] : [back])));
    return box;
  }

  #answer(campaign: Campaign, token: number): void {
    const manifest = JSON.parse(campaign.place.manifest) as Manifest;
    const view = this.#view("form");
    const form = view.querySelector("form") as HTMLFormElement;
    const pool = manifest.roll.pools.find(own => own.key === campaign.place.pool);
    const fill = (name: string, text: string): void => { (view.querySelector(`[data-${name}]`) as HTMLElement).textContent = text; };
    fill("title", campaign.place.title);
    fill("readers", manifest.readers);
    fill("crowd", this.#text("crowd", pool?.label ?? "", String(pool?.size ?? 0)));
    fill("rules", this.#text("rules", String(manifest.thresholds?.smallest ?? manifest.smallest)));
    fill("print", fingerprint(campaign.hash));
    fill("delay", this.#text(this.#wallet.lasts ? "delay" : "no-delay"));
    const said = campaign.letters.find(letter => letter.token === token)?.answer ?? "";
    const fields = questions(manifest, said ? (JSON.parse(said) as Sheet) : {}, this.#text);
    form.querySelector("[data-questions]")?.append(...fields);
    Pager.open(form, manifest, fields, this.#text);
    form.addEventListener("submit", event => {
      event.preventDefault();
      const sheet = sheetOf(manifest, form);
      const error = form.querySelector("[data-error]") as HTMLElement;
      error.hidden = Object.keys(sheet).length > 0;
      if (error.hidden) void this.#put(campaign, token, JSON.stringify(sheet));
      else error.scrollIntoView({ block: "center" });
    });
    view.querySelector("[data-back]")?.addEventListener("click", () => this.#list());
    this.#show(view);
  }

  async #put(campaign: Campaign, token: number, answer: string): Promise<void> {
    await this.#wallet.write(campaign.place.ballot, answer, token);
    this.#list();
    await this.#deliver(false);
    this.#refreshList();
  }

  async #erase(): Promise<void> {
    if (!window.confirm(this.#text("erase-sure"))) return;
    await this.#wallet.erase();
    location.reload();
  }

  #view(name: string): DocumentFragment {
    return (this.querySelector(`template[data-view=${name}]`) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  }

  #show(view: DocumentFragment): void {
    const stage = this.querySelector("[data-stage]") as HTMLElement;
    const isFirst = !stage.hasChildNodes();
    stage.replaceChildren(view);
    if (isFirst) return;
    window.scrollTo(0, 0);
    const title = stage.querySelector("h1");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }

  /** A sentence of the page, from its template of words. */
  #text = (name: string, ...values: string[]): string => {
    const words = (this.querySelector("template[data-view=words]") as HTMLTemplateElement).content.querySelector(`[data-word="${name}"]`);
    return (words?.textContent ?? "").replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  };
}

/** As it is printed; null when it cannot be a slip's code. */
function normal(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s\u00a0-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(signs) ? (signs.match(/.{4}/g)?.join("-") ?? null) : null;
}

customElements.define("roll-desk", RollDesk);
