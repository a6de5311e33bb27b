import { JSDOM } from 'jsdom';

/** What an editor asks of a browser. */
const NAMES = [
  'window',
  'document',
  'navigator',
  'Node',
  'Element',
  'HTMLElement',
  'MutationObserver',
  'getComputedStyle',
  'DOMParser',
] as const;

/** Gives this process a page to open editors on. Everything else stays Node's: bytes, above all, which jsdom has its own of. */
export function openPage(): void {
  const { window } = new JSDOM('', { pretendToBeVisual: true });
  for (const name of NAMES)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
}
