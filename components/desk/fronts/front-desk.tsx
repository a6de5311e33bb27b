'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { Announcer } from '@/components/editor/announcer';
import { type Container, slotsOf } from '@/newsroom/fronts/arrangement';
import { KINDS, sizesAt } from '@/newsroom/fronts/container-kinds';
import { dress, whereIs } from '@/newsroom/fronts/rearrange';
import type { LiveStory } from '@/server/fronts/live-story';
import type { FrontDesk as FrontDeskView } from '@/server/fronts/read-front-desk';
import { AddContainer } from './add-container';
import { changesInWords } from './change-words';
import { ClashNotice } from './clash-notice';
import { ContainerCard } from './container-card';
import { ContainerDialog } from './container-dialog';
import { FrontBeginning } from './front-beginning';
import styles from './front-desk.module.css';
import { FrontHead } from './front-head';
import { FrontNote } from './front-note';
import { FrontPlaces } from './front-places';
import { LaunchDialog } from './launch-dialog';
import { LaunchHistory } from './launch-history';
import { LiveList } from './live-list';
import { shownContainers } from './shown-places';
import { SlotDialog } from './slot-dialog';
import { useArranging } from './use-arranging';
import { useFrontDeeds } from './use-front-deeds';
import { useFrontDraft } from './use-front-draft';
import { useSlotDrag } from './use-slot-drag';
import { useSlotKeys } from './use-slot-keys';

interface FrontDeskProps {
  first: FrontDeskView;
  now: Date;
  timeZone: string;
}

/** Where a front is arranged: its containers, the stories that can be placed, its launch and its history. */
export function FrontDesk({ first, ...clock }: FrontDeskProps) {
  const { draft, desk, arrangement, state, why, canUndo } = useFrontDraft(first);
  const deeds = useFrontDeeds(draft);
  const { known, learn } = useKnown(desk);
  const [open, setOpen] = useState<{ slot: string } | { container: Container } | 'launch' | null>(null);
  const [chosen, setInto] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => shownContainers(arrangement, desk), [arrangement, desk]);
  const into =
    shown.find(({ container }) => container.id === chosen)?.container.id ?? shown[0]?.container.id ?? '';
  const headlineOf = useCallback(
    (storyId: string) => known.get(storyId)?.headline ?? desk.gone[storyId] ?? '',
    [known, desk],
  );
  const arranging = useArranging({ draft, shown, headlineOf });
  const ids = slotsOf(arrangement).map(({ storyId }) => storyId);
  const keys = useSlotKeys(ids, { ...arranging, undo: () => draft.undo() });
  const drag = useSlotDrag(arranging.put);
  const changes = changesInWords(arrangement, { ...desk, headlineOf });
  const slotOf = (storyId: string) => {
    const own = slotsOf(arrangement).find((slot) => slot.storyId === storyId)?.headline?.words;
    const story = storyId in desk.gone ? null : (known.get(storyId) ?? null);
    return { story, headline: own ?? headlineOf(storyId) };
  };
  const placedIn = new Map(
    shown.flatMap(({ name, placed }) => placed.map(({ slot }) => [slot.storyId, name] as const)),
  );
  const opened =
    open !== null && open !== 'launch' && 'slot' in open ? whereIs(arrangement, open.slot) : null;
  const openedIn = shown.find(({ container }) => container.id === opened?.containerId)?.container;
  const openedSlot = opened && openedIn?.slots[opened.place];
  return (
    <>
      <FrontHead
        {...{ state, canUndo }}
        slug={desk.place.slug}
        changes={changes.length}
        isBusy={deeds.isBusy}
        onUndo={() => draft.undo()}
        onPreview={() => void draft.flush()}
        onLaunch={() => setOpen('launch')}
      />
      <FrontPlaces places={desk.places} place={desk.place} />
      <FrontNote desk={desk} changes={changes} {...clock} />
      {why ? (
        <ClashNotice
          why={why}
          isClash={state === 'clash'}
          onTakeTheirs={() => deeds.settle('theirs')}
          onKeepMine={() => deeds.settle('mine')}
        />
      ) : null}
      {shown.length === 0 ? (
        <FrontBeginning
          isLaunched={desk.live.containers.length > 0}
          onBegin={() => draft.change(desk.beginning)}
        />
      ) : (
        <div className={styles.desk}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons in it, heard in one place. */}
          <div ref={keys.area} className={styles.front} onKeyDown={keys.onKeyDown}>
            <p id="front-keys" className={styles.keys}>
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
                slotItems={(storyId) => arranging.slotItems(storyId, keys, () => setOpen({ slot: storyId }))}
                containerItems={() =>
                  arranging.containerItems(each, () => setOpen({ container: each.container }))
                }
                onOpenSlot={(storyId) => setOpen({ slot: storyId })}
                onKeep={(storyId) => arranging.keep(storyId, each)}
                onAdd={() => {
                  setInto(each.container.id);
                  search.current?.focus();
                }}
                {...clock}
              />
            ))}
            <AddContainer
              sections={desk.sections}
              hasTop={shown.some(({ container }) => container.kind === 'top')}
              onAdd={arranging.addContainer}
            />
          </div>
          <LiveList
            newest={desk.stories}
            containers={shown.map(({ container, name }) => ({ id: container.id, name }))}
            into={into}
            onInto={setInto}
            placedIn={placedIn}
            drag={drag}
            search={search}
            onFound={learn}
            onAdd={(storyId) => arranging.add(storyId, into)}
            {...clock}
          />
        </div>
      )}
      <div className={styles.history}>
        <LaunchHistory
          launches={desk.launches}
          isBusy={deeds.isBusy}
          onRollBack={deeds.rollBack}
          {...clock}
        />
      </div>
      {opened && openedIn && openedSlot ? (
        <SlotDialog
          slot={openedSlot}
          story={slotOf(openedSlot.storyId).story}
          sizes={sizesAt(openedIn.kind, opened.place)}
          onDone={(clothes) => {
            draft.change(dress(arrangement, openedSlot.storyId, clothes));
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open !== null && open !== 'launch' && 'container' in open ? (
        <ContainerDialog
          title={`Change ${shown.find(({ container }) => container.id === open.container.id)?.name ?? KINDS[open.container.kind].name}`}
          deed="Use this"
          container={open.container}
          sections={desk.sections}
          taken={
            open.container.kind !== 'top' && shown.some(({ container }) => container.kind === 'top')
              ? ['top']
              : []
          }
          onDone={(shape) => {
            arranging.shape(open.container.id, shape);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'launch' ? (
        <LaunchDialog
          name={desk.place.name}
          changes={changes}
          isBusy={deeds.isBusy}
          refusal={deeds.refusal}
          onLaunch={() => deeds.launch(() => setOpen(null))}
          onClose={() => {
            deeds.forget();
            setOpen(null);
          }}
        />
      ) : null}
      <Announcer />
    </>
  );
}

/** Every live story that this screen has heard of: what came with the front, and what was found since. */
function useKnown(desk: FrontDeskView) {
  const [found, setFound] = useState<ReadonlyMap<string, LiveStory>>(new Map());
  const learn = useCallback(
    (stories: readonly LiveStory[]) =>
      setFound((before) => new Map([...before, ...stories.map((story) => [story.storyId, story] as const)])),
    [],
  );
  const known = useMemo(
    () => new Map([...found, ...desk.stories.map((story) => [story.storyId, story] as const)]),
    [found, desk],
  );
  return { known, learn };
}
