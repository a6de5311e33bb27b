'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { addWebhookAction, dropWebhookAction } from '@/server/actions/settings';
import type { WebhookView } from '@/server/webhooks/webhooks';
import { FormFoot } from '../form-foot';
import { useAction } from '../use-action';
import styles from './webhooks-editor.module.css';

/** The addresses that are told of every step: what there is, and one more. Its secret is shown once. */
export function WebhooksEditor({ webhooks }: { webhooks: readonly WebhookView[] }) {
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const onAdded = useCallback(
    (added: { secret: string }) => {
      setSecret(added.secret);
      router.refresh();
    },
    [router],
  );
  const adding = useAction(addWebhookAction, onAdded);
  const dropping = useAction(dropWebhookAction, () => router.refresh());

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSecret(null);
    adding.run({ url: new FormData(event.currentTarget).get('url') });
  }

  return (
    <>
      {webhooks.length > 0 ? (
        <ul className={styles.list} aria-label="Webhooks">
          {webhooks.map(({ id, url, createdByName }) => (
            <li key={id} className={styles.row}>
              <span className={styles.url}>
                {url}
                <small>Added by {createdByName}</small>
              </span>
              <Button
                size="small"
                look="danger"
                disabled={dropping.isBusy}
                aria-label={`Remove the webhook ${url}`}
                onClick={() => dropping.run({ webhookId: id })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {dropping.refusal ? <RefusalNotice message={dropping.refusal.message} /> : null}
      <form method="post" onSubmit={submit}>
        <TextField label="Address" name="url" type="url" required placeholder="https://" maxLength={2000} />
        <FormFoot deed="Add webhook" isBusy={adding.isBusy} refusal={adding.refusal} done={null} />
      </form>
      {secret ? (
        <div className={styles.secret}>
          <TextField
            label="Secret of the new webhook"
            value={secret}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
            hint="Copy it now: it is shown this once. It signs every message, in X-Galley-Signature."
          />
        </div>
      ) : null}
    </>
  );
}
