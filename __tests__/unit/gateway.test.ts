import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { Gateway } from '../../src/ipfs/gateway.ts';
import { SlowConnection, UnusableRange } from '../../src/ipfs/gateway-connection.ts';
import { BrokenConnection } from '../../src/net/body-chunks.ts';

const URL_THERE = new URL('https://gateway.example/ipfs/x');
const BROKEN = new BrokenConnection('the answer ended early');

describe('a gateway that failed', () => {
  test('counts its failures in a row, and begins anew when it brought something', () => {
    const gateway = new Gateway(URL_THERE, 0);
    const failures = [0, 0, 1, 0].map(brought => {
      gateway.noteFailure(BROKEN, brought);
      return gateway.failures;
    });
    expect(failures).toEqual([1, 2, 1, 2]);
  });

  test('is asked again for ever when it is the network’s own', () => {
    const own = new Gateway(URL_THERE, 0);
    expect([1, 2, 3, 4].map(() => own.noteFailure(BROKEN, 0))).toEqual([true, true, true, true]);
  });

  test('is not asked again after two empty connections in a row when it is another one', () => {
    const other = new Gateway(URL_THERE, 1);
    expect([0, 1, 0, 0].map(brought => other.noteFailure(BROKEN, brought))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('is not asked again when its answer is final', () => {
    const final = new TaskError('RESULT_MISSING', { what: 'x.', why: 'x.', fix: 'x.' });
    expect(new Gateway(URL_THERE, 0).noteFailure(final, 0)).toBe(false);
  });

  test.each([
    ['BrokenConnection', BROKEN, true],
    ['SlowConnection', new SlowConnection('it is too slow'), true],
    ['UnusableRange', new UnusableRange('it does not serve ranges as asked'), false],
  ])('after a %s, is asked again', (_, error, servesRanges) => {
    const gateway = new Gateway(URL_THERE, 0);
    expect(gateway.noteFailure(error, 0)).toBe(true);
    expect(gateway.servesRanges).toBe(servesRanges);
  });
});

describe('a gateway that delivered other content', () => {
  test('is not asked again when it delivered the whole file alone', () => {
    expect(new Gateway(URL_THERE, 0).noteWrongContent(1)).toBe(false);
  });

  test('gets one second chance when others had a hand in the file', () => {
    const gateway = new Gateway(URL_THERE, 0);
    expect([2, 2].map(connections => gateway.noteWrongContent(connections))).toEqual([true, false]);
  });
});
