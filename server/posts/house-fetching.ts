import { runtime } from '../runtime';
import type { CaptureOptions } from './capture-post';

/** How this house asks platforms. */
export function houseFetching(): CaptureOptions {
  const { env, outbound, storage } = runtime();
  return { outbound, storage, endpoints: env.postEndpoints };
}
