import type { Metadata } from 'next';
import { SecondLooks } from '@/components/desk/calendar/second-looks';
import { Week } from '@/components/desk/calendar/week';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { readCalendar } from '@/server/stories/calendar';

export const metadata: Metadata = { title: 'Calendar' };

/** What happens by itself in the coming week, and what waits for a second pair of eyes. */
export default async function CalendarPage() {
  const actor = await requireActor('desk.enter');
  const now = new Date();
  const outcome = await readCalendar({ actor }, { database: runtime().database, now });
  if (!outcome.ok)
    return (
      <>
        <PageHead title="Calendar" />
        <EmptyNote title="Your role does not include stories">
          Reporters and editors see what is scheduled. If you should too, ask an admin for one of these roles.
        </EmptyNote>
      </>
    );
  const calendar = outcome.value;
  return (
    <>
      <PageHead title="Calendar" />
      <Week calendar={calendar} />
      <SecondLooks looks={calendar.looks} now={now} timeZone={calendar.timeZone} />
    </>
  );
}
