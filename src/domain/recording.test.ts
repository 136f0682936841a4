import { describe, expect, it } from 'vitest';
import { isLate, LATE_AFTER_DAYS, recordingLag } from './recording.ts';

const FROM = '2017-01';

describe('recordingLag(facts, recordedOn, from)', () => {
  it('counts from the latest fact: 28 October 2017 to 12 March 2018 is 3 + 30 + 31 + 31 + 28 + 12 days', () => {
    expect(recordingLag(['2017-10-06', '2017-10-11', '2017-10-28'], '2018-03-12', FROM)).toBe(135);
  });

  it('leaves out facts later than the recording, which were added to the row afterwards', () => {
    expect(recordingLag(['2017-03-01', '2018-08-01'], '2017-03-11', FROM)).toBe(10);
  });

  it('counts older facts from the day the ledgers began', () => {
    expect(recordingLag(['2010-11-01', null], '2017-01-08', FROM)).toBe(7);
  });

  it('is unknown without a recording day, or without a fact before it', () => {
    expect(recordingLag(['2017-03-01'], null, FROM)).toBe(null);
    expect(recordingLag([null, '2018-01-01'], '2017-05-01', FROM)).toBe(null);
  });

  it('is never negative, even for a row recorded before the ledgers began', () => {
    expect(recordingLag(['2016-05-01'], '2016-06-01', FROM)).toBe(0);
  });
});

describe('isLate(lag)', () => {
  it('begins after the limit, and is not said of what is unknown', () => {
    expect([LATE_AFTER_DAYS, LATE_AFTER_DAYS + 1, 0, null].map(isLate)).toEqual([false, true, false, false]);
  });
});
