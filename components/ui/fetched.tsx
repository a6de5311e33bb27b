'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { ReloadNotice } from './reload-notice';

type Fetch<Props> = () => Promise<ComponentType<Props>>;

/**
 * A part of the page that is fetched when it is used. When it cannot be had (Galley was updated since the page was
 * opened, or the line is down) a notice stands in its place, and it is asked for once more each time it is opened:
 * nothing around it is lost. For `next/dynamic`.
 */
export async function fetched<Props extends object>(fetch: Fetch<Props>): Promise<ComponentType<Props>> {
  try {
    return await fetch();
  } catch {
    return (props: Props) => <AskedAgain fetch={fetch} given={props} />;
  }
}

function AskedAgain<Props extends object>({ fetch, given }: { fetch: Fetch<Props>; given: Props }) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void fetch().then(
      (part) => isCurrent && setPart(() => part),
      () => isCurrent && setIsMissing(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [fetch]);
  if (Part) return <Part {...given} />;
  if (!isMissing) return null;
  return (
    <ReloadNotice
      onClose={() => {
        setIsMissing(false);
        if ('onClose' in given && typeof given.onClose === 'function') given.onClose();
      }}
    />
  );
}
