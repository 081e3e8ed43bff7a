import { blind, finish, importKey, prepare } from "./blind";
import { fromBase64, joined, sha256, toBase64, uint32, utf8, type Bytes } from "./bytes";
import type { Manifest, Place } from "./rules";

/** One answer's worth: who signs its letter, and what proves "one of the roll". Nothing in it is known to the counter. */
export type Token = { author: JsonWebKey; point: string; message: string; inverse: string; blinded: string; signature: string | null };

const curve = { name: "ECDSA", namedCurve: "P-256" };
const sizes = [4096, 16_384, 65_536, 524_288]; // Every letter weighs one of these: the network does not learn how much was written.

/** Tokens whose counterpart is still to be signed. Kept before the counter is asked, so that a lost reply can be asked for again. */
export async function makeTokens(manifest: Manifest, place: Place): Promise<Token[]> {
  const key = await importKey(spkiOf(manifest, place));
  return Promise.all(Array.from({ length: manifest.roll.tokensPerPerson }, async () => {
    const author = await crypto.subtle.generateKey(curve, true, ["sign", "verify"]);
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", author.publicKey));
    const message = prepare(await sha256(point));
    const { blinded, inverse } = await blind(key, message);
    return {
      author: await crypto.subtle.exportKey("jwk", author.privateKey), point: toBase64(point), message: toBase64(message),
      inverse: inverse.toString(16), blinded: toBase64(blinded), signature: null,
    };
  }));
}

/** Takes the blinding off. Throws when the counter signed with another key than that of the rules. */
export async function finishTokens(manifest: Manifest, place: Place, tokens: Token[], signatures: string[]): Promise<Token[]> {
  const key = await importKey(spkiOf(manifest, place));
  if (signatures.length !== tokens.length) throw new Error("another number of signatures");
  return Promise.all(tokens.map(async (token, at) => ({
    ...token,
    signature: toBase64(await finish(key, fromBase64(token.message), fromBase64(signatures[at] ?? ""), BigInt(`0x${token.inverse}`))),
  })));
}

/** What goes to the urn: token, its signature, the letter's own key, the answer, and that key's signature over all of it. Empty takes it back. */
export async function writeLetter(ballot: string, token: Token, sequence: number, answer: string): Promise<Bytes> {
  const words = utf8(answer);
  const head = joined(
    new Uint8Array([1]), fromBase64(token.message), fromBase64(token.signature ?? ""), fromBase64(token.point), uint32(sequence), uint32(words.length), words);
  const author = await crypto.subtle.importKey("jwk", token.author, curve, false, ["sign"]);
  const signed = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, author, joined(utf8(`essaim letter ${ballot}\n`), head));
  const letter = joined(head, new Uint8Array(signed));
  const size = sizes.find(fits => fits >= letter.length);
  if (size === undefined) throw new Error("too long");
  return joined(letter, new Uint8Array(size - letter.length));
}

function spkiOf(manifest: Manifest, place: Place): string {
  const pool = manifest.roll.pools.find(own => own.key === place.pool);
  if (!pool) throw new Error("no such pool");
  return pool.spki;
}
