'use client';

import clsx from 'clsx';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { PhotoSizes } from '@/content/blocks/photo/waiting';
import { type FirstDrawing, firstDrawing, isEmptyText } from '@/content/first-drawing/draw-first';
import { directionOf } from '@/newsroom/languages';
import { BODY_HINT } from '../field-attributes';
import styles from '../story-sheet.module.css';
import { ToolsPlace } from '../tools-place';
import { type LeftAt, whereOneIs } from './place-at-first';
import '@/components/reader/copy.css';
import '../edit.css';
import '../edit-arriving.css';
import '../edit-gallery.css';
import '../edit-photo.css';
import '../edit-table.css';
import '../edit-suggestions.css';

interface SheetAtFirstProps {
  /** As an update of the live document. */
  text: Uint8Array;
  isEditable: boolean;
  language: string;
  /** Told, when the editor takes over, where the page was scrolled to and where in the text its reader was. */
  leftAt: RefObject<LeftAt | null>;
  photoSizes: PhotoSizes;
}

/**
 * The sheet of paper as the server draws it: the story can be read before any script has come, and nothing moves when
 * the editor takes its place. The page brings the text for the editor; the browser never draws it a second time for
 * this, and leaves what the server drew alone.
 */
export function SheetAtFirst({ text, isEditable, language, leftAt, photoSizes }: SheetAtFirstProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    return () => {
      leftAt.current = current && whereOneIs(current);
    };
  }, [leftAt]);
  const drawing = typeof window === 'undefined' ? firstDrawing(text, { isEditable, photoSizes }) : null;
  return (
    <div className={styles.sheet} ref={sheet}>
      <ToolsPlace />
      <div className={styles.paper} lang={language} dir={directionOf(language)}>
        {FIELDS_AT_FIRST.map(({ field, label, hint, className, isLong }) => (
          <div key={field}>
            {/* biome-ignore lint/a11y/useSemanticElements: what takes its place is no field of a form either. */}
            <div
              role="textbox"
              tabIndex={0}
              aria-label={label}
              aria-multiline={isLong}
              aria-readonly
              aria-busy
              data-hint={drawing && isEmptyText(drawing[field]) ? hint : undefined}
              className={clsx('ProseMirror', className)}
              suppressHydrationWarning
              // Built from the schema by the server; in the browser nothing, which React then leaves as it is.
              // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making, every text in it escaped.
              dangerouslySetInnerHTML={{ __html: drawing?.[field] ?? '' }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

interface FieldAtFirst {
  field: keyof FirstDrawing;
  label: string;
  hint: string;
  className: string;
  isLong: boolean;
}

const FIELDS_AT_FIRST: readonly FieldAtFirst[] = [
  { field: 'headline', label: 'Headline', hint: 'Headline', className: 'edit-headline', isLong: false },
  {
    field: 'standfirst',
    label: 'Standfirst',
    hint: 'Standfirst',
    className: 'edit-standfirst',
    isLong: false,
  },
  { field: 'body', label: 'Story body', hint: BODY_HINT, className: 'edit-body copy', isLong: true },
];
