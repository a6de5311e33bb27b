import { describe, expect, it } from 'vitest';
import { problemAddress } from './problem-address';
import { TEST_SITE } from './testing-site';

describe('the address at which a reader reports a problem', () => {
  it('is a mail to the newsroom that says which story it is about', () => {
    expect(problemAddress({ path: '/politics/east-mole' }, TEST_SITE)).toBe(
      'mailto:desk@galley.example?subject=Problem%20with%20commenting%3A%20https%3A%2F%2Fledger.example%2Fpolitics%2Feast-mole',
    );
  });

  it('is the form for mistakes where the newsroom has given none', () => {
    expect(problemAddress({ path: '/politics/east-mole' }, { ...TEST_SITE, contactEmail: null })).toBe(
      '/politics/east-mole/report',
    );
  });
});
