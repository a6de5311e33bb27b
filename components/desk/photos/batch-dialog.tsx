'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { NamesField } from '@/components/ui/names-field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { BATCH_FIELDS, BATCH_LISTS, type BatchChange, type BatchList } from '@/newsroom/batch-change';
import { PHOTO_FIELDS } from '@/newsroom/photo-fields';
import { editManyAction } from '@/server/actions/photos';
import type { EditedMany } from '@/server/photos/edit-many';
import { useAction } from '../use-action';
import styles from './batch-dialog.module.css';
import { BatchRights, readRights } from './batch-rights';

interface BatchDialogProps {
  photoIds: readonly string[];
  onClose(): void;
}

type Lists = Record<BatchList, string[]>;

/** Changes the facts and rights of many photos alike; what is left empty stays as it is in each of them. */
export function BatchDialog({ photoIds, onClose }: BatchDialogProps) {
  const router = useRouter();
  const [add, setAdd] = useState<Lists>({ keywords: [], people: [] });
  const [remove, setRemove] = useState<Lists>({ keywords: [], people: [] });
  const [left, setLeft] = useState<EditedMany['refused']>([]);
  const onDone = useCallback(
    ({ changed, refused }: EditedMany) => {
      announceAndShow(changed === 1 ? '1 photo changed.' : `${changed} photos changed.`);
      router.refresh();
      setLeft(refused);
      if (refused.length === 0) onClose();
    },
    [router, onClose],
  );
  const { run, isBusy, refusal } = useAction(editManyAction, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ photoIds, change: readChange(new FormData(event.currentTarget), { add, remove }) });
  }

  return (
    <Dialog
      title={photoIds.length === 1 ? 'Change 1 photo' : `Change ${photoIds.length} photos`}
      description="What is left empty stays as it is in each photo. Every change is kept in the photo’s history."
      isOpen
      onClose={onClose}
      width="wide"
    >
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.fields}>
          {BATCH_FIELDS.map((field) => (
            <TextField key={field} name={field} label={nameOf(field)} autoComplete="off" />
          ))}
        </div>
        <div className={styles.fields}>
          {BATCH_LISTS.map((list) => (
            <ListFields
              key={list}
              list={list}
              added={add[list]}
              removed={remove[list]}
              onAdd={(names) => setAdd((before) => ({ ...before, [list]: names }))}
              onRemove={(names) => setRemove((before) => ({ ...before, [list]: names }))}
            />
          ))}
        </div>
        <BatchRights />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        {left.length > 0 ? <LeftAsTheyWere photos={left} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>{left.length > 0 ? 'Close' : 'Cancel'}</Button>
          <Button type="submit" look="filled" disabled={isBusy}>
            Change photos
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

interface ListFieldsProps {
  list: BatchList;
  added: string[];
  removed: string[];
  onAdd(names: string[]): void;
  onRemove(names: string[]): void;
}

function ListFields({ list, added, removed, onAdd, onRemove }: ListFieldsProps) {
  const name = list === 'people' ? 'people' : 'keywords';
  const shared = { choices: [], isDisabled: false };
  return (
    <>
      <NamesField label={`Add ${name}`} names={added} hint="Enter after each" onChange={onAdd} {...shared} />
      <NamesField
        label={`Remove ${name}`}
        names={removed}
        hint="Enter after each"
        onChange={onRemove}
        {...shared}
      />
    </>
  );
}

function LeftAsTheyWere({ photos }: { photos: EditedMany['refused'] }) {
  return (
    <div role="alert" className={styles.left}>
      <p>
        {photos.length === 1 ? 'One photo stays as it was:' : `${photos.length} photos stay as they were:`}
      </p>
      <ul>
        {photos.map(({ photoId, name, message }) => (
          <li key={photoId}>
            <strong>{name}</strong> – {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf(field: string): string {
  return PHOTO_FIELDS.find((each) => each.field === field)?.name ?? field;
}

function readChange(form: FormData, lists: Pick<BatchChange, 'add' | 'remove'>): BatchChange {
  const written = (name: string) => String(form.get(name) ?? '').trim();
  const set = BATCH_FIELDS.flatMap((field) => (written(field) === '' ? [] : [[field, written(field)]]));
  return { set: Object.fromEntries(set), ...filled(lists), rights: readRights(form) };
}

function filled({ add, remove }: Pick<BatchChange, 'add' | 'remove'>): Pick<BatchChange, 'add' | 'remove'> {
  const some = (lists: BatchChange['add']) =>
    Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0));
  return { add: some(add), remove: some(remove) };
}
