import { type DBSchema, openDB, type IDBPDatabase } from "idb";

import { joined, random, utf8, type Bytes } from "./bytes";

/** What a phone keeps for later: slips, tokens, letters not yet in the published root. */
export interface Vault {
  /** Whether it outlives this page. */
  readonly lasts: boolean;
  read<T>(name: string): Promise<T | null>;
  write(name: string, value: unknown): Promise<void>;
  erase(name: string): Promise<void>;
  eraseAll(): Promise<void>;
}

interface Shelves extends DBSchema {
  keys: { key: string; value: CryptoKey };
  sealed: { key: string; value: Bytes };
}

const database = "essaim";
const step = 1024; // Sealed values are padded to whole steps: their length does not tell what they hold.

/**
 * Values in IndexedDB, each sealed with AES-GCM under a key that no script can take out of this browser. Their names are sealed into
 * the value, and what is seen of them from outside is a digest: the files of a searched phone show neither words nor campaigns.
 */
class SealedVault implements Vault {
  readonly lasts = true;

  constructor(private readonly shelves: IDBPDatabase<Shelves>, private readonly key: CryptoKey, private readonly names: CryptoKey) {}

  async read<T>(name: string): Promise<T | null> {
    const sealed = await this.shelves.get("sealed", await this.#label(name));
    if (!sealed) return null;
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.slice(0, 12), additionalData: utf8(name) }, this.key, sealed.slice(12));
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  }

  async write(name: string, value: unknown): Promise<void> {
    const text = utf8(JSON.stringify(value));
    const padded = joined(text, new Uint8Array(step - (text.length % step)).fill(0x20));
    const iv = random(12);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(name) }, this.key, padded);
    await this.shelves.put("sealed", joined(iv, new Uint8Array(sealed)), await this.#label(name));
  }

  async erase(name: string): Promise<void> { await this.shelves.delete("sealed", await this.#label(name)); }

  async eraseAll(): Promise<void> {
    await this.shelves.clear("sealed");
    await this.shelves.clear("keys"); // What a file system may still hold cannot be opened any more.
  }

  async #label(name: string): Promise<string> {
    return Array.from(new Uint8Array(await crypto.subtle.sign("HMAC", this.names, utf8(name))).slice(0, 16), byte => byte.toString(16).padStart(2, "0")).join("");
  }
}

/** For a device that is lent: nothing is written anywhere, and all is gone with the page. */
class PassingVault implements Vault {
  readonly lasts = false;
  readonly #values = new Map<string, string>();

  read<T>(name: string): Promise<T | null> {
    const text = this.#values.get(name);
    return Promise.resolve(text === undefined ? null : (JSON.parse(text) as T));
  }

  write(name: string, value: unknown): Promise<void> {
    this.#values.set(name, JSON.stringify(value));
    return Promise.resolve();
  }

  erase(name: string): Promise<void> {
    this.#values.delete(name);
    return Promise.resolve();
  }

  eraseAll(): Promise<void> {
    this.#values.clear();
    return Promise.resolve();
  }
}

export function passingVault(): Vault { return new PassingVault(); }

/** The vault of this browser; one that passes when the browser keeps nothing, in a private window for instance. */
export async function openVault(): Promise<Vault> {
  try {
    const shelves = await openDB<Shelves>(database, 1, {
      upgrade(opened) {
        opened.createObjectStore("keys");
        opened.createObjectStore("sealed");
      },
    });
    const key = await keyOf(shelves, "seal", () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]));
    const names = await keyOf(shelves, "names", () => crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]));
    await navigator.storage?.persist?.();
    return new SealedVault(shelves, key, names);
  } catch {
    return passingVault();
  }
}

async function keyOf(shelves: IDBPDatabase<Shelves>, name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const known = await shelves.get("keys", name);
  if (known) return known;
  const made = await make();
  const store = shelves.transaction("keys", "readwrite");
  const other = await store.store.get(name); // Two tabs of one phone may open at once.
  if (!other) await store.store.put(made, name);
  await store.done;
  return other ?? made;
}
