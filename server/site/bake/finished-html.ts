import { type DefaultTreeAdapterTypes, html, parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { READER_SCRIPTS } from '../reader-scripts';
import { AFTER_THE_PHOTO, FETCHED_AT_ONCE, LATER_SCRIPTS } from './after-the-photo';
import { PAGE_POLICY, PAGE_REFERRER } from './page-policy';
import type { StyleSheet } from './used-styles';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export interface Finishing {
  /** A style sheet by its address; null for one that stays where it is. */
  styleSheet(href: string): Promise<StyleSheet | null>;
  /** The Link header of the answer, which says what fonts the page will need. */
  links?: string;
}

/**
 * A page of the framework as readers get it. It is whole without a script, so every script of the framework, what would be
 * loaded for one, and its marks in comments are taken out; facts for machines stay. Of the style sheets it holds the rules
 * that it uses, so that nothing but fonts, pictures and small scripts of ours is fetched for it, one script that lets
 * the photo of a page come before the others, and the policy that lets nothing else in.
 */
export async function finishedHtml(page: string, { styleSheet, links = '' }: Finishing): Promise<string> {
  const document = parse(page);
  const found: Found = { classes: new Set(), sheets: [], scripts: [], head: null, isLedByPhoto: false };
  clean(document, found);
  await takeStylesIn(found, styleSheet);
  if (found.head) {
    letPhotoComeFirst(found.head, found, fontsIn(links));
    sayPolicy(found.head);
  }
  return serialize(document);
}

function letPhotoComeFirst(head: Element, { scripts, isLedByPhoto }: Found, fonts: readonly Element[]): void {
  const later = isLedByPhoto ? scripts : [];
  if (fonts.length === 0 && later.length === 0) return;
  const script = tree.createElement('script', html.NS.HTML, []);
  if (later.length > 0) script.attrs.push({ name: LATER_SCRIPTS, value: addressesOf(later).join(' ') });
  tree.insertText(script, AFTER_THE_PHOTO);
  tree.appendChild(head, script);
  for (const each of later) tree.detachNode(each);
  if (isLedByPhoto) for (const font of fonts) font.attrs.push({ name: 'media', value: FETCHED_AT_ONCE });
  insertEarly(head, fonts);
}

/** A policy holds for what comes after it. */
function sayPolicy(head: Element): void {
  insertEarly(head, [
    tree.createElement('meta', html.NS.HTML, [
      { name: 'http-equiv', value: 'content-security-policy' },
      { name: 'content', value: PAGE_POLICY },
    ]),
    tree.createElement('meta', html.NS.HTML, [
      { name: 'name', value: 'referrer' },
      { name: 'content', value: PAGE_REFERRER },
    ]),
  ]);
}

/** Before all but what the bytes mean, and how wide the window is. */
function insertEarly(head: Element, elements: readonly Element[]): void {
  const place = head.childNodes.find((node) => !isSaidFirst(node)) ?? null;
  for (const element of elements) {
    if (place) tree.insertBefore(head, element, place);
    else tree.appendChild(head, element);
  }
}

function addressesOf(scripts: readonly Element[]): string[] {
  return scripts.map((script) => attribute(script, 'src') ?? '');
}

function isSaidFirst(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!tree.isElementNode(node)) return false;
  return attribute(node, 'charset') !== null || attribute(node, 'name') === 'viewport';
}

interface Found {
  classes: Set<string>;
  sheets: Element[];
  /** The small files of the paper, without which the page says and does the same. */
  scripts: Element[];
  head: Element | null;
  /** Whether a photo is the first thing that readers should see. */
  isLedByPhoto: boolean;
}

function clean(parent: ParentNode, found: Found): void {
  for (const node of [...parent.childNodes]) {
    if (tree.isCommentNode(node)) tree.detachNode(node);
    else if (!tree.isElementNode(node)) continue;
    else if (isOfTheFramework(node)) tree.detachNode(node);
    else {
      note(node, found);
      clean(node, found);
    }
  }
}

function note(element: Element, found: Found): void {
  for (const name of (attribute(element, 'class') ?? '').split(/\s+/)) found.classes.add(name);
  if (element.tagName === 'head') found.head = element;
  if (isOurs(element)) found.scripts.push(element);
  if (isFirstPhoto(element)) found.isLedByPhoto = true;
  if (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet') found.sheets.push(element);
}

// A logo is asked for early as well, and nobody waits for it.
function isFirstPhoto(element: Element): boolean {
  return attribute(element, 'fetchpriority') === 'high' && attribute(element, 'loading') === 'eager';
}

function isOfTheFramework(element: Element): boolean {
  if (element.namespaceURI !== html.NS.HTML) return false;
  switch (element.tagName) {
    case 'script':
      return !isOurs(element) && !(attribute(element, 'type') ?? '').endsWith('+json');
    case 'link':
      return attribute(element, 'as') === 'script' || attribute(element, 'rel') === 'modulepreload';
    case 'meta':
      return attribute(element, 'name') === 'next-size-adjust';
    default:
      return isEmptyMark(element);
  }
}

function isOurs(element: Element): boolean {
  const isOfThePaper = (attribute(element, 'src') ?? '').startsWith(READER_SCRIPTS);
  return element.tagName === 'script' && isOfThePaper && element.childNodes.length === 0;
}

/** React leaves an empty hidden element where something might have been streamed. */
function isEmptyMark(element: Element): boolean {
  const isHidden = element.tagName === 'div' && attribute(element, 'hidden') !== null;
  return isHidden && element.childNodes.every((node) => tree.isCommentNode(node));
}

async function takeStylesIn({ sheets, classes }: Found, styleSheet: Finishing['styleSheet']): Promise<void> {
  for (const link of sheets) {
    const sheet = await styleSheet(attribute(link, 'href') ?? '');
    if (!sheet || !link.parentNode) continue;
    const style = tree.createElement('style', html.NS.HTML, []);
    // Nothing in a style sheet needs this character, and with it one could end the element.
    tree.insertText(style, sheet.usedBy(classes).replaceAll('<', '\\3c '));
    if (style.childNodes.length > 0) tree.insertBefore(link.parentNode, style, link);
    tree.detachNode(link);
  }
}

const FONT = /<(\/[^>]+)>; rel=preload; as="font"; crossorigin=""; type="([\w/]+)"/g;

function fontsIn(links: string): Element[] {
  return [...links.matchAll(FONT)].map(([, href = '', type = '']) =>
    tree.createElement('link', html.NS.HTML, [
      { name: 'rel', value: 'preload' },
      { name: 'as', value: 'font' },
      { name: 'type', value: type },
      { name: 'href', value: href },
      { name: 'crossorigin', value: '' },
    ]),
  );
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}
