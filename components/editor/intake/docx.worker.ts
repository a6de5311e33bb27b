import { readDocx } from '@/content/import/docx';

addEventListener('message', async ({ data }: MessageEvent<ArrayBuffer>) => {
  postMessage(await readDocx(new Uint8Array(data)));
});
