'use client';

import { Clock3, GripVertical, TriangleAlert, Undo2 } from 'lucide-react';
import { ariaKeys } from '@/components/shortcuts/key-names';
import type { MenuItem } from '@/components/ui/menu';
import type { Target } from '@/newsroom/fronts/rearrange';
import type { LiveStory } from '@/server/fronts/live-story';
import { When } from '../when';
import { MoreMenu } from './more-menu';
import type { PlacedSlot } from './shown-places';
import styles from './slot-line.module.css';
import { Thumb } from './thumb';
import type { SlotDrag } from './use-slot-drag';
import type { SlotEntry } from './use-slot-keys';

export interface SlotLineProps {
  placed: PlacedSlot;
  /** Null: readers do not have it. */
  story: LiveStory | null;
  /** As the desk calls it: on this front, of its own, or not at all. */
  headline: string;
  target: Target;
  entry: SlotEntry;
  drag: SlotDrag;
  now: Date;
  timeZone: string;
  items(): MenuItem[];
  onOpen(): void;
}

/** A placed story: what readers will see of it, what is to be known of it, and what can be done with it. */
export function SlotLine({
  placed,
  story,
  headline,
  target,
  entry,
  drag,
  items,
  onOpen,
  ...clock
}: SlotLineProps) {
  const { slot, standing } = placed;
  const name = headline || 'A story that readers do not have';
  const picture = slot.picture.show === 'none' ? null : (story?.picture ?? null);
  const isBefore = isAimed(drag, target);
  return (
    <li
      className={styles.slot}
      data-standing={standing}
      data-dragged={drag.dragged === slot.storyId || undefined}
      data-aim={isBefore || undefined}
      {...drag.handle(slot.storyId)}
      {...drag.overSlot(target)}
    >
      <GripVertical aria-hidden size={14} className={styles.grip} />
      <Thumb picture={picture} />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.headline}
          dir="auto"
          aria-haspopup="dialog"
          aria-keyshortcuts={SLOT_KEYS}
          {...entry(slot.storyId)}
          onClick={onOpen}
        >
          {name}
        </button>
        <Facts placed={placed} story={story} {...clock} />
      </div>
      <MoreMenu
        label={`What to do with ${name}`}
        title="Move, change or take out"
        tabIndex={entry(slot.storyId).tabIndex}
        items={items}
      />
    </li>
  );
}

const SLOT_KEYS = (['moveSlotUp', 'moveSlotDown', 'takeOutSlot'] as const)
  .map((id) => ariaKeys(id, false))
  .join(' ');

function isAimed({ target, dragged }: SlotDrag, here: Target): boolean {
  return dragged !== null && target?.containerId === here.containerId && target.place === here.place;
}

const SIZES = { usual: null, large: 'Large', small: 'Small' };

function Facts({ placed, story, ...clock }: Pick<SlotLineProps, 'placed' | 'story' | 'now' | 'timeZone'>) {
  const { slot, standing } = placed;
  const isStale = slot.headline !== null && story !== null && slot.headline.of !== story.versionId;
  const marks = [
    SIZES[slot.size],
    slot.headline ? 'Own headline' : null,
    slot.picture.show === 'photo' ? 'Other picture' : slot.picture.show === 'none' ? 'No picture' : null,
  ].filter((mark) => mark !== null);
  return (
    <p className={styles.facts}>
      {story ? (
        <>
          <span>{story.section}</span>
          <When at={story.publishedAt} {...clock} />
        </>
      ) : null}
      {marks.map((mark) => (
        <span key={mark} className={styles.mark}>
          {mark}
        </span>
      ))}
      {standing === 'gone' ? (
        <strong className={styles.warning}>
          <TriangleAlert aria-hidden size={13} />
          Not before readers: left the front by itself
        </strong>
      ) : null}
      {standing === 'stands_by' ? (
        <span className={styles.waits}>
          <Clock3 aria-hidden size={13} />
          Stands by: no room
        </span>
      ) : null}
      {isStale ? (
        <strong className={styles.warning}>
          <Undo2 aria-hidden size={13} />
          The story has changed since this headline was written
        </strong>
      ) : null}
    </p>
  );
}
