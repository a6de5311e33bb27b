'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { MenuItem } from '@/components/ui/menu';
import { KINDS } from '@/newsroom/fronts/container-kinds';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import styles from './container-card.module.css';
import { FilledLine } from './filled-line';
import { MoreMenu } from './more-menu';
import type { ShownContainer } from './shown-places';
import { SlotLine, type SlotLineProps } from './slot-line';

interface ContainerCardProps extends Pick<SlotLineProps, 'entry' | 'drag' | 'now' | 'timeZone'> {
  shown: ShownContainer;
  sections: FrontDesk['sections'];
  /** What a placed story is, and what it is called. */
  slotOf(storyId: string): Pick<SlotLineProps, 'story' | 'headline'>;
  containerItems(): MenuItem[];
  slotItems(storyId: string): MenuItem[];
  onOpenSlot(storyId: string): void;
  onKeep(storyId: string): void;
  /** Goes to the list of stories, to choose one for this container. */
  onAdd(): void;
}

/** One container of a front: what editors have placed in it, and what comes in by itself after that. */
export function ContainerCard({
  shown,
  sections,
  containerItems,
  onKeep,
  onAdd,
  ...rest
}: ContainerCardProps) {
  const { container, name, placed, filled } = shown;
  const end = { containerId: container.id, place: container.slots.length };
  const { drag } = rest;
  const isAimedAt = drag.dragged !== null && drag.target?.containerId === container.id;
  const isAtEnd = isAimedAt && drag.target?.place === end.place;
  return (
    <section
      className={styles.card}
      aria-label={name}
      data-aimed={isAimedAt || undefined}
      {...drag.overContainer(end)}
    >
      <header className={styles.head}>
        <h2>{name}</h2>
        <p className={styles.words}>{inWords(shown, sections)}</p>
        <div className={styles.menu}>
          <MoreMenu label={`Change container ${name}`} title="Change the container" items={containerItems} />
        </div>
      </header>
      <ol aria-label={`Placed in ${name}`} className={styles.slots} data-end={isAtEnd || undefined}>
        {placed.map((each, place) => (
          <Placed key={each.slot.storyId} {...{ each, place, shown, ...rest }} />
        ))}
      </ol>
      {placed.length === 0 && filled.length === 0 ? (
        <p className={styles.none}>Nothing is placed here. Drag a story in, or add one.</p>
      ) : null}
      {filled.length > 0 ? (
        <>
          <p className={styles.by}>Comes in by itself</p>
          <ul aria-label={`Comes into ${name} by itself`} className={styles.filled}>
            {filled.map((story) => (
              <FilledLine
                key={story.storyId}
                story={story}
                containerName={name}
                onKeep={() => onKeep(story.storyId)}
              />
            ))}
          </ul>
        </>
      ) : null}
      <Button
        look="bare"
        size="small"
        className={styles.add}
        onClick={onAdd}
        aria-label={`Add a story to ${name}`}
      >
        <Plus aria-hidden size={14} />
        Add a story
      </Button>
    </section>
  );
}

type PlacedProps = Pick<ContainerCardProps, 'shown' | 'entry' | 'drag' | 'now' | 'timeZone'> &
  Pick<ContainerCardProps, 'slotOf' | 'slotItems' | 'onOpenSlot'> & {
    each: ShownContainer['placed'][number];
    place: number;
  };

function Placed({ each, place, shown, slotOf, slotItems, onOpenSlot, ...rest }: PlacedProps) {
  const { storyId } = each.slot;
  return (
    <SlotLine
      placed={each}
      target={{ containerId: shown.container.id, place }}
      items={() => slotItems(storyId)}
      onOpen={() => onOpenSlot(storyId)}
      {...slotOf(storyId)}
      {...rest}
    />
  );
}

/** "River · room for 5 · filled up from Politics" */
function inWords({ container, name }: ShownContainer, sections: FrontDesk['sections']): string {
  const { kind, room, fill } = container;
  const from =
    fill.from === 'nothing'
      ? 'not filled up'
      : fill.from === 'newest'
        ? 'filled up from the newest'
        : `filled up from ${sections.find(({ id }) => id === fill.sectionId)?.name ?? 'a section that was removed'}`;
  const size = kind === 'row' ? `${room} columns` : `room for ${room}`;
  return [KINDS[kind].name === name ? null : KINDS[kind].name, size, from].filter(Boolean).join(' · ');
}
