import { expect, test } from '@jest/globals';
import {
  type CommentOwner,
  commentMarker,
  ownComment,
  writerMarker,
} from '../../src/action/services/comment-owner.ts';

const [FRONT, BACK] = [`0x${'f'.repeat(64)}`, `0x${'b'.repeat(64)}`];

function owner(run: number, attempt: number, dealId?: string): CommentOwner {
  const env = {
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_JOB: 'render',
    GITHUB_ACTION: '__self',
  };
  return { env, matrix: 'null', settings: ['0xapp'], dealId };
}

const written = (id: number, by: CommentOwner) => ({
  id,
  body: `${commentMarker(by)}\n${writerMarker(by)}\n\n## A comment`,
});

test.each<[string, CommentOwner[], CommentOwner, number | undefined]>([
  ['the comment of an earlier run is updated', [owner(1, 1, FRONT)], owner(2, 1, BACK), 0],
  ['also by a run that failed before a purchase', [owner(1, 1, FRONT)], owner(2, 1), 0],
  ['the comment of a later run is left', [owner(10, 1, FRONT)], owner(9, 1, FRONT), undefined],
  ['also by a re-run', [owner(10, 1, FRONT), owner(9, 1, FRONT)], owner(9, 2, FRONT), 1],
  ['what another use wrote in this run is left', [owner(1, 1, FRONT)], owner(1, 1, BACK), undefined],
  ['also where it wrote in an earlier attempt', [owner(1, 1, FRONT)], owner(1, 2, BACK), undefined],
  ['also where neither came to a purchase', [owner(1, 1)], owner(1, 1), undefined],
  ['also where both have the same deal', [owner(1, 1, FRONT)], owner(1, 1, FRONT), undefined],
  [
    'our own of an earlier attempt is updated',
    [owner(1, 1, BACK), owner(1, 1, FRONT)],
    owner(1, 2, FRONT),
    1,
  ],
  ['one that came to no purchase is too', [owner(1, 1, BACK), owner(1, 1)], owner(1, 2, FRONT), 1],
  ['each use takes one of the earlier run', [owner(2, 1, FRONT), owner(1, 1, BACK)], owner(2, 1, BACK), 1],
])('%s', (_, found, us, expected) => {
  expect(
    ownComment(
      found.map((by, id) => written(id, by)),
      us,
    )?.id,
  ).toBe(expected);
});

test('a comment with another marker is never ours, and one without a writer is an earlier run’s', () => {
  const us = owner(2, 1);
  const other = { ...owner(1, 1), settings: ['0xother'] };
  expect(ownComment([written(7, other)], us)).toBeUndefined();
  expect(ownComment([{ id: 8, body: `${commentMarker(us)}\n\ntext` }], us)?.id).toBe(8);
});
