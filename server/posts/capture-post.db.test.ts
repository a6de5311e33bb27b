import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSocialPost } from '@/db/queries/social-post';
import type { Outbound } from '../outbound/guarded-fetch';
import { openStaff, type Staff } from '../people/testing-staff';
import { capturePost } from './capture-post';

const ADDRESS = 'https://x.com/anna_quay/status/1';

let staff: Staff;

beforeEach(async () => {
  staff = await openStaff();
});

afterEach(() => staff.database.close());

/** A platform that answers with this HTML. */
function platform(html: string): Outbound {
  const body = JSON.stringify({
    url: ADDRESS,
    author_name: 'Anna Quay',
    author_url: 'https://x.com/anna_quay',
    html,
  });
  return {
    get: async (finalUrl) => ({ ok: true, status: 200, contentType: 'application/json', body, finalUrl }),
  };
}

const silent: Outbound = {
  get: async () => ({ ok: false, reason: 'network', message: 'nobody is there' }),
};

const capture = (outbound: Outbound, address = ADDRESS) =>
  capturePost(address, { outbound }, { ...staff, actor: staff.reporter });

describe('capturing a post', () => {
  it('archives one that the platform gives whole', async () => {
    const html = `<blockquote><p>Water is over the wall.</p><a href="${ADDRESS}">October 1, 2025</a></blockquote>`;
    const outcome = await capture(platform(html));
    if (!outcome.ok || outcome.value.how !== 'fetched') throw new Error('it was not fetched');
    expect(await findSocialPost(staff.database.read, outcome.value.post.id)).toMatchObject({
      authorName: 'Anna Quay',
      text: 'Water is over the wall.',
      postedOn: '2025-10-01',
      capturedHow: 'oembed',
    });
  });

  it('hands on what the platform told of one that it does not give whole', async () => {
    const html = `<blockquote><p>Water is over the wall.</p><a href="${ADDRESS}">some day</a></blockquote>`;
    expect(await capture(platform(html))).toEqual({
      ok: true,
      value: {
        how: 'by_hand',
        message: 'X did not give the date; type the post by hand.',
        known: {
          url: ADDRESS,
          authorName: 'Anna Quay',
          handle: 'anna_quay',
          text: 'Water is over the wall.',
        },
      },
    });
  });

  it('hands on what the address tells when the platform is silent', async () => {
    expect(await capture(silent)).toMatchObject({
      value: { how: 'by_hand', known: { url: ADDRESS, handle: 'anna_quay' } },
    });
  });

  it('refuses what is no address of a post, which cannot be typed by hand either', async () => {
    expect(await capture(silent, 'https://example.org/a-page')).toMatchObject({
      ok: false,
      code: 'invalid',
    });
  });
});
