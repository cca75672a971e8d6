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

type Kind = keyof EmbedRoom;

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

  constructor(room: EmbedRoom = PAGE_ROOM) {
    this.#room = room;
    this.#left = { ...room };
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
    this.#holdings.set(name, { ...holding, thumb: hasThumb ? thumb : undefined });
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
    let room = this.#left[kind];
    if (room >= size) {
      this.#left[kind] -= size;
      return true;
    }
    const lesser = [...this.#holdings]
      .filter(([, other]) => VERDICTS.indexOf(other.verdict) > VERDICTS.indexOf(verdict))
      .sort(([, a], [, b]) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
    const victims: [string, Holding][] = [];
    while (room < size) {
      const victim = lesser.pop();
      if (!victim) return false;
      room += heldBy(victim[1], kind);
      victims.push(victim);
    }
    for (const [name, other] of victims) this.#holdings.set(name, without(other, kind));
    this.#left[kind] = room - size;
    return true;
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
