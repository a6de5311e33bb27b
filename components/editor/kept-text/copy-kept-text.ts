import { type KeptText, keptAsHtml, keptAsText } from './kept-text';

/** Puts a text on the clipboard, as markup and as plain text. False when the browser does not allow it. */
export async function copyKeptText(text: KeptText): Promise<boolean> {
  const parts = { 'text/html': keptAsHtml(text), 'text/plain': keptAsText(text) };
  const blobs = Object.entries(parts).map(([type, words]) => [type, new Blob([words], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
