/** A frame of a JPEG file: its header, before anything is decoded (ITU T.81, B.2.2). */
export interface JpegFrame {
  /** Number of the SOF marker, 0 to 15: 0 to 2 are the kinds of Huffman-coded pictures that people make. */
  readonly kind: number;
  /** Bits per sample. */
  readonly precision: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Identifiers of its components, in their order. */
  readonly components: readonly number[];
}

/** The facts in the headers of a JPEG file, before anything is decoded. */
export interface JpegOutline {
  /** Width of the largest of its frames, in pixels, even of one behind the end of the picture. */
  readonly width: number;
  readonly height: number;
  /** The frames of the picture itself; files that are no bombs have one. */
  readonly frames: readonly JpegFrame[];
  /** Identifiers of the components for which there is data. */
  readonly scanned: ReadonlySet<number>;
  /** True when a JFIF header says that three components are luminance and chrominance. */
  readonly isJfif: boolean;
  /** The transform that an Adobe segment names: 0 for none, 1 for YCbCr, 2 for YCCK. Undefined without a segment. */
  readonly adobeTransform: number | undefined;
  /** True when it says that other pictures follow this one (CIPA DC-007, Multi-Picture Format). */
  readonly hasSeveral: boolean;
}

/** Markers that stand alone, with no length after them: fill bytes, restarts, start and end of the image, TEM. */
const isAlone = (marker: number): boolean =>
  marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9);
/** A frame's header (ITU T.81, table B.1: SOF0 to SOF15), except DHT, JPG and DAC, which lie between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;

/**
 * Walks through a JPEG file from marker to marker (ITU T.81, annex B).
 * @returns undefined when no frame is found.
 */
export function jpegOutline(file: Uint8Array): JpegOutline | undefined {
  const frames: JpegFrame[] = [];
  const scanned = new Set<number>();
  let largest: { readonly width: number; readonly height: number } | undefined;
  let isJfif = false;
  let hasSeveral = false;
  let adobeTransform: number | undefined;
  let ended = false;
  for (const { marker, content } of segmentsOf(file)) {
    if (marker === END_OF_IMAGE) ended = true;
    if (isFrame(marker) && content.length >= 6) {
      const frame = frameOf(marker, content);
      if (!ended) frames.push(frame);
      if (!largest || frame.width * frame.height > largest.width * largest.height) largest = frame;
    }
    if (ended) continue;
    if (marker === START_OF_SCAN) for (const id of scanComponents(content)) scanned.add(id);
    if (marker === APP0 && begins(content, 'JFIF\0')) isJfif = true;
    if (marker === APP2 && begins(content, 'MPF\0')) hasSeveral = true;
    if (marker === APP14 && begins(content, 'Adobe')) adobeTransform = content[11];
  }
  if (!largest) return undefined;
  const { width, height } = largest;
  return { width, height, frames, scanned, isJfif, adobeTransform, hasSeveral };
}

/** A marker with the bytes after its length. */
interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
}

function* segmentsOf(file: Uint8Array): Generator<Segment> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + 2 <= file.length; ) {
    const marker = file[at] === 0xff ? (file[at + 1] ?? 0) : 0;
    if (marker === 0) at += 1;
    else if (isAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      if (marker === END_OF_IMAGE) yield { marker, content: file.subarray(at, at) };
    } else {
      if (at + 4 > file.length) return;
      const end = at + 2 + view.getUint16(at + 2);
      yield { marker, content: file.subarray(at + 4, end) };
      at = Math.max(end, at + 4);
      // After a scan's header, every 0xff that is no marker has a zero after it.
      if (marker === START_OF_SCAN) while (at < file.length && file[at] !== 0xff) at += 1;
    }
  }
}

function frameOf(marker: number, content: Uint8Array): JpegFrame {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const components: number[] = [];
  for (let at = 6; at < 6 + 3 * view.getUint8(5) && at < content.length; at += 3) {
    components.push(view.getUint8(at));
  }
  return {
    kind: marker - 0xc0,
    precision: view.getUint8(0),
    height: view.getUint16(1),
    width: view.getUint16(3),
    components,
  };
}

function scanComponents(content: Uint8Array): number[] {
  const count = content[0] ?? 0;
  return Array.from({ length: count }, (_, index) => content[1 + 2 * index] ?? -1);
}

function begins(content: Uint8Array, text: string): boolean {
  return Buffer.from(text, 'latin1').equals(content.subarray(0, text.length));
}

/**
 * Fewest bytes that a JPEG file of this size can have: even in an empty picture, the first coefficient of each block of
 * 8 × 8 pixels is coded by itself, in at least one bit (ITU T.81, F.1.2.1 and G.1.2.1).
 */
export function leastJpegBytes({ width, height }: Pick<JpegOutline, 'width' | 'height'>): number {
  return Math.ceil((Math.ceil(width / 8) * Math.ceil(height / 8)) / 8);
}
