/** Letters and figures only, without case, accent or spacing: the same words are found again however they are typed. */
export function plain(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What stands for a note's words in a fate file, made here so that the words never leave the phone. Null when there is nothing to find it by. */
export function markOf(ballot: string, text: string): string | null {
  const words = plain(text);
  return words ? sha256(new TextEncoder().encode(`${ballot}\n${words}`)).slice(0, 32) : null;
}

/** FIPS 180-4. Our own, because a browser lends its digest only over https, and a wall also works on a plain local network. */
function sha256(message: Uint8Array): string {
  const [constants, hash] = [fractions(64, 1 / 3), fractions(8, 1 / 2)];
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, message.length * 8);
  const words = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 64; i++) words[i] = i < 16 ? view.getUint32(block + 4 * i) : mixed(words, i);
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(constants, i) + at(words, i);
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] = at(hash, i) + value; });
  }
  return [...hash].map(word => word.toString(16).padStart(8, "0")).join("");
}

function mixed(words: Uint32Array, i: number): number {
  const [early, late] = [at(words, i - 15), at(words, i - 2)];
  return at(words, i - 16) + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + at(words, i - 7) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
}

/** The first 32 bits after the point of the roots of the first primes. */
function fractions(count: number, power: number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((_, i) => n % prime(i) !== 0)) { primes[found.length] = n; found.push((n ** power % 1) * 2 ** 32); }
  return Uint32Array.from(found);
}

const primes: number[] = [];
const prime = (i: number): number => primes[i] ?? 2;
const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const at = (list: Uint32Array, i: number): number => list[i] ?? 0;
