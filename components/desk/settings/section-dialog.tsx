'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { slugify } from '@/newsroom/slug';
import { addSectionAction, changeSectionAction } from '@/server/actions/settings';
import type { HouseSection } from '@/server/settings/read-house-sections';
import { useAction } from '../use-action';
import styles from './sections.module.css';

interface SectionDialogProps {
  /** The section that is edited; null adds one. */
  section: HouseSection | null;
  onClose(): void;
}

/** Name, slug and description of a section. The slug follows the name until somebody types one. */
export function SectionDialog({ section, onClose }: SectionDialogProps) {
  const { run, isBusy, refusal } = useSave(section, onClose);
  const [name, setName] = useState(section?.name ?? '');
  const [typedSlug, setTypedSlug] = useState(section?.slug ?? null);
  const [description, setDescription] = useState(section?.description ?? '');
  const slug = typedSlug ?? slugify(name);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ name, slug, description, ...(section ? { sectionId: section.id } : {}) });
  }

  return (
    <Dialog title={section ? `Edit ${section.name}` : 'Add section'} isOpen onClose={onClose}>
      {/* `noValidate`: what is missing is said below, in the newsroom's words. */}
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label="Name"
          value={name}
          required
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Slug"
          value={slug}
          required
          readOnly={section?.isSlugFixed}
          maxLength={96}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint={slugHint(section, typedSlug)}
          onChange={(event) => setTypedSlug(event.target.value)}
          onBlur={() => setTypedSlug(typedSlug?.trim() || null)}
        />
        <TextField
          label="Description"
          value={description}
          maxLength={160}
          hint="One line for readers. May stay empty."
          onChange={(event) => setDescription(event.target.value)}
        />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="filled" disabled={isBusy}>
            {section ? 'Save section' : 'Add section'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function useSave(section: HouseSection | null, onClose: () => void) {
  const router = useRouter();
  const onDone = useCallback(() => {
    onClose();
    router.refresh();
  }, [onClose, router]);
  return useAction(section ? changeSectionAction : addSectionAction, onDone);
}

function slugHint(section: HouseSection | null, typedSlug: string | null): string {
  if (section?.isSlugFixed)
    return 'Stories were published under this slug, so it cannot be changed any more.';
  if (typedSlug === null) return 'Follows the name until you type one.';
  return 'The first part of the address of every story in it.';
}
