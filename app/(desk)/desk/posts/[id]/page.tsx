import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { DecisionForm } from '@/components/desk/posts/decision-form';
import { Difference } from '@/components/desk/posts/difference';
import { DrawnRecord } from '@/components/desk/posts/drawn-record';
import { FindingMark } from '@/components/desk/posts/finding-mark';
import { OpenTask } from '@/components/desk/posts/open-task';
import { PostButtons } from '@/components/desk/posts/post-buttons';
import { RecordFacts } from '@/components/desk/posts/record-facts';
import { CaptureList, CheckList, DecisionList, UseList } from '@/components/desk/posts/record-lists';
import { may } from '@/newsroom/permissions';
import { storyReader } from '@/newsroom/story-reader';
import { requireActor } from '@/server/auth/require-actor';
import { type PostRecord, readRecord } from '@/server/posts/read-record';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';
import { isId } from '@/server/stories/readable';

export const metadata: Metadata = { title: 'Post' };

type Props = { params: Promise<{ id: string }> };

/** One record of a post: what it says, what has become of the post, and what readers see of it. */
export default async function PostPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor('post.browse');
  const { read } = runtime().database;
  const record = isId(id) ? await readRecord(read, { id, reader: storyReader(actor) }) : null;
  if (!record) notFound();
  const timeZone = await readTimeZone(read);
  const mayDecide = may(actor, 'post.decide');
  return (
    <>
      <PageHead
        title={`Post by ${record.view.authorName || 'an unnamed author'}`}
        back={{ href: '/desk/posts', name: 'Posts' }}
      >
        <FindingMark finding={record.state} />
        <PostButtons postId={id} />
      </PageHead>
      {record.isOpen && record.state ? <OpenTask state={record.state} mayDecide={mayDecide} /> : null}
      <FormSection title="Record" sentence="What the house keeps. Nobody can change it.">
        <DrawnRecord view={record.view} label="The whole record" />
        <RecordFacts record={record} timeZone={timeZone} />
      </FormSection>
      <Changes record={record} />
      <Decision record={record} mayDecide={mayDecide} timeZone={timeZone} />
      <FormSection title="Where it is used" sentence="Stories that show this record.">
        <UseList uses={record.uses} />
      </FormSection>
      <FormSection
        title="Checks"
        sentence="The platform is asked when readers get the post, a day and a week later, and then every month."
      >
        <CheckList checks={record.checks} timeZone={timeZone} />
      </FormSection>
      <FormSection title="Captures" sentence="Every record that the house has made of this post.">
        <CaptureList captures={record.captures} timeZone={timeZone} />
      </FormSection>
    </>
  );
}

function Changes({ record: { difference, view } }: { record: PostRecord }) {
  if (!difference) return null;
  return (
    <FormSection title="What has changed" sentence="From the record to how the post reads now.">
      <Difference parts={difference} language={view.language} direction={view.direction} />
    </FormSection>
  );
}

interface DecisionProps {
  record: PostRecord;
  mayDecide: boolean;
  timeZone: string;
}

function Decision({ record, mayDecide, timeZone }: DecisionProps) {
  const { view, readersView, decisions, state } = record;
  const standing = decisions[0]?.id ?? null;
  return (
    <>
      <div id="decision" />
      <FormSection
        title="What readers see"
        sentence="Holds at once, in every story that shows the post. Editors decide it."
      >
        {readersView ? (
          <DrawnRecord view={readersView} label="As readers see it" />
        ) : (
          <span>Readers see the record as it is.</span>
        )}
        {mayDecide ? (
          // Drawn anew after a decision, so that the next one begins with nothing.
          <DecisionForm key={standing} postId={view.id} state={state} seenDecisionId={standing} />
        ) : null}
      </FormSection>
      <FormSection title="Decisions" sentence="Everything that was ever decided about this post.">
        <DecisionList decisions={decisions} timeZone={timeZone} />
      </FormSection>
    </>
  );
}
