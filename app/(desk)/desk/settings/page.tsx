import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { AppearanceEditor } from '@/components/desk/settings/appearance/appearance-editor';
import { ApprovalKindsForm } from '@/components/desk/settings/approval-kinds-form';
import { FourEyesForm } from '@/components/desk/settings/four-eyes-form';
import { HouseForm } from '@/components/desk/settings/house-form';
import { ReaderCommentsForm } from '@/components/desk/settings/reader-comments-form';
import { RobotsForm } from '@/components/desk/settings/robots-form';
import { SectionsEditor } from '@/components/desk/settings/sections-editor';
import { WaitingReviews } from '@/components/desk/settings/waiting-reviews';
import { WebhooksEditor } from '@/components/desk/settings/webhooks-editor';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { readWaiting } from '@/server/approvals/read-waiting';
import { requireActor } from '@/server/auth/require-actor';
import { readHouseComments } from '@/server/reader-comments/change-policies';
import { runtime } from '@/server/runtime';
import { readHouseSections } from '@/server/settings/read-house-sections';
import { readRobots } from '@/server/site/robots';
import { readSections } from '@/server/site/sections';
import { readSiteSettings } from '@/server/site/site-settings';
import { readFourEyes, readFurtherKinds } from '@/server/stories/policy';
import { readWebhooks } from '@/server/webhooks/webhooks';

export const metadata: Metadata = { title: 'Settings' };

/** The choices of the house: admins tell readers who it is, managing editors set its policies. */
export default async function SettingsPage() {
  const actor = await requireActor('desk.enter');
  const [mayTell, maySet] = [may(actor, 'settings.manage'), may(actor, 'policy.manage')];
  if (!mayTell && !maySet) forbidden();
  return (
    <>
      <PageHead title="Settings" />
      {mayTell ? <House /> : null}
      {mayTell ? <Sections /> : null}
      {mayTell ? <AppearanceChoices /> : null}
      {mayTell ? <RobotsChoices /> : null}
      {mayTell ? <Webhooks /> : null}
      {maySet ? <FourEyes /> : null}
      {maySet ? <Approvals /> : null}
      {maySet ? <ReaderComments /> : null}
      {maySet ? <Reviews actor={actor} /> : null}
    </>
  );
}

async function House() {
  const { newsroomName, tagline, contactEmail, timeZone, language } = await readSiteSettings();
  const zones = new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')]);
  return (
    <FormSection title="Newsroom" sentence="Who the paper is, in the words that readers see.">
      <HouseForm
        newsroomName={newsroomName}
        tagline={tagline ?? ''}
        contactEmail={contactEmail ?? ''}
        timeZone={timeZone}
        language={language}
        timeZones={[...zones].sort()}
      />
    </FormSection>
  );
}

async function Sections() {
  const sections = await readHouseSections(runtime().database.read);
  return (
    <FormSection
      title="Sections"
      sentence="The parts of the paper, in the order in which readers find them. Every published story is in one."
    >
      <SectionsEditor sections={sections} />
    </FormSection>
  );
}

async function AppearanceChoices() {
  const { newsroomName, appearance } = await readSiteSettings();
  const sections = await readSections(runtime().database.read);
  return (
    <FormSection
      title="Appearance"
      sentence="How the paper looks to its readers: logo, colour, menu and foot. A paper without choices looks as it comes."
    >
      <AppearanceEditor newsroomName={newsroomName} appearance={appearance} sections={sections} />
    </FormSection>
  );
}

async function RobotsChoices() {
  const { isForSearch, closedTo } = await readRobots(runtime().database.read);
  return (
    <FormSection
      title="Search engines and AI"
      sentence="Which machines may read the paper. It says so in robots.txt, and those that obey it keep to it."
    >
      <RobotsForm isForSearch={isForSearch} closedTo={closedTo} />
    </FormSection>
  );
}

async function Webhooks() {
  const webhooks = await readWebhooks(runtime());
  return (
    <FormSection
      title="Webhooks"
      sentence="Addresses of other programs that are told of every step of every story: its id, where it stood and where it stands, signed, and never a word of it."
    >
      <WebhooksEditor webhooks={webhooks} />
    </FormSection>
  );
}

async function FourEyes() {
  const policy = await readFourEyes(runtime().database.read);
  return (
    <FormSection
      title="Four eyes"
      sentence="Whether a second person has to look at every story before readers get it. It holds for everyone from the next press of a button on."
    >
      <FourEyesForm policy={policy} />
    </FormSection>
  );
}

async function Approvals() {
  const { read } = runtime().database;
  const sections = (await readHouseSections(read)).map(({ id, name }) => ({ id, name }));
  return (
    <FormSection
      title="Approvals"
      sentence="What a story of each section needs before it is approved, besides the edit approval that every story does."
    >
      <ApprovalKindsForm sections={sections} chosen={await readFurtherKinds(read)} />
    </FormSection>
  );
}

async function ReaderComments() {
  const { secret, ...choice } = await readHouseComments(runtime().database.read);
  return (
    <FormSection
      title="Reader comments"
      sentence="How stories take comments, and what a comment goes through before readers have it. A moderator can choose otherwise for one story."
    >
      <ReaderCommentsForm choice={choice} secret={secret} />
    </FormSection>
  );
}

async function Reviews({ actor }: { actor: Actor }) {
  return (
    <FormSection
      title="Reviews afterwards"
      sentence="Stories that readers have although a guard said no, until another editor has looked at them."
    >
      <WaitingReviews waiting={await readWaiting(runtime().database.read, actor)} />
    </FormSection>
  );
}
