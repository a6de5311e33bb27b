import type { Metadata } from 'next';
import { answerMissing } from '@/server/site/answer-status';
import NotFound from '../not-found';

export const metadata: Metadata = { title: 'No such page', robots: { index: false } };

/** Catches every address that nothing else answers, so that the paper itself says so, whole without a script. */
export default function MissingPage() {
  answerMissing();
  return <NotFound />;
}
