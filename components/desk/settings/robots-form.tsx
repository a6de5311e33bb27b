'use client';

import { CRAWLER_PURPOSES, CRAWLERS, type CrawlerPurpose } from '@/newsroom/crawlers';
import { changeRobotsAction } from '@/server/actions/settings';
import { FormFoot } from '../form-foot';
import { useFormAction } from '../use-form-action';
import styles from './robots-form.module.css';

interface RobotsFormProps {
  isForSearch: boolean;
  closedTo: readonly string[];
}

/** What search engines and the crawlers of AI companies may do with the paper. */
export function RobotsForm({ isForSearch, closedTo }: RobotsFormProps) {
  const { submit, isBusy, refusal, isDone } = useFormAction({
    action: changeRobotsAction,
    read: (form) => ({
      isForSearch: form.has('isForSearch'),
      closedTo: CRAWLERS.map(({ token }) => token).filter((token) => !form.getAll('open').includes(token)),
    }),
  });
  return (
    <form onSubmit={submit}>
      <label className={styles.choice}>
        <input type="checkbox" name="isForSearch" defaultChecked={isForSearch} />
        <span>
          <strong>Search engines may show the paper</strong>
          <small>
            Without it, every page asks them to leave it out. Readers with an address can still read.
          </small>
        </span>
      </label>
      {Object.keys(CRAWLER_PURPOSES).map((purpose) => (
        <Crawlers key={purpose} purpose={purpose as CrawlerPurpose} closedTo={closedTo} />
      ))}
      <p className={styles.remark}>
        A crawler that is not ticked is told in robots.txt to fetch nothing. Those of other operators, and who
        does not obey it, are not kept out by this.
      </p>
      <FormFoot deed="Save crawlers" isBusy={isBusy} refusal={refusal} done={isDone ? 'Saved' : null} />
    </form>
  );
}

function Crawlers({ purpose, closedTo }: { purpose: CrawlerPurpose; closedTo: readonly string[] }) {
  const { name, sentence } = CRAWLER_PURPOSES[purpose];
  return (
    <fieldset className={styles.purpose}>
      <legend>
        {name} <small>{sentence}</small>
      </legend>
      {CRAWLERS.filter((crawler) => crawler.purpose === purpose).map(({ token, operator, source }) => (
        <div key={token} className={styles.crawler}>
          <label>
            <input type="checkbox" name="open" value={token} defaultChecked={!closedTo.includes(token)} />
            {token}
          </label>
          <a href={source} rel="noreferrer" target="_blank">
            {operator}
            <span className="visually-hidden"> about {token}</span>
          </a>
        </div>
      ))}
    </fieldset>
  );
}
