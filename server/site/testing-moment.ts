/** The moment at which everything in a test paper happens that does not say otherwise. */
export const TEST_MORNING = new Date('2026-03-02T09:30:00.000Z');

/** Whoever did it. */
export const TEST_PERSON = '00000000-0000-7000-8000-00000000000a';
