/** A mistake that a reader of the demo newsroom reports. */
export interface DemoReport {
  /** The key of a live story. */
  story: string;
  /** The number of the published version in which it was read. */
  version: number;
  /** The very words that are meant. */
  words: string;
  text: string;
  email?: string;
  hoursAgo: number;
}

/** What readers have written to the desk, oldest first. */
export const reports: readonly DemoReport[] = [
  {
    story: 'freight-record',
    version: 2,
    words: 'up 3.8 per cent on the day',
    text: 'The wireless said 8.3 per cent the same evening. Which of you is right?',
    hoursAgo: 9,
  },
  {
    story: 'night-trams',
    version: 3,
    words: 'It weighed 61 tonnes',
    text: 'The tramway museum gives the weight of the Chandlery Street feeder as 16 tonnes. 61 tonnes would be most of the line.',
    email: 'ida.fenwick@readers.example',
    hoursAgo: 3,
  },
];
