import { toBase64 } from "../wallet/bytes";
import { openVault } from "../wallet/vault";
import { Wallet, type Campaign, type Letter } from "../wallet/wallet";
import type { PhotoShot, Shot } from "./photo-shot";

type Rules = { kind: string; readers: string; questions: { text: string }[] };

const mostWaiting = 10;
const soonest = 15_000;

/**
 * The photo missions of somebody on a roll: what to photograph, how many photos are left, and where each one stands. A photo waits in the
 * phone's vault, sealed, until it has left and the published list contains it; then nothing of it stays.
 */
export class PhotoMission extends HTMLElement {
  #wallet!: Wallet;
  #timer = 0;

  connectedCallback(): void { void this.#start(); }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    window.removeEventListener("online", this.#online);
  }

  async #start(): Promise<void> {
    if (!window.isSecureContext || !crypto.subtle) return this.#only("unsafe");
    window.addEventListener("online", this.#online);
    this.addEventListener("photo-ready", event => void this.#keep((event as CustomEvent<Shot>).detail));
    this.querySelector("[data-now]")?.addEventListener("click", () => void this.#deliver(true));
    this.#wallet = new Wallet(await openVault());
    await this.#wallet.read();
    this.#draw();
    await this.#refresh();
  }

  #online = (): void => void this.#refresh();

  async #refresh(): Promise<void> {
    await this.#wallet.open(null);
    await this.#deliver(false);
  }

  async #deliver(now: boolean): Promise<void> {
    await this.#wallet.send(now);
    clearTimeout(this.#timer);
    const due = this.#wallet.nextDue;
    if (due !== null) this.#timer = window.setTimeout(() => void this.#deliver(false), Math.max(due - Date.now(), soonest));
    this.#draw();
  }

  async #keep({ jpeg, fields }: Shot): Promise<void> {
    const campaign = this.#mission;
    const token = campaign ? free(campaign)[0] : undefined;
    if (!campaign || token === undefined) return;
    const photo = toBase64(new Uint8Array(await jpeg.arrayBuffer()));
    const words = fields["mot"] ? { mot: [fields["mot"], "group"] } : {};
    await this.#wallet.write(campaign.place.ballot, JSON.stringify({ effet: [fields["effet"] ?? "gene"], ...words, photo: [photo] }), token);
    this.#draw();
    this.querySelector<HTMLElement>("[data-mine] h2")?.focus();
    await this.#deliver(false);
  }

  async #takeBack(campaign: Campaign, letter: Letter): Promise<void> {
    await this.#wallet.write(campaign.place.ballot, "", letter.token);
    await this.#deliver(true);
  }

  /** The mission that ends first: a phone is rarely on two. */
  get #mission(): Campaign | undefined {
    return this.#wallet.campaigns.find(campaign => !campaign.refusal && rules(campaign).kind === "photos" && (!campaign.isOver || campaign.letters.length > 0));
  }

  #draw(): void {
    const campaign = this.#mission;
    if (!campaign) return this.#only("none");
    this.#only("mission");
    const [left, waiting] = [free(campaign).length, campaign.letters.filter(letter => letter.state === "waiting")];
    this.#fill("question", rules(campaign).questions[0]?.text ?? "");
    this.#fill("readers", rules(campaign).readers);
    this.#fill("left", campaign.isOver ? this.#text("over") : this.#text(left === 1 ? "left-one" : "left", String(left)));
    const mayShoot = left > 0 && !campaign.isOver && waiting.length < mostWaiting;
    const shot = this.querySelector<PhotoShot>("photo-shot");
    if (shot) shot.hidden = !mayShoot;
    const now = this.querySelector<HTMLElement>("[data-waiting]");
    if (now) now.hidden = waiting.length === 0;
    const mine = this.querySelector<HTMLElement>("[data-mine]");
    if (mine) mine.hidden = campaign.letters.length === 0;
    this.querySelector("[data-letters]")?.replaceChildren(...campaign.letters.map((letter, place) => this.#item(campaign, letter, place)));
  }

  #item(campaign: Campaign, letter: Letter, place: number): HTMLLIElement {
    const item = document.createElement("li");
    item.className = `roll-letter roll-letter--${letter.state}`;
    const isTakenBack = letter.answer === "" && letter.state !== "counted";
    const state = isTakenBack ? "taken-back" : letter.state;
    const words = document.createElement("p");
    words.textContent = `${this.#text("photo", String(place + 1))} ${this.#text(state, letter.reason ?? "")}`;
    item.append(words);
    if (isTakenBack || campaign.isOver || !["waiting", "taken", "refused"].includes(letter.state)) return item;
    const back = document.createElement("button");
    [back.type, back.className, back.textContent] = ["button", "link-button", this.#text("take-back")];
    back.setAttribute("aria-label", `${this.#text("take-back")} ${place + 1}`);
    back.addEventListener("click", () => void this.#takeBack(campaign, letter));
    item.append(back);
    return item;
  }

  #only(view: string): void {
    this.querySelectorAll<HTMLElement>("[data-view]").forEach(part => { part.hidden = part.dataset["view"] !== view; });
  }

  #fill(name: string, text: string): void {
    const part = this.querySelector(`[data-${name}]`);
    if (part && part.textContent !== text) part.textContent = text;
  }

  #text(name: string, ...values: string[]): string {
    return (this.getAttribute(`say-${name}`) ?? "").replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  }
}

function rules(campaign: Campaign): Rules { return JSON.parse(campaign.place.manifest) as Rules; }

/** Tokens that no photo has used. */
function free(campaign: Campaign): number[] {
  return campaign.tokens.flatMap((token, at) => (token.signature && token.signature !== "spent" && !campaign.letters.some(letter => letter.token === at) ? [at] : []));
}

customElements.define("photo-mission", PhotoMission);
