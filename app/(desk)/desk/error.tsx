'use client';

import { PageHead } from '@/components/desk/page-head';
import { Button } from '@/components/ui/button';

/** A bug of ours on one page of the desk; the rail still works. */
export default function DeskError({ reset }: { reset: () => void }) {
  return (
    <>
      <PageHead title="This page could not be shown" />
      <p className="page-note">
        Something went wrong on our side; nothing was changed. <Button onClick={reset}>Try again</Button>
      </p>
    </>
  );
}
