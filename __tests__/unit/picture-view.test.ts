import { describe, expect, test } from '@jest/globals';
import {
  assertSize,
  MAX_FILE_BYTES,
  MAX_FLOAT_PIXELS,
  MAX_PIXELS,
  viewOf,
} from '../../src/render-check/formats/picture.ts';

test('the limits are powers of two', () => {
  expect([MAX_PIXELS, MAX_FLOAT_PIXELS, MAX_FILE_BYTES]).toEqual([67_108_864, 16_777_216, 134_217_728]);
});

describe('a size', () => {
  test.each([
    [1, 1],
    [8_192, 8_192],
    [67_108_864, 1],
  ])('of %i × %i is decoded', (width, height) => {
    expect(() => assertSize(width, height)).not.toThrow();
  });

  test.each([
    [0, 1, 'it has no pixels'],
    [1, 0, 'it has no pixels'],
    [-1, -1, 'it has no pixels'],
    [8_193, 8_192, 'it has 8193 × 8192 pixels, and at most 67108864 are compared'],
  ])('of %i × %i is not', (width, height, reason) => {
    expect(() => assertSize(width, height)).toThrow(reason);
  });

  test('has the bound of its format', () => {
    expect(() => assertSize(3, 2, 6)).not.toThrow();
    expect(() => assertSize(7, 1, 6)).toThrow('it has 7 × 1 pixels, and at most 6 are compared');
  });
});

describe('the view of floating-point samples', () => {
  const view = (linear: boolean, ...samples: number[]) => [...viewOf(Float32Array.from(samples), linear)];

  test('is in the curve of sRGB', () => {
    expect(view(true, 0, 0.5, 1, 1)).toEqual([0, 188, 255, 255]);
    expect(view(true, 0.001, 0.003, 0.004, 1)).toEqual([3, 10, 13, 255]);
    expect(view(true, -1, 2, Number.NaN, 1)).toEqual([0, 255, 0, 255]);
    expect(view(true, 0.2, 0.99, 0.02, 1)).toEqual([124, 254, 39, 255]);
  });

  test('leaves samples that are in the curve already', () => {
    expect(view(false, 0, 0.5, 1, 1)).toEqual([0, 128, 255, 255]);
    expect(view(false, -1, 2, Number.NaN, 1)).toEqual([0, 255, 0, 255]);
  });

  test('divides colours by their opacity', () => {
    expect(view(false, 0.25, 0.5, 0, 0.5)).toEqual([128, 255, 0, 128]);
    expect(view(false, 1, 1, 1, 0)).toEqual([0, 0, 0, 0]);
    expect(view(false, 1, 1, 1, -1)).toEqual([0, 0, 0, 0]);
    expect(view(false, 0.2, 1, 2, 2)).toEqual([51, 255, 255, 255]);
    expect(view(true, 0.25, 0.5, 0, 0.5, 1, 0, 0, 1)).toEqual([188, 255, 0, 128, 255, 0, 0, 255]);
  });
});
