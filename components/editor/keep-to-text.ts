/** What a browser says of a letter besides its key. */
const OF_A_LETTER = ['keypress', 'beforeinput', 'textInput', 'input', 'keyup'] as const;

/**
 * Keeps to the text what only the text is told for: its editor hears it, and nobody around it listens. React would look for
 * listeners from the text up to the page at each of these, which is a good part of all that a letter costs. A key with
 * Ctrl, ⌘ or Alt may be a shortcut of the page, and what is typed into a field inside the text, as in the view of a block,
 * is that field's: they go their way.
 */
export function keepToText(text: HTMLElement): void {
  const keep = (event: Event) => {
    if (event.target === text) event.stopPropagation();
  };
  for (const type of OF_A_LETTER) text.addEventListener(type, keep);
  text.addEventListener('keydown', (event) => {
    if (isLetter(event)) keep(event);
  });
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
