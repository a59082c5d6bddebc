import type { Feature } from '../../core/feature.js';
import { defineRoomFeature, type LiveKitContext, type LiveKitRoomContext } from '../../livekit/feature.js';
import { listen } from '../../livekit/listen.js';
import { checkedAppearance, DEFAULT_APPEARANCE } from './appearance.js';
import { CaptionBook, type CaptionUpdate } from './caption-book.js';
import { CaptionPace } from './caption-pace.js';
import { receiveCaptions } from './caption-source.js';
import type { CaptionLine } from './captions-state.js';
import type { CaptionVoice } from './caption-voice.js';
import { FeedWatch } from './feed-watch.js';
import type { Say } from './read-aloud.js';

export interface CaptionsOptions {
  /** Whether they are on from the start. */
  readonly isOn?: boolean;
  /** A line has become final. */
  readonly onFinal?: (line: CaptionLine) => void;
  /** Tells it to people who listen to a screen reader. */
  readonly say?: Say;
}

const NOTHING_SAID = { ...new CaptionBook().lines, feed: 'starting', isAppearanceOpen: false } as const;

/**
 * Receives captions from the join on, whether or not they show, and keeps their lines until the meeting is left. An
 * instance belongs to one meeting.
 */
export function captions({ isOn = false, onFinal, say }: CaptionsOptions = {}): Feature<'captions'> {
  let book = new CaptionBook();
  let feed: FeedWatch | null = null;

  const turn = ({ set }: LiveKitContext<'captions'>, isOnNow: boolean): Promise<void> => {
    set({ isOn: isOnNow, isAppearanceOpen: false });
    if (isOnNow) feed?.begin();
    return Promise.resolve();
  };

  return defineRoomFeature({
    key: 'captions',
    initial: { isOn, ...NOTHING_SAID, appearance: DEFAULT_APPEARANCE, isReadAloud: false },

    attach(context: LiveKitRoomContext<'captions'>) {
      const { room, signal, get, set, report } = context;
      book.beginSession();
      set(book.lines);
      feed = new FeedWatch((state) => set({ feed: state }), { signal });
      if (get().isOn) feed.begin();

      let voice: Promise<CaptionVoice> | null = null;
      const readAloud = (line: CaptionLine): void => {
        if (!say || !get().isReadAloud || !get().isOn) return;
        voice ??= import('./read-aloud.js').then(({ voiceOf }) => voiceOf(context, say));
        void voice
          .then((one) => one.take(line))
          .catch((error: unknown) => {
            voice = null;
            report(error);
          });
      };

      const write = (updates: readonly CaptionUpdate[]): void => {
        const final = updates.flatMap((update) => book.apply(update));
        if (book.lines.next > 0) feed?.came();
        set(book.lines);
        for (const line of final) {
          onFinal?.(line);
          readAloud(line);
        }
      };
      const pace = new CaptionPace(write, { knows: (segment) => book.has(segment), signal });
      receiveCaptions(room, (update) => pace.take(update), { signal });
      listen(room, 'activeSpeakersChanged', (speakers) => feed?.heard(speakers.length > 0), { signal });
      listen(
        room,
        'reconnected',
        () => {
          book.beginSession();
          set(book.lines);
        },
        { signal },
      );
    },

    detached({ set }) {
      book = new CaptionBook();
      feed = null;
      set(NOTHING_SAID);
    },

    commands: (context) => ({
      turnOn: () => turn(context, true),
      turnOff: () => turn(context, false),
      toggle: () => turn(context, !context.get().isOn),
      setAppearance(some) {
        context.set({ appearance: { ...context.get().appearance, ...checkedAppearance(some) } });
        return Promise.resolve();
      },
      toggleAppearance() {
        const { isOn: isShown, isAppearanceOpen } = context.get();
        context.set({ isAppearanceOpen: isShown && !isAppearanceOpen });
        return Promise.resolve();
      },
      setReadAloud(isReadAloud) {
        context.set({ isReadAloud });
        return isReadAloud && !context.get().isOn ? turn(context, true) : Promise.resolve();
      },
    }),
  });
}
