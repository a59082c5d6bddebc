import type { Track } from 'livekit-client';
import { FakeEmitter } from './fake-emitter.js';

export type FakeSource = `${Track.Source}`;
export type FakeKind = 'audio' | 'video';

let serial = 0;
export const nextSid = (prefix: string): string => `${prefix}_${(++serial).toString()}`;

/** A `Track`: `attach` shows its real `MediaStreamTrack` when it has one, and records the element anyway. */
export class FakeTrack extends FakeEmitter {
  attachedElements: HTMLMediaElement[] = [];
  isMuted = false;
  /** Real, or something with an id and no picture. */
  mediaStreamTrack: MediaStreamTrack;
  streamState: 'active' | 'paused' | 'unknown' = 'active';
  /** Every `attach` and `detach`, in order. */
  readonly calls: { readonly call: 'attach' | 'detach'; readonly element: HTMLMediaElement }[] = [];

  constructor(
    readonly kind: FakeKind,
    readonly source: FakeSource,
    readonly sid: string,
    mediaTrack?: MediaStreamTrack,
  ) {
    super();
    this.mediaStreamTrack = mediaTrack ?? standIn(kind);
  }

  attach(element?: HTMLMediaElement): HTMLMediaElement {
    const target = element ?? document.createElement(this.kind);
    this.calls.push({ call: 'attach', element: target });
    if (!this.attachedElements.includes(target)) this.attachedElements.push(target);
    if (this.mediaStreamTrack instanceof MediaStreamTrack) {
      target.srcObject = new MediaStream([this.mediaStreamTrack]);
      target.play().catch(() => undefined);
    }
    return target;
  }

  detach(element?: HTMLMediaElement): HTMLMediaElement | HTMLMediaElement[] {
    const targets = element ? [element] : [...this.attachedElements];
    for (const target of targets) {
      this.calls.push({ call: 'detach', element: target });
      if (this.attachedElements.includes(target)) target.srcObject = null;
    }
    this.attachedElements = this.attachedElements.filter((attached) => !targets.includes(attached));
    return element ?? targets;
  }

  setSinkId(): Promise<void> {
    return Promise.resolve();
  }

  stop(): void {
    this.mediaStreamTrack.stop();
  }
}

function standIn(kind: FakeKind): MediaStreamTrack {
  const track = { id: nextSid('MT'), kind, enabled: true, readyState: 'live', stop: () => undefined };
  return track as Partial<MediaStreamTrack> as MediaStreamTrack;
}
