'use server';

import { z } from 'zod';
import { embedByHand, fetchEmbed } from '../embeds/fetch-embed';
import { keepEmbed } from '../embeds/keep-embed';
import { runtime } from '../runtime';
import { defineAction } from './define-action';

/** Asks what stands at an address and archives it. `unavailable` means: offer to title it by hand. */
export const captureEmbedAction = defineAction({
  name: 'capture-embed',
  permission: 'post.capture',
  input: z.object({ url: z.string().max(2048, 'This address is too long.') }),
  async run(context, { url }) {
    const { env, outbound, storage } = runtime();
    const draft = await fetchEmbed(url, { outbound, oembedEndpoint: env.oembedEndpoint });
    const how = draft.ok && draft.value.kind === 'card' ? 'page' : 'oembed';
    return keepEmbed(draft, how, { ...context, outbound, storage });
  },
});

/** Archives an address with a title that a person typed. */
export const captureEmbedByHandAction = defineAction({
  name: 'capture-embed-by-hand',
  permission: 'post.capture',
  input: z.object({
    url: z.string().max(2048, 'This address is too long.'),
    title: z.string().max(2000, 'Title: keep it to 300 characters.'),
  }),
  run(context, typed) {
    const { outbound, storage } = runtime();
    return keepEmbed(embedByHand(typed), 'by_hand', { ...context, outbound, storage });
  },
});
