import { isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import type { MenuItem } from '@/components/ui/menu';
import { whereIs } from '@/newsroom/fronts/rearrange';
import type { ShownContainer } from './shown-places';
import type { FrontScreen } from './use-front-screen';

type Screen = Pick<FrontScreen, 'arrangement' | 'arranging' | 'keys' | 'open' | 'shown'>;

/** What can be done with a placed story. */
export function slotItems(
  storyId: string,
  { arrangement, arranging, keys, open, shown }: Screen,
): MenuItem[] {
  const here = whereIs(arrangement, storyId)?.containerId;
  const others = shown.filter(({ container }) => container.id !== here);
  return [
    { name: 'How it looks here…', onSelect: () => open({ of: 'slot', storyId }) },
    {
      name: 'Move up',
      keys: keysInWords('moveSlotUp', isOnMac()),
      onSelect: () => keys.move(storyId, 'up'),
    },
    {
      name: 'Move down',
      keys: keysInWords('moveSlotDown', isOnMac()),
      onSelect: () => keys.move(storyId, 'down'),
    },
    ...others.map(({ container, name }) => ({
      name: `Move to ${name}`,
      onSelect: () => {
        keys.hold(storyId);
        arranging.put(storyId, { containerId: container.id, place: 0 });
      },
    })),
    {
      name: 'Take out',
      keys: keysInWords('takeOutSlot', isOnMac()),
      onSelect: () => keys.takeOut(storyId),
    },
  ];
}

/** What can be done with a container. */
export function containerItems(
  { container: { id } }: ShownContainer,
  { arranging, open }: Screen,
): MenuItem[] {
  return [
    { name: 'Change…', onSelect: () => open({ of: 'container', containerId: id }) },
    { name: 'Move up', onSelect: () => arranging.moveContainer(id, 'up') },
    { name: 'Move down', onSelect: () => arranging.moveContainer(id, 'down') },
    { name: 'Take off', onSelect: () => arranging.takeOffContainer(id) },
  ];
}
