import type { Page } from '@playwright/test';

export interface Pasted {
  html?: string;
  text?: string;
  rtf?: string;
  files?: { name: string; mimeType: string; buffer: Buffer }[];
}

/**
 * Pastes into the story's body what another program would have put on the clipboard. A browser cleans what a page may
 * write to the clipboard by itself, so the event is made by hand.
 */
export async function pasteFrom(
  page: Page,
  { html = '', text = '', rtf = '', files = [] }: Pasted,
): Promise<void> {
  await page.getByRole('textbox', { name: 'Story body', exact: true }).evaluate(fire, {
    kind: 'paste' as const,
    html,
    text,
    rtf,
    files: files.map((file) => ({ ...file, buffer: file.buffer.toString('base64') })),
  });
}

/** Drops files onto the story's body. */
export async function dropFiles(page: Page, ...files: NonNullable<Pasted['files']>): Promise<void> {
  await page.getByRole('textbox', { name: 'Story body', exact: true }).evaluate(fire, {
    kind: 'drop' as const,
    html: '',
    text: '',
    rtf: '',
    files: files.map((file) => ({ ...file, buffer: file.buffer.toString('base64') })),
  });
}

interface Sent {
  kind: 'paste' | 'drop';
  html: string;
  text: string;
  rtf: string;
  files: { name: string; mimeType: string; buffer: string }[];
}

// Runs in the page.
function fire(body: Element, { kind, html, text, rtf, files }: Sent): void {
  const data = new DataTransfer();
  if (html) data.setData('text/html', html);
  if (text) data.setData('text/plain', text);
  if (rtf) data.setData('text/rtf', rtf);
  for (const { name, mimeType, buffer } of files) {
    const bytes = Uint8Array.from(atob(buffer), (byte) => byte.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: mimeType }));
  }
  const { left, top } = body.getBoundingClientRect();
  const event =
    kind === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', {
          dataTransfer: data,
          bubbles: true,
          cancelable: true,
          clientX: left + 20,
          clientY: top + 40,
        });
  body.dispatchEvent(event);
}
