'use client';

import { type DragEvent, useState } from 'react';
import type { Target } from '@/newsroom/fronts/rearrange';

/** What takes part in dragging: what is dragged says so, and what it is dragged over says where it would go. */
export interface SlotDrag {
  dragged: string | null;
  target: Target | null;
  /** For what can be dragged. */
  handle(storyId: string): {
    draggable: true;
    onDragStart(event: DragEvent): void;
    onDragEnd(): void;
  };
  /** For a slot: before it in its upper half, behind it in its lower. */
  overSlot(target: Target): {
    onDragOver(event: DragEvent<HTMLElement>): void;
    onDrop(event: DragEvent): void;
  };
  /** For a whole container: at its end. */
  overContainer(end: Target): {
    onDragOver(event: DragEvent<HTMLElement>): void;
    onDrop(event: DragEvent): void;
  };
}

/** Dragging stories with the mouse, from the list into a container and between containers. */
export function useSlotDrag(onDrop: (storyId: string, target: Target) => void): SlotDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const stop = () => {
    setDragged(null);
    setTarget(null);
  };
  const aim = (event: DragEvent, next: Target) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next.containerId !== target?.containerId || next.place !== target.place) setTarget(next);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (dragged !== null && target) onDrop(dragged, target);
    stop();
  };
  return {
    dragged,
    target,
    handle: (storyId) => ({
      draggable: true,
      onDragStart(event) {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', storyId);
        setDragged(storyId);
      },
      onDragEnd: stop,
    }),
    overSlot: ({ containerId, place }) => ({
      onDragOver(event) {
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const isBehind = event.clientY > top + height / 2;
        aim(event, { containerId, place: isBehind ? place + 1 : place });
      },
      onDrop: drop,
    }),
    overContainer: (end) => ({ onDragOver: (event) => aim(event, end), onDrop: drop }),
  };
}
