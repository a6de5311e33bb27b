'use client';

import { Announcer } from '@/components/editor/announcer';
import type { FrontDesk as FrontDeskView } from '@/server/fronts/read-front-desk';
import { ArrangedFront } from './arranged-front';
import { ClashNotice } from './clash-notice';
import { FrontBeginning } from './front-beginning';
import styles from './front-desk.module.css';
import { FrontHead } from './front-head';
import { FrontLayers } from './front-layers';
import { FrontNote } from './front-note';
import { FrontPlaces } from './front-places';
import { LaunchHistory } from './launch-history';
import { useFrontScreen } from './use-front-screen';

interface FrontDeskProps {
  first: FrontDeskView;
  now: Date;
  timeZone: string;
}

/** Where a front is arranged: its containers, the stories that can be placed, its launch and its history. */
export function FrontDesk({ first, ...clock }: FrontDeskProps) {
  const screen = useFrontScreen(first);
  const { draft, desk, state, why, canUndo, changes, deeds, shown, open } = screen;
  return (
    <>
      <FrontHead
        {...{ state, canUndo }}
        slug={desk.place.slug}
        changes={changes.length}
        isBusy={deeds.isBusy}
        onUndo={() => draft.undo()}
        onPreview={() => void draft.flush()}
        onLaunch={() => open({ of: 'launch' })}
      />
      <FrontPlaces places={desk.places} place={desk.place} />
      <FrontNote desk={desk} changes={changes} {...clock} />
      {why ? <ClashNotice why={why} isClash={state === 'clash'} onSettle={deeds.settle} /> : null}
      {shown.length > 0 ? (
        <ArrangedFront screen={screen} {...clock} />
      ) : (
        <FrontBeginning
          isLaunched={desk.live.containers.length > 0}
          onBegin={() => draft.change(desk.beginning)}
        />
      )}
      <div className={styles.history}>
        <LaunchHistory
          launches={desk.launches}
          isBusy={deeds.isBusy}
          onRollBack={deeds.rollBack}
          {...clock}
        />
      </div>
      <FrontLayers screen={screen} />
      <Announcer />
    </>
  );
}
