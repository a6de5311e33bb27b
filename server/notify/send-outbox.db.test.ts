import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimMessage, putIntoOutbox, waitingMessages } from '@/db/queries/outbox';
import { updatePerson } from '@/db/queries/person';
import { outbox } from '@/db/schema';
import { makeLog } from '../log';
import { outboundClient } from '../outbound/guarded-fetch';
import { completeDraft, type Newsroom, NOON, openNewsroom, press } from '../stories/testing-newsroom';
import { MAIL } from './mail';
import type { Mail } from './mailer';
import { type MailRoom, sendOutbox } from './send-outbox';

let house: Newsroom;
let sent: Mail[];
beforeEach(async () => {
  house = await openNewsroom();
  sent = [];
});
afterEach(() => house.database.close());

const working: MailRoom = {
  siteUrl: 'https://paper.example',
  outbound: outboundClient(),
  authSecret: 'a secret of the test',
  send: async (mail) => {
    sent.push(mail);
  },
};
const broken: MailRoom = {
  ...working,
  send: async () => {
    throw new Error('Connection refused');
  },
};

const minutesAfterNoon = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

const round = (mailRoom: MailRoom, now = NOON) =>
  sendOutbox({ database: house.database, events: house.events, log: makeLog('silent'), now }, mailRoom);

const putMails = (ids: string[], topic = MAIL) =>
  house.database.inTransaction((tx) =>
    putIntoOutbox(
      tx,
      ids.map((id) => ({ id, topic, payload: mailTo(house.editor.personId), now: NOON })),
    ),
  );

const mailTo = (toPersonId: string) => ({
  toPersonId,
  subject: 'A story was submitted for review by Noa Reed',
  text: 'A story was submitted for review by Noa Reed.',
  path: '/desk/stories/1',
});

async function stored() {
  const { attempts, doneAt, nextTryAt, lastError } = outbox;
  return house.database.read.select({ attempts, doneAt, nextTryAt, lastError }).from(outbox);
}

describe('what is sent', () => {
  it('goes to the address of the person, with the sentence and where to read on', async () => {
    await putMails(['m1']);
    await round(working);
    expect(sent).toEqual([
      {
        id: 'm1',
        to: 'edie.marsh@galley.example',
        subject: 'A story was submitted for review by Noa Reed',
        text: 'A story was submitted for review by Noa Reed.',
        link: 'https://paper.example/desk/stories/1',
      },
    ]);
  });

  it('is what a transition put into the outbox: each editor hears of a submitted story, and no word of it', async () => {
    const storyId = await completeDraft(house, 'Secret of the harbour');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await round(working);
    expect(sent.map((mail) => mail.to).sort()).toEqual([
      'edie.marsh@galley.example',
      'max.lund@galley.example',
    ]);
    expect(sent[0]?.link).toBe(`https://paper.example/desk/stories/${storyId}`);
    expect(JSON.stringify(sent)).not.toMatch(/Secret|bridge/);
  });

  it('is not sent a second time', async () => {
    await putMails(['m1']);
    await round(working);
    await round(working, minutesAfterNoon(120));
    expect(sent).toHaveLength(1);
    expect(await stored()).toMatchObject([{ attempts: 1, doneAt: NOON, lastError: null }]);
  });

  it('is at most twenty messages a round', async () => {
    await putMails(Array.from({ length: 23 }, (_, place) => `m${place}`));
    await round(working);
    expect(sent).toHaveLength(20);
    await round(working);
    expect(sent).toHaveLength(23);
  });

  it('goes out once when two instances run at the same moment', async () => {
    await putMails(['m1', 'm2', 'm3']);
    await Promise.all([round(working), round(working)]);
    expect(sent.map((mail) => mail.id).sort()).toEqual(['m1', 'm2', 'm3']);
  });

  it('does not go to who has left the house since', async () => {
    await putMails(['m1']);
    await house.database.inTransaction((tx) => updatePerson(tx, house.editor.personId, { disabledAt: NOON }));
    await round(working);
    expect(sent).toEqual([]);
    expect(await stored()).toMatchObject([{ doneAt: NOON, lastError: 'This person has left the house.' }]);
  });
});

describe('what cannot be sent', () => {
  it('is tried five times within the hour and then given up with its error', async () => {
    await putMails(['m1']);
    const tried: number[] = [];
    for (let minute = 0; minute <= 90; minute += 1) {
      const send = (mail: Mail) => {
        tried.push(minute);
        return broken.send(mail);
      };
      await round({ ...broken, send }, minutesAfterNoon(minute));
    }
    expect(tried).toEqual([0, 1, 5, 20, 60]);
    const givenUp = { attempts: 5, doneAt: minutesAfterNoon(60), lastError: 'Connection refused' };
    expect(await stored()).toMatchObject([givenUp]);
  });

  it('goes out late once the mail server is back', async () => {
    await putMails(['m1']);
    await round(broken);
    await round(working);
    expect(sent).toEqual([]);
    await round(working, minutesAfterNoon(1));
    expect(sent).toHaveLength(1);
  });

  it('makes the others wait for the next round, without an attempt of their own', async () => {
    await putMails(['m1', 'm2']);
    await round(broken);
    const waiting = await waitingMessages(house.database.read, { now: NOON, limit: 9 });
    expect(waiting.map(({ id, attempts }) => [id, attempts])).toEqual([['m2', 0]]);
  });

  it('keeps the reason when nobody knows what kind of message it is', async () => {
    await putMails(['m1'], 'pigeon');
    await round(working);
    expect(await stored()).toMatchObject([
      { attempts: 1, doneAt: null, lastError: 'Nobody here knows what to do with “pigeon”.' },
    ]);
  });

  it('is given up when the process died during every attempt', async () => {
    await putMails(['m1']);
    for (const attempts of [0, 1, 2, 3, 4]) {
      await house.database.inTransaction((tx) => claimMessage(tx, { id: 'm1', attempts, nextTryAt: NOON }));
    }
    await round(working);
    expect(sent).toEqual([]);
    expect(await stored()).toMatchObject([{ doneAt: NOON }]);
  });
});
