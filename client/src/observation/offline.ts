const shelf = "essaim-releve";

/** Puts this page and what it loads where the worker finds it without a network. False where the browser has no worker: plain http, old phones. */
export async function keepPage(): Promise<boolean> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return false;
  try {
    await navigator.serviceWorker.register("/observations/hors-ligne.js", { scope: "/observations/" });
    const cache = await caches.open(shelf);
    const loaded = performance.getEntriesByType("resource").map(entry => new URL(entry.name)).filter(url => url.origin === location.origin && url.pathname.startsWith("/front/"));
    await cache.addAll([...new Set([location.pathname, ...loaded.map(url => url.pathname)])]);
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false; // Without a network now; the page stays open, and its words stay on the phone.
  }
}

/** The observation is over and sent: nothing of it stays on this phone. */
export async function dropPage(): Promise<void> {
  if (!("caches" in window)) return;
  const cache = await caches.open(shelf).catch(() => null);
  await cache?.delete(location.pathname);
}
