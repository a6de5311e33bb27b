/**
 * Gives the focus back after a step: a button that cannot be pressed loses it, and after the step the button may be gone.
 * Then it goes to where the story stands.
 */
export function keepFocus(pressed: Element | null = null): void {
  if (document.activeElement !== document.body) return;
  const status = document.querySelector<HTMLElement>('[aria-label="Status"]');
  (pressed instanceof HTMLElement && pressed.isConnected ? pressed : status)?.focus();
}
