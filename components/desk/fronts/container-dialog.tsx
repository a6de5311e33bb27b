'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import {
  CONTAINER_KINDS,
  type Container,
  type ContainerKind,
  type Fill,
} from '@/newsroom/fronts/arrangement';
import { KINDS } from '@/newsroom/fronts/container-kinds';
import { FRONT_LIMITS } from '@/newsroom/fronts/front-limits';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import styles from './front-form.module.css';

export type ContainerShape = Pick<Container, 'kind' | 'title' | 'room' | 'fill'>;

interface ContainerDialogProps {
  title: string;
  /** What the button that goes ahead says. */
  deed: string;
  container: ContainerShape;
  sections: FrontDesk['sections'];
  /** Kinds that this container cannot have, because the front has one. */
  taken: readonly ContainerKind[];
  onDone(shape: ContainerShape): void;
  onClose(): void;
}

/** How a container looks, how many stories it has room for, and what fills it up. */
export function ContainerDialog({
  title,
  deed,
  container,
  sections,
  taken,
  onDone,
  onClose,
}: ContainerDialogProps) {
  const [kind, setKind] = useState(container.kind);
  const { least, most, usual, words } = KINDS[kind];
  const first = kind === container.kind ? container.room : usual;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onDone({
      kind,
      title: String(form.get('title') ?? '').trim(),
      room: Number(form.get('room')),
      fill: fillOf(String(form.get('fill'))),
    });
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <SelectField
          label="Kind"
          hint={words}
          value={kind}
          onChange={({ currentTarget }) => setKind(kindOf(currentTarget.value))}
        >
          {CONTAINER_KINDS.filter((each) => !taken.includes(each)).map((each) => (
            <option key={each} value={each}>
              {KINDS[each].name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Title"
          name="title"
          defaultValue={container.title}
          maxLength={FRONT_LIMITS.title}
          hint={kind === 'river' ? 'Empty: the name of the section it is filled from.' : 'Empty: none.'}
        />
        <SelectField
          key={kind}
          label={kind === 'row' ? 'Columns' : 'Room for'}
          name="room"
          defaultValue={Math.min(Math.max(first, least), most)}
        >
          {Array.from({ length: most - least + 1 }, (_, index) => least + index).map((room) => (
            <option key={room} value={room}>
              {kind === 'row' ? `${room} columns` : room === 1 ? '1 story' : `${room} stories`}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Filled up from"
          name="fill"
          defaultValue={fillValue(container.fill)}
          hint="With what stands nowhere else on this front, after what is placed."
        >
          <option value="newest">The newest of the paper</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isRemoved(container.fill, sections) ? (
            <option value={fillValue(container.fill)}>A section that was removed</option>
          ) : null}
          <option value="nothing">Nothing: only what is placed</option>
        </SelectField>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit">
            {deed}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function kindOf(value: string): ContainerKind {
  return CONTAINER_KINDS.find((kind) => kind === value) ?? 'row';
}

function fillValue(fill: Fill): string {
  return fill.from === 'section' ? fill.sectionId : fill.from;
}

function isRemoved(fill: Fill, sections: FrontDesk['sections']): boolean {
  return fill.from === 'section' && sections.every(({ id }) => id !== fill.sectionId);
}

function fillOf(value: string): Fill {
  return value === 'newest' || value === 'nothing' ? { from: value } : { from: 'section', sectionId: value };
}
