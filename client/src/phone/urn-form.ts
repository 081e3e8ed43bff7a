import { forget, keep, recall } from "./keeping";

type Answers = Record<string, string>;
type Envelope = { id: string; answers: Answers; language: string };
type Reply = { kind: "taken"; receipt: string } | { kind: "refused"; message: string } | { kind: "silent" };

const sizes = [4096, 16384]; // Every envelope weighs one of these: the network does not learn how much was written.
const patience = 15_000;
const pause = 8_000;

/**
 * Sends a form without a name straight to the urn: no cookie, no referrer. What was written stays on the phone until the urn has given a
 * receipt; the same envelope may be sent again, the urn counts it once. Without script the same form is posted by the browser itself.
 */
export class UrnForm extends HTMLElement {
  #form!: HTMLFormElement;
  #said!: HTMLElement;
  #timer = 0;
  #isSending = false;

  connectedCallback(): void {
    this.#form = this.querySelector("form") as HTMLFormElement;
    this.#said = this.querySelector("[data-said]") as HTMLElement;
    this.#form.addEventListener("submit", this.#submit);
    this.#form.addEventListener("input", this.#keepDraft);
    this.querySelector("[data-retry]")?.addEventListener("click", this.#retry);
    this.querySelector("[data-reset]")?.addEventListener("click", this.#reset);
    window.addEventListener("online", this.#retry);
    this.#restore();
    this.#showMine();
    this.#retry();
  }

  disconnectedCallback(): void {
    window.removeEventListener("online", this.#retry);
    clearTimeout(this.#timer);
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.#waiting()) {
      const answers = this.#answers();
      keep("local", this.#key("waiting"), JSON.stringify({ id: randomId(), answers, language: this.#language() } satisfies Envelope));
    }
    void this.#send();
  };

  #retry = (): void => {
    if (this.#waiting()) void this.#send();
  };

  async #send(): Promise<void> {
    const envelope = this.#waiting();
    if (!envelope || this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isSending = true;
    this.#say(this.#text("sending"));
    this.#lock(true);
    const reply = await post(this.#form.action, envelope);
    this.#isSending = false;
    if (reply.kind === "taken") this.#taken(envelope, reply.receipt);
    else if (reply.kind === "refused") this.#refused(reply.message);
    else this.#silent();
  }

  #taken(envelope: Envelope, receipt: string): void {
    forget("local", this.#key("waiting"));
    forget("session", this.#key("draft"));
    this.#lock(false);
    this.#form.reset();
    this.#countLeft();
    keep("session", this.#key("mine"), JSON.stringify([...this.#mine(), { text: envelope.answers["mot"] ?? "", receipt }]));
    this.#say(this.#text("sent", receipt), "done");
    this.#showMine();
    if (!this.#budget()) this.#show("[data-writing]", false);
    this.#said.scrollIntoView({ block: "nearest" });
  }

  /** The words stay in the field: their author may mend them. */
  #refused(message: string): void {
    forget("local", this.#key("waiting"));
    this.#lock(false);
    this.#say(message, "late");
  }

  #silent(): void {
    this.#say(this.#text("waiting"), "late");
    this.#show("[data-retry]", true);
    this.#timer = window.setTimeout(this.#retry, pause);
  }

  #keepDraft = (): void => {
    keep("session", this.#key("draft"), JSON.stringify(this.#answers()));
    this.#countLeft();
    if (this.#said.dataset["mood"] === "done") this.#say("");
  };

  #restore(): void {
    const kept = this.#waiting()?.answers ?? (JSON.parse(recall("session", this.#key("draft")) ?? "{}") as Answers);
    for (const [name, value] of Object.entries(kept)) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.value = value;
    }
    this.#countLeft();
  }

  /** For a phone that goes round: nothing of the last person stays on it, and the next one has a whole budget. */
  #reset = (): void => {
    if (this.#waiting()) return;
    forget("session", this.#key("draft"));
    forget("session", this.#key("mine"));
    this.#form.reset();
    this.#show("[data-writing]", true);
    this.#say("");
    this.#countLeft();
    this.#showMine();
    this.#form.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
  };

  #showMine(): void {
    const mine = this.#mine();
    const [budget, box] = [this.#budget(), this.querySelector<HTMLElement>("[data-mine]")];
    this.#show("[data-next]", mine.length > 0);
    if (!budget || !box) return;
    box.hidden = mine.length === 0;
    const title = document.createElement("h2");
    title.className = "small phone__mine";
    title.textContent = this.#text("mine");
    const list = document.createElement("ul");
    list.className = "note-list";
    list.append(...mine.map(({ text, receipt }, place) => note(text, receipt, place)));
    box.replaceChildren(title, list);
    const isSpent = mine.length >= budget;
    this.#show("[data-writing]", !isSpent);
    const rest = document.createElement("p");
    rest.className = "small";
    rest.textContent = isSpent ? this.#text("spent") : this.#text("budget-left", String(budget - mine.length), String(budget));
    box.append(rest);
  }

  #countLeft(): void {
    const [field, left] = [this.#form.querySelector("textarea"), this.querySelector<HTMLElement>("[data-left]")];
    if (field && left) left.textContent = this.#text("left", String(Number(this.getAttribute("longest")) - field.value.length));
  }

  #lock(isLocked: boolean): void {
    this.#form.querySelectorAll("textarea").forEach(field => { field.readOnly = isLocked; });
    this.#form.querySelectorAll<HTMLInputElement>("input[type=radio]").forEach(field => { field.disabled = isLocked && !field.checked; });
    this.#form.querySelectorAll<HTMLButtonElement>("button[type=submit]").forEach(button => { button.disabled = isLocked; });
    this.#show("[data-retry]", false);
  }

  #say(text: string, mood = ""): void {
    this.#said.textContent = text;
    this.#said.dataset["mood"] = mood;
  }

  #show(selector: string, isShown: boolean): void {
    this.querySelectorAll<HTMLElement>(selector).forEach(part => { part.hidden = !isShown; });
  }

  #answers(): Answers {
    const said: Answers = {};
    for (const [name, value] of new FormData(this.#form)) if (name !== "langue") said[name] = String(value);
    return said;
  }

  #waiting(): Envelope | null {
    const kept = recall("local", this.#key("waiting"));
    return kept ? (JSON.parse(kept) as Envelope) : null;
  }

  #mine(): { text: string; receipt: string }[] {
    return JSON.parse(recall("session", this.#key("mine")) ?? "[]") as { text: string; receipt: string }[];
  }

  #budget(): number { return Number(this.getAttribute("budget") ?? 0); }

  #language(): string { return document.documentElement.lang === "en" ? "en" : "fr"; }

  #key(name: string): string { return `essaim:${this.getAttribute("ballot")}:${name}`; }

  #text(name: string, ...values: string[]): string {
    return (this.getAttribute(name) ?? "").replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  }
}

async function post(address: string, envelope: Envelope): Promise<Reply> {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), patience);
  try {
    const reply = await fetch(address, {
      method: "POST", body: padded(envelope), headers: { "Content-Type": "text/plain; charset=utf-8" }, // A simple request: no preflight on a weak network.
      credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error", signal: stop.signal,
    });
    if (reply.ok) return { kind: "taken", receipt: ((await reply.json()) as { receipt: string }).receipt };
    if (reply.status >= 500) return { kind: "silent" };
    return { kind: "refused", message: ((await reply.json()) as { message: string }).message };
  } catch {
    return { kind: "silent" };
  } finally {
    clearTimeout(clock);
  }
}

function padded(envelope: Envelope): string {
  const written = JSON.stringify(envelope);
  const weight = new TextEncoder().encode(written).length;
  return written + " ".repeat((sizes.find(size => size >= weight) ?? weight) - weight);
}

/** Known to this phone only. Works on plain http too, where crypto.randomUUID does not exist. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function note(text: string, code: string, place: number): HTMLLIElement {
  const item = document.createElement("li");
  item.className = `note ${["note--menthe", "note--lavande", "note--peche", "note--brume", ""][place % 5] ?? ""}`;
  const receipt = document.createElement("span");
  receipt.className = "note__code";
  receipt.textContent = code;
  item.append(text, receipt);
  return item;
}

customElements.define("urn-form", UrnForm);
