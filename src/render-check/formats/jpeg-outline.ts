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

/** Tells whether a marker has no length after it: restarts, start and end of the image, TEM. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
/** Tells whether a marker begins a frame (ITU T.81, table B.1: SOF0 to SOF15): DHT, JPG and DAC lie between those. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** A byte that may stand any number of times before a marker. */
const FILL = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;

/** The facts that a walk through the file collects. */
type Facts = {
  -readonly [Name in Exclude<
    keyof JpegOutline,
    'width' | 'height' | 'frames' | 'scanned'
  >]: JpegOutline[Name];
} & { readonly frames: JpegFrame[]; readonly scanned: Set<number> };

/**
 * Walks through a JPEG file from marker to marker (ITU T.81, annex B).
 * @returns undefined when no frame is found.
 */
export function jpegOutline(file: Uint8Array): JpegOutline | undefined {
  const facts: Facts = {
    frames: [],
    scanned: new Set(),
    isJfif: false,
    adobeTransform: undefined,
    hasSeveral: false,
  };
  let largest: JpegFrame | undefined;
  let ended = false;
  for (const segment of segmentsOf(file)) {
    ended ||= segment.marker === END_OF_IMAGE;
    const frame = frameOf(segment);
    if (frame && !(largest && areaOf(largest) >= areaOf(frame))) largest = frame;
    if (!ended) addFacts(facts, segment, frame);
  }
  return largest && { width: largest.width, height: largest.height, ...facts };
}

/** Adds the facts in a segment of the picture itself. */
function addFacts(facts: Facts, { marker, content }: Segment, frame: JpegFrame | undefined): void {
  if (frame) facts.frames.push(frame);
  if (marker === START_OF_SCAN) for (const id of scanComponents(content)) facts.scanned.add(id);
  if (marker === APP0) facts.isJfif ||= begins(content, 'JFIF\0');
  if (marker === APP2) facts.hasSeveral ||= begins(content, 'MPF\0');
  if (marker === APP14 && begins(content, 'Adobe')) facts.adobeTransform = content[11];
}

function areaOf({ width, height }: JpegFrame): number {
  return width * height;
}

/** A marker with the bytes after its length. */
interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
}

/** The segments of a file, and the end of each picture in it. Bytes that belong to no segment are skipped. */
function* segmentsOf(file: Uint8Array): Generator<Segment> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // In the data of a scan, every 0xff that is no marker has a zero after it.
  for (let at = file.indexOf(0xff); at >= 0 && at + 2 <= file.length; at = file.indexOf(0xff, at)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0 || marker === FILL) at += 1;
    else if (standsAlone(marker)) {
      if (marker === END_OF_IMAGE) yield { marker, content: file.subarray(at, at) };
      at += 2;
    } else {
      if (at + 4 > file.length) return;
      const end = at + 2 + view.getUint16(at + 2);
      yield { marker, content: file.subarray(at + 4, end) };
      at = Math.max(end, at + 4);
    }
  }
}

/** Reads the header of a frame; undefined for all other segments. */
function frameOf({ marker, content }: Segment): JpegFrame | undefined {
  if (!isFrame(marker) || content.length < 6) return undefined;
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
