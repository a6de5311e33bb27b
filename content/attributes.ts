import type { Attribute } from '@tiptap/core';
import type { DocNode } from './document';
import { LIMITS } from './limits';

/**
 * An attribute of a node or mark. `isValid` runs wherever a node is made from stored or foreign data; `otherwise` is the
 * sentence a person reads when it says no.
 */
export function attribute(
  initial: unknown,
  isValid: (value: unknown) => boolean,
  otherwise: string,
  more: Pick<Attribute, 'parseHTML' | 'renderHTML' | 'rendered' | 'keepOnSplit'> = {},
): Attribute {
  return {
    default: initial,
    validate: (value: unknown) => {
      if (!isValid(value)) throw new RangeError(otherwise);
    },
    ...more,
  };
}

/** An id of something stored elsewhere, or null while nothing is chosen. Travels through the clipboard as `data-<name>`. */
export function reference(name: string, htmlName: string, otherwise: string): Attribute {
  return attribute(null, isReference, otherwise, {
    parseHTML: (element) => validOr(element.getAttribute(htmlName), isReference, null),
    renderHTML: (attributes) => (attributes[name] ? { [htmlName]: attributes[name] } : {}),
  });
}

/** The `id` that every top-level block carries. Approvals, comments and problems point at it. */
export function blockIdAttribute(): Attribute {
  return { ...reference('id', 'data-id', 'a block has an id that is not a short text.'), keepOnSplit: false };
}

/** The block's id, or null when it has none yet. */
export function idOf(node: Pick<DocNode, 'attrs'>): string | null {
  return textAttribute(node, 'id');
}

/** A text attribute of a node, or null when it is absent or empty. */
export function textAttribute(node: Pick<DocNode, 'attrs'>, name: string): string | null {
  const value = node.attrs?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value when it is valid, else the fallback: what is pasted must never make the editor throw. */
export function validOr<Value>(value: Value, isValid: (value: unknown) => boolean, fallback: Value): Value {
  return isValid(value) ? value : fallback;
}

function isReference(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value !== '' && value.length <= LIMITS.id);
}
