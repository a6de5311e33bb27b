import { Mark, markPasteRule } from '@tiptap/core';
import { attribute, validOr } from './attributes';
import { addressesIn, isSafeHref } from './links';

/**
 * A link. Only the address is stored: how a link opens is the page's affair, and a stored target could be abused. What is
 * typed behind a link is no part of it. Web addresses in pasted text become links.
 */
export const LinkMark = Mark.create({
  name: 'link',
  // Outside every other mark, as in every story so far: the order is part of what is stored.
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({
    href: attribute(null, isSafeHref, 'a link may only lead to a whole http, https or mail address.'),
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isSafeHref(element.getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => ['a', { href: validOr(href, isSafeHref, '') }, 0],
  addPasteRules() {
    return [
      markPasteRule({
        type: this.type,
        find: (text) =>
          addressesIn(text).map(({ address, index }) => ({ text: address, index, data: { href: address } })),
        getAttributes: ({ data }) => ({ href: data?.href }),
      }),
    ];
  },
});
