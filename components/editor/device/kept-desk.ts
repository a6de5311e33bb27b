import { isDeskCache } from '@/components/worker/worker-rules';

const ADDRESS = '/desk-worker.js';
const SCOPE = '/desk';

/** Has the desk of this build kept in this browser, so that it opens without a network. Asked for when the page rests. */
export function keepDesk(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  const register = () => {
    // A browser that refuses has a desk that needs the network, as every page does.
    navigator.serviceWorker.register(ADDRESS, { scope: SCOPE }).catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 10_000 });
  else setTimeout(register, 2_000);
}

/** Takes the kept desk away again. */
export async function forgetDesk(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration(SCOPE);
    await registration?.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter(isDeskCache).map((name) => caches.delete(name)));
  } catch {
    return;
  }
}
