'use client';

import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';

interface PictureChooserProps {
  /** What the field is called for who does not see the button. */
  label: string;
  /** As the `accept` of a file field. */
  accept: string;
  isBusy: boolean;
  onChoose(file: File): void;
  /** What the button says. */
  children: ReactNode;
}

/** A button that has one picture chosen from this device. */
export function PictureChooser({ label, accept, isBusy, onChoose, children }: PictureChooserProps) {
  const chooser = useRef<HTMLInputElement>(null);
  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [file] = currentTarget.files ?? [];
    // The same file may be chosen again.
    currentTarget.value = '';
    if (file) onChoose(file);
  }
  return (
    <>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={choose}
      />
      <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
        {children}
      </Button>
    </>
  );
}
