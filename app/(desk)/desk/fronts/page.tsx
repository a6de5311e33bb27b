import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrontDesk } from '@/components/desk/fronts/front-desk';
import { HOME } from '@/newsroom/fronts/arrangement';
import { requireActor } from '@/server/auth/require-actor';
import { readFrontDesk } from '@/server/fronts/read-front-desk';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Fronts' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the fronts of the paper and of its sections are arranged and launched. */
export default async function FrontsPage({ searchParams }: Props) {
  const actor = await requireActor('fronts.manage');
  const { front = HOME } = await searchParams;
  const { read } = runtime().database;
  const [desk, timeZone] = await Promise.all([
    readFrontDesk(read, { slug: String(front), actor }),
    readTimeZone(read),
  ]);
  if (!desk) notFound();
  // A screen of its own for each front: what was undone on one is not redone on another.
  return <FrontDesk key={desk.place.id} first={desk} now={new Date()} timeZone={timeZone} />;
}
