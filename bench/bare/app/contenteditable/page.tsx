'use client';

import { useEffect, useRef } from 'react';
import { htmlOfAddress } from '../words-of-address';

/** Nothing but the browser's own editing: the limit of what any editor can reach. */
export default function BareContenteditable() {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text.current) text.current.innerHTML = htmlOfAddress();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot hold paragraphs
    // biome-ignore lint/a11y/useFocusableInteractive: what can be edited can be focused
    <div ref={text} contentEditable suppressContentEditableWarning role="textbox" aria-label="Story body" />
  );
}
