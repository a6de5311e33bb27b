import { Button } from '@/components/ui/button';
import type { VersionSide } from '@/newsroom/version-side';
import type { SideShown } from '@/server/stories/compare-versions';
import type { HistoryPage } from '@/server/stories/history-page';
import { clockTime } from './clock-time';
import styles from './compare-form.module.css';
import { historyAddress } from './history-address';
import { sideName } from './side-names';

interface CompareFormProps {
  storyId: string;
  page: HistoryPage;
  from: SideShown;
  to: SideShown;
  timeZone: string;
}

/** Any two against each other: a plain form, so that its answer has an address. Offers what this page of the timeline lists. */
export function CompareForm({ storyId, page, from, to, timeZone }: CompareFormProps) {
  const choices = choicesOf(page, [from, to], timeZone);
  return (
    <form
      // Another comparison has other sides chosen.
      key={`${from.side} ${to.side}`}
      className={styles.form}
      action={historyAddress(storyId)}
      aria-label="Compare two versions"
    >
      <Choice name="from" label="From" choices={choices} chosen={from.side} />
      <Choice name="to" label="to" choices={choices} chosen={to.side} />
      {page.timeline.page > 1 ? <input type="hidden" name="page" value={page.timeline.page} /> : null}
      <Button type="submit" size="small">
        Compare
      </Button>
    </form>
  );
}

interface SideChoice {
  side: VersionSide;
  name: string;
}

interface ChoiceProps {
  name: 'from' | 'to';
  label: string;
  choices: readonly SideChoice[];
  chosen: VersionSide;
}

function Choice({ name, label, choices, chosen }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        {choices.map((choice) => (
          <option key={choice.side} value={choice.side}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function choicesOf(page: HistoryPage, sides: readonly SideShown[], timeZone: string): SideChoice[] {
  const choices = new Map<VersionSide, string>([['working', 'Working copy']]);
  if (page.isLive) choices.set('live', 'What is live');
  if (page.lastLookedAt) choices.set('seen', 'What I saw last');
  const cuts = page.timeline.entries.filter(({ isCut }) => isCut);
  for (const { version, at } of cuts)
    if (version)
      choices.set(version.number, `Version ${version.number}, ${clockTime(new Date(at), timeZone, 'day')}`);
  // One that an older page lists stays chosen.
  for (const each of sides) if (!choices.has(each.side)) choices.set(each.side, sideName(each));
  return [...choices].map(([side, name]) => ({ side, name }));
}
