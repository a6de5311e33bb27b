/** The value of one property in an element's `style`, in lower case; empty when it says nothing of it. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style');
  if (!style?.toLowerCase().includes(property)) return '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Whether an element's own tag and style make its words bold; null when they say nothing of it. */
export function boldOf(element: Element): boolean | null {
  const weight = styleOf(element, 'font-weight');
  if (weight !== '') {
    const number = Number.parseInt(weight, 10);
    if (/^bold/.test(weight) || number >= 600) return true;
    // Google Docs wraps everything it copies in a `b` that says it is not bold.
    if (weight === 'normal' || number < 600) return false;
  }
  return /^(B|STRONG)$/.test(element.tagName) ? true : null;
}

/** The same for italic. */
export function italicOf(element: Element): boolean | null {
  const style = styleOf(element, 'font-style');
  if (/^(italic|oblique)/.test(style)) return true;
  if (style === 'normal') return false;
  return /^(I|EM)$/.test(element.tagName) ? true : null;
}

/** Whether a reader of the page it comes from could not see the element. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return (
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}
