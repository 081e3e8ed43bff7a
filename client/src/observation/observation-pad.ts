import { dropPage, keepPage } from "./offline";
import { type Mark, type Message, ObservationRecord } from "./record";

const patience = 15_000;
const pause = 8_000;
const shown = 6;

/**
 * Large buttons, one press per event. Each press is written on the phone with its own time, then sent when the network allows; the server takes
 * the same press once. Without script the same buttons post the page's form, and the server notes its own time.
 */
export class ObservationPad extends HTMLElement {
  #record!: ObservationRecord;
  #noted: Mark | undefined;
  #timer = 0;
  #isSending = false;
  #isKept = false;

  connectedCallback(): void {
    this.#record = new ObservationRecord(this.getAttribute("sheet") ?? "");
    if (!this.hasAttribute("over")) {
      this.addEventListener("submit", this.#submit);
      this.#part("[data-undo]")?.addEventListener("click", this.#undo);
      this.#noteField()?.addEventListener("input", this.#writeNote);
      void this.#keep();
    }
    window.addEventListener("online", this.#send);
    this.#noted = this.#record.standing.at(-1);
    this.#draw();
    void this.#send();
  }

  disconnectedCallback(): void {
    window.removeEventListener("online", this.#send);
    clearTimeout(this.#timer);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    const kind = button?.dataset["kind"];
    if (kind) {
      this.#noted = this.#record.press(Number(kind), button.dataset["label"] ?? "");
      const field = this.#noteField();
      if (field) field.value = "";
      this.#say("[data-naming]", "");
      navigator.vibrate?.(30);
    } else if (button?.closest("[data-before]")) this.#record.start();
    else this.#record.end();
    this.#draw();
    void this.#send();
  };

  #undo = (): void => {
    if (!this.#noted) return;
    this.#record.alter(this.#noted, { undone: true, note: "" });
    this.#choose(this.#record.standing.at(-1));
    void this.#send();
  };

  #writeNote = (): void => {
    if (this.#noted) this.#record.alter(this.#noted, { note: this.#noteField()?.value ?? "" });
    this.#drawLog();
    this.#wait(1200); // One message per note, not one per letter.
  };

  #choose(mark: Mark | undefined): void {
    this.#noted = mark;
    const field = this.#noteField();
    if (field) field.value = mark?.note ?? "";
    this.#say("[data-naming]", "");
    this.#draw();
  }

  #send = async (): Promise<void> => {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    for (let message = this.#record.next; message; message = this.#record.next) {
      const outcome = await put(message);
      if (outcome === "silent" || outcome === "signed-out") {
        this.#drawState(outcome === "signed-out");
        this.#isSending = false;
        this.#wait(pause);
        return;
      }
      if ("refused" in outcome) message.refused(outcome.refused);
      else {
        message.taken();
        if (outcome.naming.length > 0) this.#say("[data-naming]", this.#text("naming", outcome.naming.join(", ")));
      }
    }
    this.#isSending = false;
    await this.#close();
    this.#draw();
  };

  #wait(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), delay);
  }

  /** Over and taken: the phone keeps nothing but what was refused. */
  async #close(): Promise<void> {
    const isOver = this.hasAttribute("over") || this.#record.endedAt !== undefined;
    if (!isOver || this.#record.waiting > 0 || this.#record.refusals.length > 0) return;
    this.#record.forget();
    await dropPage();
  }

  async #keep(): Promise<void> {
    this.#isKept = await keepPage();
    this.#drawState(false);
    this.toggleAttribute("kept", this.#isKept);
  }

  #draw(): void {
    const begun = this.#record.startedAt ?? this.getAttribute("started");
    const isOver = this.#record.endedAt !== undefined;
    this.#show("[data-before]", !begun && !isOver);
    this.#show("[data-pad]", !!begun && !isOver);
    this.#show("[data-after]", isOver && this.#record.waiting === 0);
    if (begun) this.#say("[data-begun]", this.#text("begun", this.#hour(begun)));
    if (this.#record.marks.length > 0) this.#drawCounts();
    this.#show("[data-last]", this.#noted !== undefined);
    if (this.#noted) this.#say("[data-note-label]", this.#text("note", this.#noted.label, this.#hour(this.#noted.at)));
    this.#drawLog();
    this.#drawState(false);
  }

  #drawCounts(): void {
    this.querySelectorAll<HTMLElement>("[data-kind]").forEach(button => {
      const count = this.#record.standing.filter(mark => String(mark.kind) === button.dataset["kind"]).length;
      const shownCount = button.querySelector("[data-count]");
      if (shownCount) shownCount.textContent = String(count);
    });
  }

  #drawLog(): void {
    const log = this.#part("[data-log]");
    if (!log) return;
    const latest = this.#record.standing.slice(-shown).reverse();
    log.setAttribute("start", String(this.#record.standing.length));
    log.replaceChildren(...latest.map(mark => {
      const [item, button] = [document.createElement("li"), document.createElement("button")];
      button.type = "button";
      button.className = "link-button";
      button.textContent = `${this.#hour(mark.at)} ${mark.label}${mark.note ? ` : ${mark.note}` : ""}`;
      button.setAttribute("aria-pressed", String(mark === this.#noted));
      button.addEventListener("click", () => this.#choose(mark));
      item.append(button);
      return item;
    }));
  }

  #drawState(isSignedOut: boolean): void {
    const [waiting, refusals] = [this.#record.waiting, this.#record.refusals];
    const isOver = this.#record.endedAt !== undefined;
    const said = this.#part("[data-said]");
    const idle = this.hasAttribute("over") ? "" : isOver ? this.#text("done") : this.#record.marks.length > 0 ? this.#text("sent") : this.#text(this.#isKept ? "ready" : "open");
    if (said) {
      said.textContent = isSignedOut ? this.#text("signin") : waiting > 0 ? this.#text("waiting", String(waiting)) : idle;
      said.dataset["mood"] = isSignedOut || waiting > 0 ? "late" : "done";
    }
    const list = this.#part("[data-refused]");
    list?.replaceChildren(...refusals.map(why => Object.assign(document.createElement("li"), { textContent: this.#text("refused", why) })));
    this.#show("[data-refused]", refusals.length > 0);
  }

  #hour(at: string): string {
    const time = new Date(at);
    return this.#text("hour", String(time.getHours()), String(time.getMinutes()).padStart(2, "0")).replaceAll(" ", "\u00a0");
  }

  #noteField(): HTMLInputElement | null { return this.querySelector<HTMLInputElement>("[data-note]"); }

  #part(selector: string): HTMLElement | null { return this.querySelector<HTMLElement>(selector); }

  #show(selector: string, isShown: boolean): void {
    const part = this.#part(selector);
    if (part) part.hidden = !isShown;
  }

  #say(selector: string, text: string): void {
    const part = this.#part(selector);
    if (part) part.textContent = text;
  }

  #text(name: string, ...values: string[]): string {
    return (this.getAttribute(name) ?? "").replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  }
}

type Outcome = { naming: string[] } | { refused: string } | "silent" | "signed-out";

async function put({ path, body }: Message): Promise<Outcome> {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), patience);
  try {
    const reply = await fetch(path, {
      method: "PUT", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "X-Essaim-Releve": "1" },
      cache: "no-store", redirect: "manual", signal: stop.signal, // A sign-in that ran out answers by a redirect: not a refusal.
    });
    if (reply.type === "opaqueredirect" || reply.status === 401) return "signed-out";
    if (reply.status >= 500 || reply.status === 429) return "silent";
    const answer = reply.status === 204 ? {} : ((await reply.json().catch(() => ({}))) as { naming?: string[]; title?: string });
    return reply.ok ? { naming: answer.naming ?? [] } : { refused: answer.title ?? String(reply.status) };
  } catch {
    return "silent";
  } finally {
    clearTimeout(clock);
  }
}

customElements.define("observation-pad", ObservationPad);
