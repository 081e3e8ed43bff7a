import { sha256, toHex, utf8 } from "./bytes";

export type Option = { key: string; label: string; english?: string };
export type Question = {
  key: string; text: string; easyText: string | null; options: Option[];
  kind?: "many" | "rank" | "text"; isAxis?: boolean; most?: number; longest?: number;
  english?: string; askedIf?: { question: string; options: string[] };
};
export type Pool = { key: string; label: string; size: number; spki: string; isManagement?: boolean };
export type Thresholds = { smallest: number; distribution: number; verbatims: number; agency: number };
export type Manifest = {
  ballot: string; kind: string; audience: string; readers: string; questions: Question[]; smallest: number; thresholds?: Thresholds;
  roll: { size: number; tokensPerPerson: number; pools: Pool[]; opensAt: string; closesAt: string };
};

/** A campaign as the counter tells it; the manifest is the very text that its hash is taken of. */
export type Place = { ballot: string; title: string; slip?: string; pool: string; isServed: boolean; manifest: string; urn: string };

/** Why a phone wants nothing to do with a campaign. Nothing leaves it then. */
export type Refusal = "rules-changed" | "too-few" | "keys" | "thresholds" | "unknown-key" | "malformed";

export type Checked = { manifest: Manifest; hash: string };

const fewest = 8;
const lowest: Thresholds = { smallest: 5, distribution: 8, verbatims: 10, agency: 11 };

/**
 * Checks on the phone what the server could be made to cheat with: rules that moved since they were first seen, a key for each person,
 * a crowd of too few, thresholds under the promised ones.
 */
export async function check(place: Place, all: Place[], pinned: string | null): Promise<Checked | Refusal> {
  const hash = toHex(await sha256(utf8(place.manifest)));
  if (pinned !== null && pinned !== hash) return "rules-changed";
  const manifest = read(place);
  if (!manifest) return "malformed";
  if (all.some(other => other.ballot === place.ballot && other.manifest !== place.manifest)) return "keys";

  const { roll } = manifest;
  const distinct = (values: string[]): boolean => new Set(values).size === roll.pools.length;
  const own = roll.pools.find(pool => pool.key === place.pool);
  if (!own || !distinct(roll.pools.map(pool => pool.key)) || !distinct(roll.pools.map(pool => pool.spki))) return "keys";
  const crowds = roll.pools.filter(pool => !pool.isManagement);
  if (crowds.length === 0 || crowds.some(pool => pool.size < fewest)) return "too-few";
  if (roll.size !== roll.pools.reduce((sum, pool) => sum + pool.size, 0)) return "too-few";
  const told = manifest.thresholds ?? lowest;
  if (manifest.smallest < lowest.smallest || (Object.keys(lowest) as (keyof Thresholds)[]).some(name => !(told[name] >= lowest[name]))) return "thresholds";
  return { manifest, hash };
}

/** Short enough to be compared aloud, or with what is printed on the slips. */
export function fingerprint(hash: string): string { return hash.slice(0, 16).match(/.{4}/g)?.join(" ") ?? ""; }

function read(place: Place): Manifest | null {
  try {
    const manifest = JSON.parse(place.manifest) as Manifest;
    return manifest.ballot === place.ballot && manifest.questions.length > 0 && manifest.roll.pools.length > 0 && manifest.roll.tokensPerPerson > 0 ? manifest : null;
  } catch {
    return null;
  }
}
