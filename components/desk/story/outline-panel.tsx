'use client';

import {
  Box,
  Code2,
  GalleryHorizontalEnd,
  Image,
  Info,
  Link2,
  type LucideIcon,
  MessageSquare,
  Minus,
  Newspaper,
  Quote,
  Table2,
  TextQuote,
} from 'lucide-react';
import { spoken } from '@/content/spoken';
import styles from './outline-panel.module.css';
import { StoryLength } from './story-length';
import type { OutlineEntry, StorySurvey } from './story-survey';
import { useSurvey } from './use-survey';

interface OutlinePanelProps {
  survey: StorySurvey | null;
  language: string;
  commissionedWords: number | null;
  /** Brings the block into view and puts the caret there. */
  onJump(blockId: string): void;
}

/** How long the story is, and what it is made of: its headings, and between them its blocks. */
export function OutlinePanel({ survey, language, commissionedWords, onJump }: OutlinePanelProps) {
  const seen = useSurvey(survey);
  if (!seen) return null;
  return (
    <div className={styles.panel}>
      <StoryLength facts={seen.facts} commissionedWords={commissionedWords} />
      {seen.outline.length === 0 ? (
        <p className={styles.none}>
          Headings, photos and quotes are listed here, each with a way to its place.
        </p>
      ) : (
        <ol className={styles.outline} aria-label="Outline">
          {numbered(seen.outline).map(({ key, entry }) => (
            <li key={key} data-level={entry.level ?? undefined}>
              <Entry entry={entry} language={language} onJump={onJump} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type EntryProps = { entry: OutlineEntry } & Pick<OutlinePanelProps, 'language' | 'onJump'>;

function Entry({ entry: { blockId, type, level, text }, language, onJump }: EntryProps) {
  const Icon = ICONS[type] ?? Box;
  const name = nameOf(type);
  return (
    <button type="button" disabled={!blockId} onClick={() => blockId && onJump(blockId)}>
      {level === null ? (
        <>
          <Icon aria-hidden size={15} />
          <span className="visually-hidden">{name}: </span>
        </>
      ) : null}
      <span className={styles.words} lang={language} dir="auto">
        {text || <em>{level === null ? name : 'Empty heading'}</em>}
      </span>
    </button>
  );
}

function nameOf(type: string): string {
  const name = spoken(type);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A block that is not listed has the plain sign. */
const ICONS: Record<string, LucideIcon> = {
  photo: Image,
  quote: Quote,
  pullQuote: TextQuote,
  socialPost: MessageSquare,
  gallery: GalleryHorizontalEnd,
  embed: Code2,
  factBox: Info,
  relatedStory: Newspaper,
  linkCard: Link2,
  table: Table2,
  divider: Minus,
  horizontalRule: Minus,
};

function numbered(entries: readonly OutlineEntry[]): { key: string; entry: OutlineEntry }[] {
  return entries.map((entry, place) => ({ key: entry.blockId ?? `#${place}`, entry }));
}
