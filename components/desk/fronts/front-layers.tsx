'use client';

import { sizesAt } from '@/newsroom/fronts/container-kinds';
import { dress, whereIs } from '@/newsroom/fronts/rearrange';
import { ContainerDialog } from './container-dialog';
import { LaunchDialog } from './launch-dialog';
import { SlotDialog } from './slot-dialog';
import type { FrontScreen } from './use-front-screen';

/** The dialog that is open above a front, if one is. */
export function FrontLayers({ screen }: { screen: FrontScreen }) {
  const { layer } = screen;
  if (layer === null) return null;
  switch (layer.of) {
    case 'slot':
      return <SlotLayer screen={screen} storyId={layer.storyId} />;
    case 'container':
      return <ContainerLayer screen={screen} containerId={layer.containerId} />;
    case 'launch':
      return <LaunchLayer screen={screen} />;
  }
}

function SlotLayer({ screen, storyId }: { screen: FrontScreen; storyId: string }) {
  const { draft, arrangement, slotOf, close } = screen;
  const at = whereIs(arrangement, storyId);
  const container = arrangement.containers.find(({ id }) => id === at?.containerId);
  const slot = at && container?.slots[at.place];
  // A colleague may have taken it out meanwhile.
  if (!at || !container || !slot) return null;
  return (
    <SlotDialog
      slot={slot}
      story={slotOf(storyId).story}
      sizes={sizesAt(container.kind, at.place)}
      onDone={(clothes) => {
        draft.change(dress(arrangement, storyId, clothes));
        close();
      }}
      onClose={close}
    />
  );
}

function ContainerLayer({ screen, containerId }: { screen: FrontScreen; containerId: string }) {
  const { shown, desk, arranging, close } = screen;
  const found = shown.find(({ container }) => container.id === containerId);
  if (!found) return null;
  const hasOtherTop = shown.some(({ container }) => container.kind === 'top' && container.id !== containerId);
  return (
    <ContainerDialog
      title={`Change ${found.name}`}
      deed="Use this"
      container={found.container}
      sections={desk.sections}
      taken={hasOtherTop ? ['top'] : []}
      onDone={(shape) => {
        arranging.shape(containerId, shape);
        close();
      }}
      onClose={close}
    />
  );
}

function LaunchLayer({ screen: { desk, changes, deeds, close } }: { screen: FrontScreen }) {
  return (
    <LaunchDialog
      name={desk.place.name}
      changes={changes}
      isBusy={deeds.isBusy}
      refusal={deeds.refusal}
      onLaunch={() => deeds.launch(close)}
      onClose={() => {
        deeds.forget();
        close();
      }}
    />
  );
}
