import type { Page } from '@playwright/test';

/** Notes, in the page, how long the newsroom takes to confirm each message of text. To be called before the page opens. */
export async function watchSaves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waits: number[] = [];
    const sent: number[] = [];
    Object.assign(window, { saveWaits: waits });
    // The kind of a message stands after the name of its document: 0 is text (with 2 for an update), 8 a confirmation.
    const kindOf = (bytes: Uint8Array) => [bytes[1 + (bytes[0] ?? 0)], bytes[2 + (bytes[0] ?? 0)]];
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      if (data instanceof Uint8Array) {
        const [kind, step] = kindOf(data);
        if (kind === 0 && step === 2) sent.push(performance.now());
        if (sent.length === 1) this.addEventListener('message', heard);
      }
      return send.call(this, data);
    };
    function heard({ data }: MessageEvent) {
      if (!(data instanceof ArrayBuffer)) return;
      const [kind] = kindOf(new Uint8Array(data));
      const at = kind === 8 ? sent.shift() : undefined;
      if (at !== undefined) waits.push(performance.now() - at);
    }
  });
}

/** The waits so far, in milliseconds. */
export async function savesSeen(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as typeof window & { saveWaits: number[] }).saveWaits);
}
