'use client';

import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { SLOT_SIZES, type Slot, type SlotPicture, type SlotSize } from '@/newsroom/fronts/arrangement';
import { FRONT_LIMITS } from '@/newsroom/fronts/front-limits';
import { photosOfLiveAction } from '@/server/actions/fronts';
import type { PhotoToChoose } from '@/server/fronts/find-live';
import type { LiveStory } from '@/server/fronts/live-story';
import { reached } from '../reached';
import styles from './front-form.module.css';

interface SlotDialogProps {
  slot: Slot;
  story: LiveStory | null;
  /** The sizes that it can have where it stands. */
  sizes: readonly SlotSize[];
  onDone(clothes: Omit<Slot, 'storyId'>): void;
  onClose(): void;
}

const SIZE_NAMES: Record<SlotSize, string> = { usual: 'Usual', large: 'Large', small: 'Small' };

/** How a story looks on this front only: its headline, its picture, its size. The story itself does not change. */
export function SlotDialog({ slot, story, sizes, onDone, onClose }: SlotDialogProps) {
  const [picture, setPicture] = useState<SlotPicture>(slot.picture);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = String(form.get('headline') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const isOwn = words === '' || words === story?.headline;
    const of = story?.versionId ?? slot.headline?.of ?? '';
    const size = SLOT_SIZES.find((each) => each === form.get('size')) ?? 'usual';
    onDone({ headline: isOwn ? null : { words, of }, picture, size });
  }
  return (
    <Dialog
      title="On this front"
      description={
        story ? (
          <>
            How “<bdi>{story.headline}</bdi>” looks here. The story itself does not change.
          </>
        ) : (
          'Readers do not have this story now. It comes back when it is published again.'
        )
      }
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className={styles.form}>
        <TextArea
          label="Headline on this front"
          name="headline"
          rows={2}
          dir="auto"
          maxLength={FRONT_LIMITS.headline}
          defaultValue={slot.headline?.words ?? ''}
          placeholder={story?.headline}
          hint="Empty: the story’s own."
        />
        <PictureChoice story={story} storyId={slot.storyId} value={picture} onChange={setPicture} />
        <SelectField label="Size" name="size" defaultValue={sizes.includes(slot.size) ? slot.size : 'usual'}>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {SIZE_NAMES[size]}
            </option>
          ))}
        </SelectField>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit">
            Use here
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

interface PictureChoiceProps {
  story: LiveStory | null;
  storyId: string;
  value: SlotPicture;
  onChange(picture: SlotPicture): void;
}

/** The story's lead photo, another of its photos, or none. */
function PictureChoice({ story, storyId, value, onChange }: PictureChoiceProps) {
  const [photos, setPhotos] = useState<PhotoToChoose[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void reached(photosOfLiveAction({ storyId })).then((outcome) => {
      if (isCurrent && outcome.ok) setPhotos(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [storyId]);
  const name = useId();
  const choice = (picture: SlotPicture, label: string, src: string | null) => (
    <label key={label} className={styles.picture}>
      <input
        type="radio"
        name={name}
        checked={isSame(value, picture)}
        onChange={() => onChange(picture)}
        aria-label={label}
      />
      {src ? <img src={src} alt="" loading="lazy" /> : <span>{label}</span>}
    </label>
  );
  return (
    <fieldset className={styles.pictures}>
      <legend>Picture</legend>
      {choice({ show: 'lead' }, 'Lead photo', story?.picture ?? null)}
      {photos
        .filter(({ src }) => src !== story?.picture)
        .map(({ id, src }, index) => choice({ show: 'photo', photoId: id }, `Photo ${index + 2}`, src))}
      {choice({ show: 'none' }, 'No picture', null)}
    </fieldset>
  );
}

function isSame(one: SlotPicture, other: SlotPicture): boolean {
  if (one.show === 'photo' && other.show === 'photo') return one.photoId === other.photoId;
  return one.show === other.show;
}
