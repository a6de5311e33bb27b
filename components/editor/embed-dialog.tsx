'use client';

import { TextField } from '@/components/ui/field';
import { EmbedFigure } from '@/content/blocks/embed/render';
import type { EmbedView } from '@/content/views-of-media';
import { captureEmbedAction, captureEmbedByHandAction } from '@/server/actions/embeds';
import { CaptureDialog, type Capturing } from './capture-dialog';
import styles from './capture-dialog.module.css';

interface EmbedDialogProps {
  /** An address that was pasted: it is fetched at once, and inserted when that succeeds. */
  given?: string;
  onChoose(embed: EmbedView): void;
  onClose(): void;
}

/** A player or a link card by its address: fetched and archived by the newsroom, or titled by hand. */
export function EmbedDialog(props: EmbedDialogProps) {
  return (
    <CaptureDialog
      {...props}
      title="Embed"
      label="Address"
      placeholder="https://www.youtube.com/watch?v=…"
      insertion="Insert embed"
      capturing={EMBEDS}
      hint={({ isBusy, found }) => (isBusy ? 'Asking the site …' : hintFor(found))}
    >
      {({ found, known }) => (
        <>
          {known ? (
            <TextField label="Title" name="title" autoComplete="off" hint="What readers will find there" />
          ) : null}
          {found ? (
            <div className={`copy ${styles.preview}`}>
              <EmbedFigure view={found} hasPlayer={false} />
            </div>
          ) : null}
        </>
      )}
    </CaptureDialog>
  );
}

const NOTHING_KNOWN = {};

const EMBEDS: Capturing<EmbedView, typeof NOTHING_KNOWN> = {
  async fetch(url) {
    const outcome = await captureEmbedAction({ url });
    if (outcome.ok) return { found: outcome.value, known: null, refusal: null };
    // What must not be shown cannot be titled by hand either; what only could not be asked can.
    const known = outcome.code === 'unavailable' ? NOTHING_KNOWN : null;
    return { found: null, known, refusal: outcome.message };
  },
  async keepTyped(url, form) {
    const outcome = await captureEmbedByHandAction({ url, title: String(form.get('title') ?? '') });
    return outcome.ok ? { found: outcome.value, refusal: null } : { found: null, refusal: outcome.message };
  },
};

function hintFor(embed: EmbedView | null): string {
  if (embed === null)
    return 'YouTube, Vimeo, SoundCloud, Datawrapper and others can be played in the story; any other page becomes a link card.';
  return embed.kind === 'player'
    ? `Found. Nothing is loaded from ${embed.provider} until a reader presses the poster.`
    : 'Found. Readers get it as a card that leads to the page.';
}
