import type { TakeId } from "../../domain/ids.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import { findGaps, type TakeGap } from "../../domain/takes/take-gaps.ts";
import type { TakeMedia } from "../../platform/storage/storage.ts";
import type { ReviewPorts } from "./review-ports.ts";

export interface PlayableMedia {
  /** Plays the take; null where nothing of it can be read. */
  readonly url: string | null;
  /** The parts of it that are lost. */
  readonly gaps: readonly TakeGap[];
  /** The browser failed to play it, for no reason that can be found. */
  readonly isUnplayable: boolean;
}

type Ports = Pick<ReviewPorts, "openMedia" | "readableMedia" | "thumbnailOf" | "storage">;

/** The recording of one take, opened for a player and let go in the end. */
export class TakeMediaPlayer {
  readonly state: Readable<PlayableMedia>;
  readonly #store = new Store<PlayableMedia>({ url: null, gaps: [], isUnplayable: false });
  readonly #scope = new Scope();
  readonly #ports: Ports;
  readonly #id: TakeId;
  #media: TakeMedia | null = null;
  #stopPlaying: () => void = () => undefined;
  #wantsThumbnail: boolean;

  constructor(ports: Ports, id: TakeId, media: TakeMedia | null, wantsThumbnail: boolean) {
    this.state = this.#store;
    this.#ports = ports;
    this.#id = id;
    this.#wantsThumbnail = wantsThumbnail;
    this.#open(media);
  }

  /** What plays now; null where nothing can be read. */
  get media(): TakeMedia | null {
    return this.#media;
  }

  /**
   * Plays only what can be read, where that is less than was opened: a player may take a piece that is gone for the end, and
   * says nothing. Gives whether it was less.
   */
  async leaveOutUnreadable(): Promise<boolean> {
    const opened = this.#media;
    if (opened === null) return false;
    const readable = await this.#ports.readableMedia(opened);
    if (this.#scope.closed || this.#media !== opened) return true;
    const isLess = readable.chunks.length < opened.chunks.length;
    if (isLess) this.#open(readable);
    return isLess;
  }

  /** After the player has failed. */
  async playReadable(): Promise<void> {
    const isLess = await this.leaveOutUnreadable();
    if (!isLess && !this.#scope.closed) this.#store.set({ ...this.#store.get(), isUnplayable: true });
  }

  /** Keeps the picture that the video shows as the take's own, where it has none yet. */
  async keepThumbnail(video: HTMLVideoElement): Promise<void> {
    if (!this.#wantsThumbnail) return;
    this.#wantsThumbnail = false;
    const picture = await this.#ports.thumbnailOf(video);
    if (picture !== null) await this.#ports.storage.saveThumbnail(this.#id, picture);
  }

  close(): void {
    this.#scope.close();
  }

  #open(media: TakeMedia | null): void {
    this.#stopPlaying();
    this.#media = media === null || media.chunks.length === 0 ? null : media;
    if (this.#media === null) return this.#store.set({ url: null, gaps: [], isUnplayable: false });
    const { url, release } = this.#ports.openMedia(this.#media);
    this.#stopPlaying = this.#scope.add(release);
    this.#store.set({ url, gaps: findGaps(this.#media.take, this.#media.places), isUnplayable: false });
  }
}
