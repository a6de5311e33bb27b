'use client';

import { AddContainer } from './add-container';
import { ContainerCard } from './container-card';
import styles from './front-desk.module.css';
import { containerItems, slotItems } from './front-menus';
import { LiveList } from './live-list';
import type { FrontScreen } from './use-front-screen';

interface ArrangedFrontProps {
  screen: FrontScreen;
  now: Date;
  timeZone: string;
}

/** The containers of a front, and beside them the stories that can be placed. */
export function ArrangedFront({ screen, ...clock }: ArrangedFrontProps) {
  const { shown, desk, keys, drag, adding, arranging, learn } = screen;
  const placedIn = new Map(
    shown.flatMap(({ name, placed }) => placed.map(({ slot }) => [slot.storyId, name] as const)),
  );
  return (
    <div className={styles.desk}>
      <Containers screen={screen} {...clock} />
      <LiveList
        newest={desk.stories}
        containers={shown.map(({ container, name }) => ({ id: container.id, name }))}
        into={adding.into}
        onInto={adding.choose}
        placedIn={placedIn}
        drag={drag}
        search={adding.search}
        onFound={learn}
        onAdd={(storyId) => arranging.add(storyId, adding.into)}
        onGoTo={keys.goTo}
        {...clock}
      />
    </div>
  );
}

function Containers({ screen, ...clock }: ArrangedFrontProps) {
  const { shown, desk, keys, drag, adding, arranging, open, slotOf } = screen;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons in it, heard in one place.
    <div ref={keys.area} tabIndex={-1} className={styles.front} onKeyDown={keys.onKeyDown}>
      <p className={styles.keys}>
        Alt with ↑ or ↓ moves a story, Delete takes it out, Enter changes how it looks here.
      </p>
      {shown.map((each) => (
        <ContainerCard
          key={each.container.id}
          shown={each}
          sections={desk.sections}
          entry={keys.entry}
          drag={drag}
          slotOf={slotOf}
          slotItems={(storyId) => slotItems(storyId, screen)}
          containerItems={() => containerItems(each, screen)}
          onOpenSlot={(storyId) => open({ of: 'slot', storyId })}
          onKeep={(storyId) => arranging.keep(storyId, each)}
          onAdd={() => adding.begin(each.container.id)}
          {...clock}
        />
      ))}
      <AddContainer
        sections={desk.sections}
        hasTop={shown.some(({ container }) => container.kind === 'top')}
        onAdd={arranging.addContainer}
      />
    </div>
  );
}
