/** How often is looked whether anything has happened, in milliseconds; after twice that somebody is idle. */
const LOOK = 60_000;
const SIGNS = ['keydown', 'pointermove', 'pointerdown', 'wheel', 'touchmove'] as const;

/**
 * Tells when the person at this page becomes idle, and when they are back. After the first sign of life nothing is
 * listened to until the next look, so that a key press costs nothing. The answer ends it.
 */
export function watchActivity(tell: (isIdle: boolean) => void): () => void {
  let silentLooks = 0;
  let isIdle = false;

  const say = (idle: boolean) => {
    if (idle === isIdle) return;
    isIdle = idle;
    tell(idle);
  };
  const deafen = () => {
    for (const sign of SIGNS) window.removeEventListener(sign, alive, true);
  };
  const listen = () => {
    for (const sign of SIGNS) window.addEventListener(sign, alive, { capture: true, passive: true });
  };
  function alive() {
    silentLooks = 0;
    deafen();
    say(false);
  }
  const timer = setInterval(() => {
    silentLooks += 1;
    if (silentLooks > 2) say(true);
    listen();
  }, LOOK);

  return () => {
    clearInterval(timer);
    deafen();
  };
}
