'use client';

import { useEffect, useState } from 'react';

const FORMAT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
};

/** A moment in the clock of whoever looks. Until the browser knows that clock, it is shown in UTC. */
export function Moment({ at }: { at: string }) {
  const [zone, setZone] = useState('UTC');
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const moment = new Date(at);
  return (
    <time
      dateTime={at}
      title={moment.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'long', timeZone: zone })}
    >
      {moment.toLocaleString('en-GB', { ...FORMAT, timeZone: zone })}
    </time>
  );
}
