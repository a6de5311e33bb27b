import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import { addPerson } from '../people/add-person';
import { changeAccount } from '../people/change-account';
import { disablePerson } from '../people/disable-person';
import { enablePerson } from '../people/enable-person';
import { saveProfile } from '../people/save-profile';
import { setPassword } from '../people/set-password';
import { hire, openStaff, type Staff } from '../people/testing-staff';
import { addSection } from '../settings/add-section';
import { changeFourEyes } from '../settings/change-four-eyes';
import { changeHouse } from '../settings/change-house';
import { changeSection } from '../settings/change-section';
import { moveSection } from '../settings/move-section';
import { removeSection } from '../settings/remove-section';
import { granted } from '../stories/testing-newsroom';

let staff: Staff;
beforeEach(async () => {
  staff = await openStaff();
});
afterEach(() => staff.database.close());

/** What was written down since the test began: act, who, about whom, facts. */
async function written() {
  const rows = await auditAfter(staff.database.read, { number: 0, limit: 100 });
  return rows.map(({ act, personId, aboutId, facts }) => [act, personId, aboutId, facts]);
}

it('adding, changing, disabling and enabling a person stand in the audit, and no name, address or password', async () => {
  const newcomer = { name: 'Wren Alder', email: 'wren@galley.example', password: 'ten letters' };
  const { personId } = granted(await addPerson({ ...newcomer, roles: ['reporter'] }, staff));
  granted(await changeAccount({ personId, name: 'Wren Ash', roles: ['editor', 'admin'] }, staff));
  granted(await changeAccount({ personId, name: 'Wren Ash', roles: ['admin', 'editor'] }, staff));
  granted(await setPassword({ personId, password: 'another password' }, staff));
  granted(await disablePerson({ personId, heirId: staff.reporter.personId }, staff));
  granted(await enablePerson({ personId }, staff));
  const ada = staff.admin.personId;
  expect(await written()).toEqual([
    ['person_added', ada, personId, { roles: ['reporter'] }],
    ['person_renamed', ada, personId, {}],
    ['role_change', ada, personId, { before: ['reporter'], after: ['admin', 'editor'] }],
    ['password_changed', ada, personId, { by: 'admin' }],
    ['person_disabled', ada, personId, { heir: staff.reporter.personId, stories: 0 }],
    ['person_enabled', ada, personId, {}],
  ]);
  expect(JSON.stringify(await written())).not.toMatch(/Wren|galley\.example|password"|letters/);
});

it('settings, sections, policies and bylines stand in the audit with what was changed', async () => {
  const house = { newsroomName: 'The Post', tagline: '', contactEmail: '', timeZone: 'UTC', language: 'en' };
  granted(await changeHouse(house, staff));
  granted(await changeHouse({ ...house, timeZone: 'Europe/Oslo' }, staff));
  granted(await changeHouse({ ...house, timeZone: 'Europe/Oslo' }, staff));
  const words = { name: 'Sea', slug: 'sea', description: '' };
  const { sectionId } = granted(await addSection(words, staff));
  granted(await changeSection({ sectionId, words: { ...words, name: 'The sea' } }, staff));
  const other = granted(await addSection({ name: 'Land', slug: 'land', description: '' }, staff));
  granted(await moveSection({ sectionId: other.sectionId, direction: 'up' }, staff));
  granted(await removeSection({ sectionId }, staff));
  const chief = await staff.database.inTransaction((tx) => hire(tx, 'Mary Chief', ['managing_editor']));
  granted(await changeFourEyes('warn', { ...staff, actor: chief }));
  const profile = { name: 'Guest', slug: 'guest', bio: 'Sails.', social: null };
  const { authorId } = granted(await saveProfile({ owner: { kind: 'new_guest' }, profile }, staff));
  const ada = staff.admin.personId;
  const section = (deed: string, id: string) => ['settings_changed', ada, id, { setting: 'section', deed }];
  expect(await written()).toEqual([
    [
      'settings_changed',
      ada,
      null,
      { setting: ['newsroomName', 'tagline', 'contactEmail', 'timeZone', 'language'] },
    ],
    ['settings_changed', ada, null, { setting: ['timeZone'] }],
    section('added', sectionId),
    section('changed', sectionId),
    section('added', other.sectionId),
    section('moved', other.sectionId),
    section('removed', sectionId),
    ['policy_changed', chief.personId, null, { policy: 'fourEyes', before: 'enforce', after: 'warn' }],
    ['byline_changed', ada, authorId, { guest: true }],
  ]);
});

it('what is refused is written down nowhere', async () => {
  const { personId } = staff.admin;
  await disablePerson({ personId }, staff);
  await changeAccount({ personId, name: 'Ada', roles: [] }, staff);
  await changeFourEyes('off', staff);
  await setPassword({ personId, password: 'short' }, staff);
  await disablePerson({ personId: staff.reporter.personId, heirId: personId }, staff);
  expect(await written()).toEqual([]);
});
