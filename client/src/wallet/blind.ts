import { fromBase64, joined, random, toHex, uint32, type Bytes } from "./bytes";

/*
 * Blind signatures on the phone: RFC 9474, RSABSSA-SHA384-PSS-Randomized, with the browser's own integers and hashes.
 * The counter signs a number that hides the token; only the phone can take the blinding off again.
 */

const saltLength = 48; // As long as the hash: what every verifier expects by default.
const hashLength = 48;

export type PublicKey = { readonly key: CryptoKey; readonly modulus: bigint; readonly bits: number; readonly length: number };

export async function importKey(spki: string): Promise<PublicKey> {
  return describe(await crypto.subtle.importKey("spki", fromBase64(spki), { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]));
}

export async function describe(key: CryptoKey): Promise<PublicKey> {
  const { n, e } = await crypto.subtle.exportKey("jwk", key);
  if (e !== "AQAB" || !n) throw new Error("unusual exponent");
  const modulus = toNumber(fromBase64(n));
  const bits = modulus.toString(2).length;
  return { key, modulus, bits, length: Math.ceil(bits / 8) };
}

/** A random prefix before the message: signing tells nothing of it, even if it can be guessed. */
export function prepare(message: Bytes): Bytes { return joined(random(32), message); }

/** What the counter is asked to sign, and the number that takes the blinding off. `fixed` is for the RFC's vectors only. */
export async function blind(key: PublicKey, message: Bytes, fixed?: { salt: Bytes; inverse: bigint }): Promise<{ blinded: Bytes; inverse: bigint }> {
  const { modulus, bits, length } = key;
  const encoded = toNumber(await encode(message, bits - 1, fixed?.salt ?? random(saltLength)));
  inverseOf(encoded, modulus); // Throws when it shares a factor with the key.
  const factor = fixed ? inverseOf(fixed.inverse, modulus) : randomBelow(modulus, length);
  const inverse = fixed?.inverse ?? inverseOf(factor, modulus);
  return { blinded: toBytes((encoded * power65537(factor, modulus)) % modulus, length), inverse };
}

/** The signature of the message itself. Throws when the counter did not sign with this very key. */
export async function finish(key: PublicKey, message: Bytes, signed: Bytes, inverse: bigint): Promise<Bytes> {
  if (signed.length !== key.length) throw new Error("wrong length");
  const signature = toBytes((toNumber(signed) * inverse) % key.modulus, key.length);
  if (!(await crypto.subtle.verify({ name: "RSA-PSS", saltLength }, key.key, signature, message))) throw new Error("another key signed");
  return signature;
}

/** EMSA-PSS of RFC 8017, 9.1.1. */
async function encode(message: Bytes, bits: number, salt: Bytes): Promise<Bytes> {
  const length = Math.ceil(bits / 8);
  const hash = await sha384(joined(new Uint8Array(8), await sha384(message), salt));
  const block = joined(new Uint8Array(length - salt.length - hashLength - 2), new Uint8Array([1]), salt);
  const mask = await stretch(hash, block.length);
  const masked = block.map((byte, place) => byte ^ (mask[place] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits));
  return joined(masked, hash, new Uint8Array([0xbc]));
}

/** MGF1. */
async function stretch(seed: Bytes, length: number): Promise<Bytes> {
  let mask: Bytes = new Uint8Array(0);
  for (let turn = 0; mask.length < length; turn++) mask = joined(mask, await sha384(joined(seed, uint32(turn))));
  return mask.slice(0, length);
}

async function sha384(bytes: Bytes): Promise<Bytes> { return new Uint8Array(await crypto.subtle.digest("SHA-384", bytes)); }

function randomBelow(limit: bigint, length: number): bigint {
  for (;;) {
    const number = toNumber(random(length));
    if (number > 1n && number < limit) return number;
  }
}

function inverseOf(number: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, number % modulus, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) throw new Error("not invertible");
  return ((t0 % modulus) + modulus) % modulus;
}

function power65537(base: bigint, modulus: bigint): bigint {
  let result = base;
  for (let turn = 0; turn < 16; turn++) result = (result * result) % modulus;
  return (result * base) % modulus;
}

function toNumber(bytes: Uint8Array): bigint { return BigInt(`0x${toHex(bytes) || "0"}`); }

function toBytes(number: bigint, length: number): Bytes {
  const hex = number.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, place) => parseInt(hex.slice(2 * place, 2 * place + 2), 16));
}
