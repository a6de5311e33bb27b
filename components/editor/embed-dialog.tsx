'use client';

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { EmbedFigure } from '@/content/blocks/embed/render';
import type { EmbedView } from '@/content/views-of-media';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { captureEmbedAction, captureEmbedByHandAction } from '@/server/actions/embeds';
import styles from './post-dialog.module.css';

interface EmbedDialogProps {
  /** An address that was pasted: it is fetched at once, and inserted when that succeeds. */
  given?: string;
  onChoose(embed: EmbedView): void;
  onClose(): void;
}

/** A player or a link card by its address: fetched and archived by the newsroom, or titled by hand. */
export function EmbedDialog({ given, onChoose, onClose }: EmbedDialogProps) {
  const [url, setUrl] = useState(given ?? '');
  const { embed, refusal, isBusy, isByHand, ask, askByHand, forget } = useCapture();

  const isReady = embed !== null || isByHand;

  useEffect(() => {
    if (!given) return;
    // What was called off while the site was asked is not inserted after all.
    let isOpen = true;
    void ask(given).then((found) => found && isOpen && onChoose(found));
    return () => {
      isOpen = false;
    };
  }, [given, ask, onChoose]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (embed) return onChoose(embed);
    if (!isByHand) return void ask(url);
    const title = String(new FormData(event.currentTarget).get('title') ?? '');
    const found = await askByHand(url, title);
    if (found) onChoose(found);
  }

  return (
    <Dialog title="Embed" isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.address}>
          <TextField
            label="Address"
            value={url}
            inputMode="url"
            autoComplete="off"
            placeholder="https://www.youtube.com/watch?v=…"
            onChange={(event) => {
              setUrl(event.target.value);
              forget();
            }}
          />
          {/* Enter does the next thing: it fetches, and then it inserts. */}
          <Button
            type={isReady ? 'button' : 'submit'}
            onClick={isReady ? () => void ask(url) : undefined}
            disabled={isBusy || url.trim() === ''}
          >
            Fetch
          </Button>
        </div>
        <p className={styles.note} aria-live="polite">
          {isBusy ? 'Asking the site …' : hintFor(embed)}
        </p>
        {refusal ? <RefusalNotice message={refusal} /> : null}
        {isByHand ? (
          <TextField label="Title" name="title" autoComplete="off" hint="What readers will find there" />
        ) : null}
        {embed ? (
          <div className={`copy ${styles.preview}`}>
            <EmbedFigure view={embed} hasPlayer={false} />
          </div>
        ) : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type={isReady ? 'submit' : 'button'} disabled={isBusy || !isReady}>
            Insert embed
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function hintFor(embed: EmbedView | null): string {
  if (embed === null)
    return 'YouTube, Vimeo, SoundCloud, Datawrapper and others can be played in the story; any other page becomes a link card.';
  return embed.kind === 'player'
    ? `Found. Nothing is loaded from ${embed.provider} until a reader presses the poster.`
    : 'Found. Readers get it as a card that leads to the page.';
}

const UNREACHABLE = refuse('unavailable', 'Galley cannot be reached. Check the connection and try again.');

/** What is known of the address so far: its record, why there is none, whether it may be titled by hand. */
function useCapture() {
  const [isBusy, setIsBusy] = useState(false);
  const [embed, setEmbed] = useState<EmbedView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isByHand, setIsByHand] = useState(false);

  const capture = useCallback(async (asked: Promise<Outcome<EmbedView>>) => {
    setIsBusy(true);
    setRefusal(null);
    const outcome = await asked.catch(() => UNREACHABLE);
    setIsBusy(false);
    setEmbed(outcome.ok ? outcome.value : null);
    setRefusal(outcome.ok ? null : outcome.message);
    return outcome;
  }, []);
  const ask = useCallback(
    async (url: string) => {
      const outcome = await capture(captureEmbedAction({ url }));
      // What must not be shown cannot be titled by hand either; what only could not be asked can.
      setIsByHand(!outcome.ok && outcome.code === 'unavailable' && outcome !== UNREACHABLE);
      return outcome.ok ? outcome.value : null;
    },
    [capture],
  );
  const askByHand = useCallback(
    async (url: string, title: string) => {
      const outcome = await capture(captureEmbedByHandAction({ url, title }));
      return outcome.ok ? outcome.value : null;
    },
    [capture],
  );
  const forget = useCallback(() => {
    setEmbed(null);
    setRefusal(null);
    setIsByHand(false);
  }, []);
  return { embed, refusal, isBusy, isByHand, ask, askByHand, forget };
}
