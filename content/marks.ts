import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { attribute } from './attributes';
import { isSafeHref } from './links';
import { NoteMark } from './note-mark';

// Only the address is stored: how a link opens is the page's affair, and a stored target could be abused.
const link = Link.extend({
  addAttributes() {
    return {
      href: attribute(null, isSafeHref, 'a link may only lead to a whole http, https or mail address.'),
    };
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (address) => isSafeHref(address),
  shouldAutoLink: isSafeHref,
});

/** How text can be set in a body: bold, italic, link; or marked as a note that is never published. */
export const marks = [Bold, Italic, link, NoteMark];
