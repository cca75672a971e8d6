import { VERDICTS, type Verdict } from '../compare/render-check-result.ts';
import type { CardPictures, Embedded, Views, WantedViews } from './embed.ts';

/** Views of one picture in the finished report. */
export interface CardViews extends Views {
  readonly thumb?: Embedded | undefined;
}

/** Room in the page, in characters: for large pictures, for smaller ones in their place, and for the list. */
export interface EmbedRoom {
  readonly large: number;
  readonly small: number;
  readonly thumbs: number;
}

/** A page of this size is opened by a browser at once. */
export const PAGE_ROOM: EmbedRoom = { large: 32 * 2 ** 20, small: 8 * 2 ** 20, thumbs: 8 * 2 ** 20 };

/** The share of the room that counts as all of it: the rest is usually too small for a picture. */
const FULL = 0.95;

const KINDS = ['large', 'small', 'thumbs'] as const satisfies readonly (keyof EmbedRoom)[];
type Kind = (typeof KINDS)[number];

/** The pictures of one verdict that hold room of one kind: an index, since a report may have thousands. */
interface Holders {
  /** In the order in which they came. */
  readonly names: string[];
  /** Room that they hold together. */
  held: number;
}

interface Holding {
  readonly verdict: Verdict;
  readonly views: Partial<Record<Kind, Views>>;
  readonly thumb: Embedded | undefined;
}

/**
 * Shares the room of the page among pictures, in whatever order they come: different ones first, then missing and new
 * ones, and unchanged ones last. A picture without room for its large views keeps the small ones.
 */
export class EmbedBudget {
  readonly #room: EmbedRoom;
  readonly #left: Record<Kind, number>;
  /** Room that the views of different pictures take; no other picture can take it from them. */
  readonly #differing = { large: 0, small: 0 };
  readonly #holdings = new Map<string, Holding>();
  /** By kind, and by the place of the verdict in VERDICTS. */
  readonly #holders: Readonly<Record<Kind, readonly Holders[]>>;

  constructor(room: EmbedRoom = PAGE_ROOM) {
    this.#room = room;
    this.#left = { ...room };
    const noHolders = (): Holders[] => VERDICTS.map(() => ({ names: [], held: 0 }));
    this.#holders = { large: noHolders(), small: noHolders(), thumbs: noHolders() };
  }

  add(name: string, verdict: Verdict, { thumb, large, small }: CardPictures): void {
    const holding: Holding = { verdict, views: {}, thumb: undefined };
    if (this.#makeRoom('large', verdict, sizeOf(large))) holding.views.large = large;
    // Kept even beside the large ones, which may be dropped for a picture that matters more.
    if (small && this.#makeRoom('small', verdict, sizeOf(small))) holding.views.small = small;
    if (verdict === 'different') {
      this.#differing.large += sizeOf(holding.views.large);
      this.#differing.small += sizeOf(holding.views.small);
    }
    const hasThumb = thumb && this.#makeRoom('thumbs', verdict, thumb.src.length);
    this.#hold(name, { ...holding, thumb: hasThumb ? thumb : undefined });
  }

  /** The views that may still be taken: none of a kind when those of pictures that differ fill the page. */
  get wanted(): WantedViews {
    const { large, small } = this.#differing;
    return { large: large < this.#room.large * FULL, small: small < this.#room.small * FULL };
  }

  views(name: string): CardViews {
    const holding = this.#holdings.get(name);
    return { ...(holding?.views.large ?? holding?.views.small), thumb: holding?.thumb };
  }

  /** Takes room, from pictures that matter less if need be; false when there is not enough even so. */
  #makeRoom(kind: Kind, verdict: Verdict, size: number): boolean {
    const lesser = this.#holders[kind].slice(VERDICTS.indexOf(verdict) + 1).reverse();
    const mostRoom = lesser.reduce((room, { held }) => room + held, this.#left[kind]);
    if (mostRoom < size) return false;
    for (const holders of lesser) {
      while (this.#left[kind] < size && holders.names.length > 0) this.#drop(kind, holders);
    }
    this.#left[kind] -= size;
    return true;
  }

  /** Takes the room of a kind from the newest of these pictures. */
  #drop(kind: Kind, holders: Holders): void {
    const name = holders.names.pop() ?? '';
    const holding = this.#holdings.get(name);
    if (!holding) return;
    const size = heldBy(holding, kind);
    holders.held -= size;
    this.#left[kind] += size;
    this.#holdings.set(name, without(holding, kind));
  }

  /** Remembers a picture among those from which room can be taken. */
  #hold(name: string, holding: Holding): void {
    this.#holdings.set(name, holding);
    for (const kind of KINDS) {
      const size = heldBy(holding, kind);
      const holders = this.#holders[kind][VERDICTS.indexOf(holding.verdict)];
      if (size === 0 || !holders) continue;
      holders.names.push(name);
      holders.held += size;
    }
  }
}

function heldBy({ views, thumb }: Holding, kind: Kind): number {
  return kind === 'thumbs' ? (thumb?.src.length ?? 0) : sizeOf(views[kind]);
}

function without({ verdict, views, thumb }: Holding, kind: Kind): Holding {
  if (kind === 'thumbs') return { verdict, views, thumb: undefined };
  const { [kind]: _, ...rest } = views;
  return { verdict, views: rest, thumb };
}

function sizeOf(views: Views | undefined): number {
  const { before, after, diff } = views ?? {};
  return [before, after, diff].reduce((size, view) => size + (view?.src.length ?? 0), 0);
}
