// Opens the observer's page without a network. It keeps nothing itself: the page puts on the shelf what it needs, and takes it off at the end.
type Fetched = Event & { request: Request; respondWith(answer: Promise<Response>): void };
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Scope = { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; addEventListener(name: string, listener: (event: Event) => void): void };

const worker = self as unknown as Scope;
const shelf = "essaim-releve";
const page = /^\/observations\/[0-9a-f-]{36}\/releve$/;

worker.addEventListener("install", event => (event as Lasting).waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", event => (event as Lasting).waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", event => {
  const { request } = event as Fetched;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (page.test(pathname)) (event as Fetched).respondWith(fresh(request));
  else if (pathname.startsWith("/front/")) (event as Fetched).respondWith(kept(request));
});

/** The page as the server has it now, else as it was kept. */
async function fresh(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await onShelf(request)) ?? Response.error();
  }
}

/** What the page loads bears its fingerprint in its name: the kept one is the right one. */
async function kept(request: Request): Promise<Response> { return (await onShelf(request)) ?? fetch(request); }

async function onShelf(request: Request): Promise<Response | undefined> { return (await caches.open(shelf)).match(request, { ignoreSearch: true, ignoreVary: true }); }
