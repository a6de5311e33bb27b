'use client';

import { Columns3, Rows3 } from 'lucide-react';
import { RARE_STATUSES } from '@/newsroom/board-status';
import { type BoardLayout, type BoardView, firstPage } from '@/newsroom/board-view';
import type { BoardCounts } from '@/server/board/board-counts';
import styles from './board-filters.module.css';
import { ViewLink } from './view-link';

interface BoardFiltersProps {
  view: BoardView;
  counts: BoardCounts;
  /** Whether these are the counts of this view; those of the last one are shown until then. */
  isCounted: boolean;
  /** Whether this person sees stories of others at all. */
  seesOthers: boolean;
  onChoose(view: BoardView): void;
}

/** The board by state, with how many stories are in each; mine or everyone's; table or columns. */
export function BoardFilters({ view, counts, isCounted, seesOthers, onChoose }: BoardFiltersProps) {
  return (
    <div className={styles.filters} data-uncounted={!isCounted || undefined}>
      {view.layout === 'table' ? <States view={view} counts={counts} onChoose={onChoose} /> : <span />}
      <div className={styles.sides}>
        {seesOthers ? <WhoseStories view={view} onChoose={onChoose} /> : null}
        <Layouts view={view} onChoose={onChoose} />
      </div>
    </div>
  );
}

function States({ view, counts, onChoose }: Pick<BoardFiltersProps, 'view' | 'counts' | 'onChoose'>) {
  const all = counts.statuses.reduce((sum, { stories }) => sum + stories, 0);
  const shown = counts.statuses.filter(
    ({ status, stories }) => stories > 0 || status === view.status || !RARE_STATUSES.includes(status),
  );
  return (
    <nav aria-label="State" className={styles.states}>
      <ul>
        <StateLink view={view} status={null} name="All" stories={all} onChoose={onChoose} />
        {shown.map((count) => (
          <StateLink key={count.status} view={view} {...count} onChoose={onChoose} />
        ))}
      </ul>
    </nav>
  );
}

interface StateLinkProps {
  view: BoardView;
  status: BoardView['status'];
  name: string;
  stories: number;
  onChoose(view: BoardView): void;
}

function StateLink({ view, status, name, stories, onChoose }: StateLinkProps) {
  const isHere = view.status === status;
  return (
    <li>
      <ViewLink
        view={{ ...firstPage(view), status }}
        onChoose={onChoose}
        className={styles.state}
        aria-current={isHere ? 'page' : undefined}
        data-none={stories === 0 || undefined}
      >
        {name} <span className={styles.count}>{stories}</span>
      </ViewLink>
    </li>
  );
}

type ChoiceProps = Pick<BoardFiltersProps, 'view' | 'onChoose'>;

function WhoseStories({ view, onChoose }: ChoiceProps) {
  const choices = [
    { name: 'Mine', isMine: true },
    { name: 'Everyone', isMine: false },
  ];
  return (
    <nav aria-label="Whose stories" className={styles.choice}>
      {choices.map(({ name, isMine }) => (
        <ViewLink
          key={name}
          view={{ ...firstPage(view), isMine }}
          onChoose={onChoose}
          aria-current={view.isMine === isMine ? 'true' : undefined}
        >
          {name}
        </ViewLink>
      ))}
    </nav>
  );
}

const LAYOUTS = [
  { layout: 'table', name: 'Table', Icon: Rows3 },
  { layout: 'columns', name: 'Columns', Icon: Columns3 },
] as const;

const A_YEAR = 365 * 24 * 60 * 60;

function Layouts({ view, onChoose }: ChoiceProps) {
  // A cookie keeps the choice, so that the next board is drawn right from the start; a phone may choose otherwise.
  const keep = (layout: BoardLayout) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
    document.cookie = `galley-board=${layout}; path=/desk; max-age=${A_YEAR}; samesite=lax`;
  };
  return (
    <nav aria-label="Layout" className={styles.choice}>
      {LAYOUTS.map(({ layout, name, Icon }) => (
        <ViewLink
          key={layout}
          view={{ ...firstPage(view), layout, status: null }}
          onChoose={(chosen) => {
            keep(layout);
            onChoose(chosen);
          }}
          aria-label={name}
          title={name}
          aria-current={view.layout === layout ? 'true' : undefined}
        >
          <Icon aria-hidden size={16} />
        </ViewLink>
      ))}
    </nav>
  );
}
