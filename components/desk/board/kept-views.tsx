'use client';

import { Bookmark, House, Plus, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { type BoardView, keptQuery } from '@/newsroom/board-view';
import { forgetViewAction, keepViewAction, openWithViewAction } from '@/server/actions/board';
import type { KeptView } from '@/server/board/views';
import { useAction } from '../use-action';

/** The views that this person keeps: to go to, to keep the one on the screen, and which one the board opens with. */
export function KeptViews({ view, views }: { view: BoardView; views: readonly KeptView[] }) {
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const [isNaming, setIsNaming] = useState(false);
  const refresh = () => router.refresh();
  const opening = useAction(openWithViewAction, refresh);
  const forgetting = useAction(forgetViewAction, refresh);
  const here = views.find(({ query }) => query === keptQuery(view));
  const items: MenuItem[] = [
    ...views.map((each) => ({
      name: each.name,
      isOn: each === here,
      onSelect: () => router.push(`/desk?${each.query}`),
    })),
    { name: 'Keep this view…', icon: <Plus size={16} />, onSelect: () => setIsNaming(true) },
    ...(here ? ofKept(here) : []),
  ];

  function ofKept({ id, isDefault }: KeptView): MenuItem[] {
    return [
      {
        name: isDefault ? 'Do not open the board with it' : 'Open the board with this view',
        icon: <House size={16} />,
        onSelect: () => opening.run({ viewId: isDefault ? null : id }),
      },
      {
        name: 'Forget this view',
        icon: <Trash2 size={16} />,
        onSelect: () => forgetting.run({ viewId: id }),
      },
    ];
  }
  return (
    <>
      <Menu
        items={items}
        trigger={
          <Button
            size="small"
            look="bare"
            disabled={!isHydrated}
            aria-label={here ? `Views: ${here.name}` : 'Views'}
          >
            <Bookmark aria-hidden size={15} fill={here ? 'currentColor' : 'none'} />
            {here?.name ?? 'Views'}
          </Button>
        }
      />
      {isNaming ? <NameDialog query={keptQuery(view)} onClose={() => setIsNaming(false)} /> : null}
    </>
  );
}

function NameDialog({ query, onClose }: { query: string; onClose(): void }) {
  const router = useRouter();
  const { run, isBusy, refusal } = useAction(keepViewAction, () => {
    router.refresh();
    onClose();
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ name: String(new FormData(event.currentTarget).get('name') ?? ''), query });
  }
  return (
    <Dialog
      title="Keep this view"
      description="Its filters and layout under a name of yours. One of the same name is replaced."
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <TextField label="Name" name="name" maxLength={60} />
        {refusal ? <RefusalNotice message={refusal.message} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            Keep
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
