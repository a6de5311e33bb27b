import type { FetchPostOptions } from '../embeds/fetch-post';
import { runtime } from '../runtime';

/** How this house asks platforms. */
export function houseFetching(): FetchPostOptions {
  const { env, outbound } = runtime();
  return { outbound, oembedEndpointX: env.oembedEndpointX };
}
