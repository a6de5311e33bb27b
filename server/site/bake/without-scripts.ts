import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/**
 * A page of the framework as readers get it: whole without a script, so every script of the framework, what would be
 * loaded for one, and its marks in comments are taken out. Facts for machines stay.
 */
export function withoutScripts(page: string): string {
  const document = parse(page);
  clean(document);
  return serialize(document);
}

function clean(parent: ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (defaultTreeAdapter.isCommentNode(node)) defaultTreeAdapter.detachNode(node);
    else if (!defaultTreeAdapter.isElementNode(node)) continue;
    else if (isOfTheFramework(node)) defaultTreeAdapter.detachNode(node);
    else clean(node);
  }
}

function isOfTheFramework(element: Element): boolean {
  if (element.namespaceURI !== html.NS.HTML) return false;
  switch (element.tagName) {
    case 'script':
      return !(attribute(element, 'type') ?? '').endsWith('+json');
    case 'link':
      return attribute(element, 'as') === 'script' || attribute(element, 'rel') === 'modulepreload';
    case 'meta':
      return attribute(element, 'name') === 'next-size-adjust';
    default:
      return isEmptyMark(element);
  }
}

/** React leaves an empty hidden element where something might have been streamed. */
function isEmptyMark(element: Element): boolean {
  return (
    element.tagName === 'div' && attribute(element, 'hidden') !== null && element.childNodes.every(isMark)
  );
}

function isMark(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  return defaultTreeAdapter.isCommentNode(node);
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}
