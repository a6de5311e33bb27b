'use client';

import type { Editor } from '@tiptap/core';
import { X } from 'lucide-react';
import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { UploadList } from '../uploads/upload-list';
import { importFile, intakeNewsOf, takeInForBlock, takeInPhotos } from './body-intake';
import type { IntakeReport, IntakeSnapshot } from './intake-news';
import styles from './intake-notice.module.css';

interface IntakeNoticeProps {
  editor: Editor;
  sheet: RefObject<HTMLElement | null>;
}

/** What there is to say about pasted and imported text: what is on its way, what was left out, why nothing came in. */
export function IntakeNotice({ editor, sheet }: IntakeNoticeProps) {
  const news = intakeNewsOf(editor);
  const snapshot = useSyncExternalStore(news.subscribe, news.current, news.current);
  useDropOnSheet(editor, sheet);
  useFilesForBlocks(editor);
  const { refusal, report, reading } = snapshot;

  return (
    <section className={styles.notice} aria-label="Taking in text">
      <p className="visually-hidden" aria-live="polite">
        {spoken(snapshot)}
      </p>
      {reading ? <p>{reading}</p> : null}
      <UploadList uploads={news.uploads} />
      {refusal || report ? (
        <div className={styles.said}>
          {refusal ? <RefusalNotice message={refusal} /> : null}
          {report ? <Report {...report} /> : null}
          <button
            type="button"
            className={styles.close}
            aria-label="Dismiss"
            onClick={() => {
              news.tell({ refusal: null, report: null });
              editor.commands.focus();
            }}
          >
            <X aria-hidden size={16} />
          </button>
        </div>
      ) : null}
    </section>
  );
}

function Report({ title, sentences, addresses }: IntakeReport) {
  return (
    <div className={styles.report}>
      {title ? <p>{title}</p> : null}
      {sentences.length > 0 ? (
        <ul aria-label="What was left out">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {addresses.length > 0 ? <Addresses addresses={addresses} /> : null}
    </div>
  );
}

/** More addresses than this nobody reads. */
const SHOWN = 50;

function Addresses({ addresses }: { addresses: string[] }) {
  const shown = [...new Set(addresses)].slice(0, SHOWN);
  const hidden = new Set(addresses).size - shown.length;
  return (
    <details>
      <summary>Where these pictures lie</summary>
      <ul>
        {shown.map((address) => (
          <li key={address}>{address}</li>
        ))}
        {hidden > 0 ? <li>and {hidden.toLocaleString('en-GB')} more</li> : null}
      </ul>
    </details>
  );
}

function spoken({ report, reading }: IntakeSnapshot): string {
  const left = report ? [report.title, ...report.sentences].filter(Boolean).join(' ') : '';
  return [reading, left].filter(Boolean).join(' ');
}

/** Takes a file that somebody chose for a block without a photo. */
function useFilesForBlocks(editor: Editor): void {
  useEffect(() => {
    const give = (given: { blockId: string; file: File }) =>
      void takeInForBlock(editor.view, given, intakeNewsOf(editor));
    editor.on('giveFile', give);
    return () => {
      editor.off('giveFile', give);
    };
  }, [editor]);
}

/** A document, or photos, dropped beside the body still go into it; without this the browser would leave the page for the file. */
function useDropOnSheet(editor: Editor, sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const take = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      if (!editor.isEditable) return;
      const [document] = files.filter((file) => !file.type.startsWith('image/'));
      if (document) void importFile(editor.view, document, intakeNewsOf(editor));
      else void takeInPhotos(editor.view, { files }, intakeNewsOf(editor));
    };
    element.addEventListener('dragover', allow);
    element.addEventListener('drop', take);
    return () => {
      element.removeEventListener('dragover', allow);
      element.removeEventListener('drop', take);
    };
  }, [editor, sheet]);
}
