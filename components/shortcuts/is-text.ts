/** Whether a key press is meant for a text or a choice, so that a letter alone means itself. */
export function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
