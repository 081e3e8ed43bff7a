export type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function random(length: number): Bytes { return crypto.getRandomValues(new Uint8Array(length)); }

export function utf8(text: string): Bytes { return new TextEncoder().encode(text) as Bytes; }

export function toBase64(bytes: Uint8Array): string { return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")); }

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
}

export function toHex(bytes: Uint8Array): string { return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join(""); }

export async function sha256(bytes: Bytes): Promise<Bytes> { return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)); }

/** Big-endian, on four bytes. */
export function uint32(value: number): Bytes { return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]); }
