/** What a page keeps on this device: for good (`local`) or until the tab closes (`session`). A browser that refuses keeps it in memory. */
export type Place = "local" | "session";

const memory = new Map<string, string>();

export function keep(place: Place, key: string, text: string): void {
  try {
    storage(place).setItem(key, text);
  } catch {
    memory.set(key, text);
  }
}

export function recall(place: Place, key: string): string | null {
  try {
    return storage(place).getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function forget(place: Place, key: string): void {
  memory.delete(key);
  try {
    storage(place).removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

function storage(place: Place): Storage { return place === "local" ? localStorage : sessionStorage; }
