/*
 * Lets a reader report a mistake in words that they have selected. On a story it offers to, and hands the words to the form
 * in the part of its address that is sent to nobody; on the form it fills them in. Without it the form does the same by hand.
 */

const AROUND = 40;
const LONGEST = 600;

const offer = document.querySelector<HTMLAnchorElement>('a[data-report]');
const form = document.querySelector<HTMLFormElement>('form[data-report]');
if (offer) offerOn(offer);
if (form) fillIn(form);

function offerOn(link: HTMLAnchorElement): void {
  const [address] = link.href.split('#');
  // The selection would be gone before the press counts.
  link.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('selectionchange', () => {
    const words = selectedWords(document.getSelection());
    link.hidden = words === null;
    if (words) link.href = `${address}#${new URLSearchParams(words)}`;
  });
}

/** The words of a selection within the text or the headline of the story, and what stands around them. */
function selectedWords(selection: Selection | null): Record<string, string> | null {
  const words = selection?.toString().trim();
  if (!selection || !words || words.length > LONGEST) return null;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  if (element?.closest('article h1')) return { about: 'headline' };
  const copy = element?.closest('article .copy');
  if (!copy) return null;
  const [before, after] = [document.createRange(), document.createRange()];
  before.selectNodeContents(copy);
  before.setEnd(range.startContainer, range.startOffset);
  after.selectNodeContents(copy);
  after.setStart(range.endContainer, range.endOffset);
  return {
    about: 'story',
    words,
    before: before.toString().slice(-AROUND),
    after: after.toString().slice(0, AROUND),
  };
}

function fillIn(target: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = target.elements.namedItem(name);
    if (field && 'value' in field && ['about', 'words', 'before', 'after'].includes(name))
      field.value = value;
  }
  const text = target.elements.namedItem('text');
  if (location.hash && text instanceof HTMLElement) text.focus();
}

export {};
