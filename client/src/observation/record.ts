import { forget, keep, recall } from "../phone/keeping";
import { newId } from "../shared/new-id";

/** One press of a button. `told` is the revision the server has taken. */
export type Mark = { id: string; kind: number; label: string; at: string; note: string; undone: boolean; revision: number; told: number; refused?: string };

type Kept = { startedAt?: string; startTold?: boolean; endedAt?: string; endTold?: boolean; refusal?: string; marks: Mark[] };

/** One message for the server, and what to note once it has been taken or refused. */
export type Message = { path: string; body: object; taken: () => void; refused: (why: string) => void };

/** Everything that this phone saw in one observation. Written down before anything is sent, so that a dead battery loses nothing. */
export class ObservationRecord {
  readonly #key: string;
  readonly #sheet: string;
  #kept: Kept;

  constructor(sheet: string) {
    this.#sheet = sheet;
    this.#key = `essaim:observation:${sheet}`;
    this.#kept = JSON.parse(recall("local", this.#key) ?? '{"marks":[]}') as Kept;
  }

  get startedAt(): string | undefined { return this.#kept.startedAt; }

  get endedAt(): string | undefined { return this.#kept.endedAt; }

  get marks(): readonly Mark[] { return this.#kept.marks; }

  get standing(): Mark[] { return this.#kept.marks.filter(mark => !mark.undone); }

  get refusals(): string[] { return [...new Set(this.#kept.marks.flatMap(mark => mark.refused ?? []).concat(this.#kept.refusal ?? []))]; }

  get waiting(): number { return this.#messages().length; }

  start(): void { this.#change(kept => { kept.startedAt ??= now(); }); }

  end(): void { this.#change(kept => { kept.endedAt ??= now(); }); }

  press(kind: number, label: string): Mark {
    const mark: Mark = { id: newId(), kind, label, at: now(), note: "", undone: false, revision: 1, told: 0 };
    this.#change(kept => kept.marks.push(mark));
    return mark;
  }

  alter(mark: Mark, change: Partial<Pick<Mark, "note" | "undone">>): void {
    this.#change(() => Object.assign(mark, change, { revision: mark.revision + 1 }));
  }

  /** The next thing to send: the beginning first, the end last. */
  get next(): Message | undefined { return this.#messages()[0]; }

  forget(): void { forget("local", this.#key); }

  #messages(): Message[] {
    const messages: Message[] = [];
    const { startedAt, startTold, endedAt, endTold, marks } = this.#kept;
    const address = `/api/observations/${this.#sheet}`;
    if (startedAt && !startTold) messages.push(this.#moment(`${address}/debut`, startedAt, kept => { kept.startTold = true; }));
    for (const mark of marks.filter(m => m.told < m.revision && !m.refused)) {
      const revision = mark.revision; // It may change while it is on its way.
      messages.push({
        path: `${address}/releves/${mark.id}`,
        body: { kind: mark.kind, at: mark.at, note: mark.note, undone: mark.undone, revision },
        taken: () => this.#change(() => { mark.told = revision; }),
        refused: why => this.#change(() => { mark.refused = why; }),
      });
    }
    if (endedAt && !endTold) messages.push(this.#moment(`${address}/fin`, endedAt, kept => { kept.endTold = true; }));
    return messages;
  }

  #moment(path: string, at: string, told: (kept: Kept) => void): Message {
    return { path, body: { at }, taken: () => this.#change(told), refused: why => this.#change(kept => { told(kept); kept.refusal = why; }) };
  }

  #change(change: (kept: Kept) => void): void {
    change(this.#kept);
    keep("local", this.#key, JSON.stringify(this.#kept));
  }
}

function now(): string { return new Date().toISOString(); }
