/** An id as the house makes them, of nothing. */
export const NO_STORY = '01936f00-0000-7000-8000-000000000000';

/** A slug as the stories of the matrix have them, of nothing. */
export const NO_SLUG = 'matrix-nothing-shared-000';
