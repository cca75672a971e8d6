/** What a JPEG file says of itself before anything is decoded. */
export interface JpegOutline {
  /** Of the largest of its frames, in pixels; files that are no bombs have one. */
  readonly width: number;
  readonly height: number;
}

/** Markers that stand alone, with no length after them: fill bytes, restarts, start and end of the image, TEM. */
const isAlone = (marker: number): boolean =>
  marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9);
/** A frame's header (ITU T.81, table B.1: SOF0 to SOF15): what lies among them is DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;

/**
 * Walks through a JPEG file from marker to marker (ITU T.81, annex B).
 * @returns undefined when no frame is found.
 */
export function jpegOutline(file: Uint8Array): JpegOutline | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let largest: JpegOutline | undefined;
  let at = 0;
  while (at + 4 <= file.length) {
    const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
    if (marker === 0) at += 1;
    else if (isAlone(marker)) at += marker === 0xff ? 1 : 2;
    else {
      if (isFrame(marker) && at + 9 <= file.length) {
        const frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
        if (!largest || frame.width * frame.height > largest.width * largest.height) largest = frame;
      }
      at += 2 + view.getUint16(at + 2);
      // Of what follows a scan's header, every 0xff that is no marker has a zero after it.
      if (marker === START_OF_SCAN) while (at < file.length && file[at] !== 0xff) at += 1;
    }
  }
  return largest;
}

/**
 * Fewest bytes that a JPEG file of this size can have: however little there is to see, the first coefficient of each
 * block of 8 × 8 pixels is coded by itself, in a bit at least (ITU T.81, F.1.2.1 and G.1.2.1).
 */
export function leastJpegBytes({ width, height }: JpegOutline): number {
  return Math.ceil((Math.ceil(width / 8) * Math.ceil(height / 8)) / 8);
}
