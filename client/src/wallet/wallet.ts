import { fromBase64, sha256, toBase64, toHex, utf8 } from "./bytes";
import { check, type Checked, type Manifest, type Place, type Refusal } from "./rules";
import { finishTokens, makeTokens, writeLetter, type Token } from "./tokens";
import type { Vault } from "./vault";

/** An answer on its way. Its words stay here until a published root contains it; then nothing of it stays. */
export type Letter = {
  token: number; sequence: number; answer: string; body: string; dueAt: number;
  state: "waiting" | "taken" | "counted" | "refused" | "missing"; receipt: string | null; reason: string | null; seen: number;
};

export type Campaign = {
  place: Place; hash: string; refusal: Refusal | null; notice: string | null; fetchedAt: number; tokens: Token[]; letters: Letter[]; isOver: boolean;
};

type Kept = { slips: string[]; campaigns: Record<string, Campaign> };
type Roots = { isOver: boolean; batches: { number: number; root: string; receipts: string[] }[] };

const [minute, hour] = [60_000, 3_600_000];
const patience = 15_000;

/** Slips, tokens and letters of one phone. Everything goes through the vault, one act after the other, also between two tabs. */
export class Wallet {
  #kept: Kept = { slips: [], campaigns: {} };

  constructor(private readonly vault: Vault) {}

  get campaigns(): Campaign[] { return Object.values(this.#kept.campaigns); }

  get slips(): string[] { return this.#kept.slips; }

  /** Whether answers may wait here: on a lent device they leave at once, and nothing stays. */
  get lasts(): boolean { return this.vault.lasts; }

  /** The moment when the next letter is due; null when none waits. */
  get nextDue(): number | null {
    const due = this.#letters("waiting").map(({ letter }) => letter.dueAt);
    return due.length === 0 ? null : Math.min(...due);
  }

  read(): Promise<void> { return this.#alone(() => Promise.resolve(false)); }

  /** Every opening is the same, whoever answers or not: all slips are shown, all tokens fetched, all published lists read. */
  async open(slip: string | null): Promise<void> {
    await this.#alone(async () => {
      if (slip && !this.#kept.slips.includes(slip)) this.#kept.slips.push(slip);
      const places = await ask<Place[]>("/guichet", { slips: this.#kept.slips });
      if (places) {
        this.#kept.slips = this.#kept.slips.filter(kept => kept !== slip || places.some(place => place.slip === kept)); // A slip that opens nothing is not kept.
        for (const place of places) await this.#enter(place, places);
      }
      for (const campaign of this.campaigns) await this.#compare(campaign);
      return true;
    });
  }

  /** Puts an answer on its way, or in the place of the one that was. */
  async write(ballot: string, answer: string, at: number): Promise<void> {
    await this.#alone(async () => {
      const campaign = this.#kept.campaigns[ballot];
      const earlier = campaign?.letters.find(letter => letter.token === at);
      const token = campaign?.tokens[at];
      if (!campaign || !token || earlier?.state === "counted") return false;
      const sequence = (earlier?.sequence ?? 0) + 1;
      const letter: Letter = {
        token: at, sequence, answer, body: toBase64(await writeLetter(ballot, token, sequence, answer)), dueAt: this.#due(campaign),
        state: "waiting", receipt: null, reason: null, seen: earlier?.seen ?? 0,
      };
      campaign.letters = [...campaign.letters.filter(other => other !== earlier), letter];
      return true;
    });
  }

  /** Sends what is due, or everything that waits. What gets no reply waits on. */
  async send(now: boolean): Promise<void> {
    await this.#alone(async () => {
      for (const { campaign, letter } of this.#letters("waiting")) {
        if (now || letter.dueAt <= Date.now()) await post(campaign.place.urn, letter);
      }
      return true;
    });
  }

  /** Everything this phone holds, gone. */
  async erase(): Promise<void> {
    this.#kept = { slips: [], campaigns: {} };
    await this.vault.eraseAll();
  }

  #letters(state: Letter["state"]): { campaign: Campaign; letter: Letter }[] {
    return this.campaigns.flatMap(campaign => campaign.letters.filter(letter => letter.state === state).map(letter => ({ campaign, letter })));
  }

  /** Hours of delay while the visit to the counter is fresh, minutes later; never past the end. Chance decides, so that time tells nothing. */
  #due(campaign: Campaign): number {
    if (!this.lasts) return Date.now();
    const longest = Date.now() - campaign.fetchedAt < 24 * hour ? 6 * hour : 10 * minute;
    const chance = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
    const end = Date.parse((JSON.parse(campaign.place.manifest) as Manifest).roll.closesAt) - 30 * minute;
    return Math.min(Date.now() + chance * longest, Math.max(end, Date.now()));
  }

  async #enter(place: Place, all: Place[]): Promise<void> {
    const known = this.#kept.campaigns[place.ballot];
    const checked = await check(place, all, known?.hash || null);
    const campaign: Campaign = known ?? { place, hash: "", refusal: null, notice: null, fetchedAt: 0, tokens: [], letters: [], isOver: false };
    this.#kept.campaigns[place.ballot] = campaign;
    if (typeof checked === "string") {
      campaign.refusal = checked;
      return;
    }
    campaign.hash = checked.hash;
    campaign.place = place;
    campaign.refusal = null;
    await this.#fetch(campaign, checked);
  }

  async #fetch(campaign: Campaign, { manifest }: Checked): Promise<void> {
    if (campaign.tokens.some(token => token.signature)) return;
    if (campaign.tokens.length === 0) {
      campaign.tokens = await makeTokens(manifest, campaign.place);
      await this.#save();
    }
    const body = { slip: campaign.place.slip ?? null, values: campaign.tokens.map(token => token.blinded) };
    const signed = await askOrHear<{ signatures: string[] }>(`/guichet/${campaign.place.ballot}`, body);
    if (signed === null) return;
    campaign.notice = "refused" in signed ? signed.refused : null;
    if ("refused" in signed) return;
    try {
      campaign.tokens = await finishTokens(manifest, campaign.place, campaign.tokens, signed.signatures);
      campaign.fetchedAt = Date.now();
    } catch {
      campaign.refusal = "unknown-key";
    }
  }

  /** Looks for this phone's receipts in the published lists, and believes only lists that their roots confirm. */
  async #compare(campaign: Campaign): Promise<void> {
    const roots = await ask<Roots>(`/guichet/${campaign.place.ballot}/recus`, null);
    if (!roots || !(await areChained(roots))) return;
    campaign.isOver = roots.isOver;
    const last = roots.batches.at(-1)?.number ?? 0;
    for (const letter of campaign.letters) {
      if (letter.state !== "taken") continue;
      if (roots.batches.some(batch => letter.receipt !== null && batch.receipts.includes(letter.receipt))) forget(campaign, letter);
      else if (roots.isOver) letter.state = "missing";
      else if (last > letter.seen) Object.assign(letter, { state: "waiting", dueAt: Date.now() + Math.random() * 10 * minute, seen: last }); // Sent again: the urn takes it once.
    }
  }

  /** Reads, acts and writes as one: two tabs of a phone, or two taps, come one after the other. */
  async #alone(act: () => Promise<boolean>): Promise<void> {
    const whole = async (): Promise<void> => {
      this.#kept = (await this.vault.read<Kept>("wallet")) ?? this.#kept;
      if (await act()) await this.#save();
    };
    await (navigator.locks ? navigator.locks.request("essaim-wallet", whole) : whole());
  }

  #save(): Promise<void> { return this.vault.write("wallet", this.#kept); }
}

/** Counted: the words, the token and its key leave the phone. From here on not even its owner could show what was said. */
function forget(campaign: Campaign, letter: Letter): void {
  Object.assign(letter, { state: "counted", answer: "", body: "", receipt: null, reason: null });
  const token = campaign.tokens[letter.token];
  if (token) campaign.tokens[letter.token] = { author: {}, point: "", message: "", inverse: "0", blinded: "", signature: token.signature ? "spent" : null };
}

async function areChained({ batches }: Roots): Promise<boolean> {
  let last = "";
  for (const { root, receipts } of batches) {
    if (toHex(await sha256(utf8([last, ...receipts].join("\n")))) !== root) return false;
    last = root;
  }
  return true;
}

async function post(urn: string, letter: Letter): Promise<void> {
  try {
    const reply = await fetch(urn, {
      method: "POST", body: fromBase64(letter.body), headers: { "Content-Type": "text/plain" }, // A simple request: no preflight on a weak network.
      credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error",
      signal: AbortSignal.timeout(patience * (letter.body.length > 100_000 ? 6 : 1)), // A photo on a weak network takes its time.
    });
    if (reply.ok) Object.assign(letter, { state: "taken", receipt: ((await reply.json()) as { receipt: string }).receipt });
    else if (reply.status < 500 || reply.status === 507) Object.assign(letter, { state: "refused", reason: ((await reply.json()) as { message: string }).message });
  } catch {
    // No network, or the reply got lost: it waits, and the urn counts it once.
  }
}

async function ask<T>(address: string, body: unknown): Promise<T | null> {
  const reply = await askOrHear<T>(address, body);
  return reply === null || (typeof reply === "object" && reply !== null && "refused" in reply) ? null : (reply as T);
}

/** Null when nothing came back; the sentence of a refusal when one did. */
async function askOrHear<T>(address: string, body: unknown): Promise<T | { refused: string } | null> {
  try {
    const reply = await fetch(address, {
      method: body === null ? "GET" : "POST", cache: "no-store", signal: AbortSignal.timeout(patience),
      ...(body === null ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    if (reply.ok) return (await reply.json()) as T;
    return reply.status >= 500 ? null : { refused: ((await reply.json()) as { title?: string; detail?: string }).detail ?? "" };
  } catch {
    return null;
  }
}
