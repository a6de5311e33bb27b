/** Words that are selected in the story on this page, as the form wants them. */
export interface SelectedWords {
  about: 'story' | 'headline';
  words: string;
  /** What stands around them, to tell the same words in two places apart. */
  before: string;
  after: string;
}

const AROUND = 40;

/** The words of a selection; null when nothing is selected, or not within the body or the headline of the story. */
export function selectedWords(selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = selection.toString().trim();
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  if (words === '' || !element) return null;
  if (element.closest('article h1')) return { about: 'headline', words: '', before: '', after: '' };
  const copy = element.closest('article .copy');
  if (!copy) return null;
  return { about: 'story', words, ...around(copy, range) };
}

function around(copy: Element, range: Range): Pick<SelectedWords, 'before' | 'after'> {
  const [before, after] = [document.createRange(), document.createRange()];
  before.setStart(copy, 0);
  before.setEnd(range.startContainer, range.startOffset);
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(copy, copy.childNodes.length);
  return { before: before.toString().slice(-AROUND), after: after.toString().slice(0, AROUND) };
}
