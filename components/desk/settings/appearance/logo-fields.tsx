'use client';

import { useState } from 'react';
import type { Logo, LogoPaper } from '@/newsroom/paper/appearance';
import { logoUrl } from '@/newsroom/paper/logo-url';
import { LogoField } from './logo-field';

/** Pictures that were chosen and not saved yet, as addresses of this page. */
export type ShownLogos = Partial<Record<LogoPaper, string>>;

interface LogoFieldsProps {
  logo: Logo | null;
  newsroomName: string;
  onChosen(logos: ShownLogos): void;
}

/** The logo on light paper, and once there is one, that on dark paper. */
export function LogoFields({ logo, newsroomName, onChosen }: LogoFieldsProps) {
  const [chosen, setChosen] = useState<ShownLogos>({});

  function choose(paper: LogoPaper, address: string | null) {
    const { [paper]: before, ...others } = chosen;
    if (before) URL.revokeObjectURL(before);
    const logos = address === null ? others : { ...others, [paper]: address };
    setChosen(logos);
    onChosen(logos);
  }

  const shared = { newsroomName, chosen, onChoose: choose };
  return (
    <>
      <LogoField paper="light" saved={logo && logoUrl(logo.light.key)} {...shared} />
      {logo ? <LogoField paper="dark" saved={logo.dark && logoUrl(logo.dark.key)} {...shared} /> : null}
    </>
  );
}
