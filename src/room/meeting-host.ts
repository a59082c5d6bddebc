import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { VisioError } from '../core/errors.js';
import type { Feature, RoomHandle } from '../core/feature.js';
import { Meeting } from '../core/meeting.js';
import type { MeetingCommands, Snapshot } from '../core/meeting-state.js';
import { offer } from '../core/offer.js';
import type { SubscribeOptions } from '../core/store.js';
import { cleanName } from '../core/text.js';
import type { FetchToken } from '../core/token.js';
import { isIceServers } from '../core/token-answer.js';
import { tokenEndpoint } from '../core/token-request.js';
import { camera } from '../features/camera/camera.js';
import { connection } from '../features/connection/connection.js';
import { devices } from '../features/devices/devices.js';
import { microphone } from '../features/microphone/microphone.js';
import { speaker } from '../features/speaker/speaker.js';
import type { StageLayout } from '../features/stage/stage-state.js';
import { loadSdk } from '../livekit/load.js';
import { knownTag, languageOf, locale } from '../i18n/locale.js';
import type { StringOverrides } from '../i18n/strings.js';
import { meetingContext } from '../ui/meeting-context.js';
import { VisioCommandEvent, VisioErrorEvent } from './events.js';
import { directionOf, LanguageController, languageTagOf } from './language.js';
import { followOffer, loadFeatureInto, loadMeetingInto } from './meeting-loader.js';
import { recallInto } from './recall.js';
import { Sound } from './sound.js';
import { StatusMirror } from './status-mirror.js';

/**
 * What `<visio-room>` and `<visio-provider>` have in common: a meeting, its public face, its life in the document.
 *
 * @attr room - Name of the room.
 * @fires {VisioStatusChangeEvent} visio-status-change - The status changed.
 */
export abstract class MeetingHost extends LitElement {
  /** Name of the room; also what the token must open, unless its answer gives another name. */
  @property() room = '';
  /** `wss:` or `https:` address of the LiveKit server, unless the token's answer gives it. */
  @property({ attribute: 'server-url' }) serverUrl = '';
  /** Address that answers a POST in the shape of LiveKit's standard endpoint. */
  @property({ attribute: 'token-endpoint' }) tokenEndpoint = '';
  /** The name others will see. */
  @property({ attribute: 'display-name' }) displayName = '';
  /** `relay` sends everything through TURN, so that the person's addresses stay hidden. */
  @property({ attribute: 'ice-transport-policy' }) iceTransportPolicy: RTCIceTransportPolicy = 'all';
  /** The arrangement at the beginning; the person may change it. */
  @property() layout: StageLayout = 'auto';
  /** The microphone starts off. */
  @property({ type: Boolean, attribute: 'microphone-off' }) microphoneOff = false;
  /** The camera starts off. */
  @property({ type: Boolean, attribute: 'camera-off' }) cameraOff = false;
  /** Captions are on from the start; the person may turn them off. */
  @property({ type: Boolean }) captions = false;
  /**
   * What the meeting offers beside microphone, camera, speaker, the stage and leaving: names of `FeatureName` with white
   * space between. `null`: everything the token allows. `''`: nothing more.
   */
  @property() features: string | null = null;
  /** `local` keeps the person's settings on this device; without it nothing is kept anywhere. */
  @property() storage: 'none' | 'local' = 'none';
  /** Language of the words; without it, that of the page. */
  @property({ reflect: true, useDefault: true }) override lang = '';
  /** Writing direction; without it, that of the page. */
  @property({ reflect: true, useDefault: true }) override dir = '';
  /** Gives the token; instead of `token-endpoint`. */
  @property({ attribute: false }) fetchToken: FetchToken | null = null;
  /** Replaces the server's list of ICE servers, `[]` included. */
  @property({ attribute: false }) iceServers: readonly RTCIceServer[] | null = null;
  /** The page's own words, by table and line. */
  @property({ attribute: false }) strings: StringOverrides = {};

  readonly #provider = new ContextProvider(this, { context: meetingContext });
  /** @internal */
  protected readonly internals = this.attachInternals();
  readonly #mirror = new StatusMirror(this, this.internals);
  /** The page's own words as the snapshot holds them: a copy, since the snapshot is frozen. */
  #overrides: StringOverrides = {};
  readonly #sound = new Sound();
  #meeting: Meeting | null = null;
  #teardown: Promise<void> = Promise.resolve();

  constructor() {
    super();
    new LanguageController(this);
  }

  /** The meeting as plain frozen data; a new object after each change. */
  get state(): Snapshot {
    return this.#open().state;
  }

  /** Everything that can be done, typed; each passes `visio-command`. */
  get commands(): MeetingCommands {
    return this.#open().commands;
  }

  /** Enters the meeting. @throws VisioError */
  join(): Promise<void> {
    return this.commands.connection.join();
  }

  /** Leaves, or stops waiting or joining. */
  leave(): Promise<void> {
    return this.commands.connection.leave();
  }

  /** Calls `listener` after each change of `state`, at most once a microtask. */
  subscribe(listener: () => void, options?: SubscribeOptions): () => void {
    return this.#open().subscribe(listener, options);
  }

  /** @internal */
  get meeting(): Meeting {
    return this.#open();
  }

  /** Resolves once a removal has been carried through. @internal */
  get teardown(): Promise<void> {
    return this.#teardown;
  }

  override connectedCallback(): void {
    this.#open();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element is a removal and an insertion in one task: only what is still outside afterwards is gone.
    this.#teardown = Promise.resolve().then(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('storage') && this.#meeting) void this.recall();
    if (changed.has('strings')) this.#overrides = copyOf(this.strings);
    this.#followPage();
    // Not `this.meeting`: an update that comes after the removal must not begin another one.
    if (changed.has('layout') && this.#meeting?.state.stage) this.#meeting.patch('stage', { layout: this.layout });
    if (changed.has('captions') && this.#meeting?.state.captions)
      this.#meeting.patch('captions', { isOn: this.captions });
  }

  /** Resolves once what the device has kept is known, at once where nothing is kept. @internal */
  protected recall(): Promise<void> {
    return recallInto(this.#open(), () => this.storage === 'local');
  }

  /** Brings the code of the meeting, ahead of the join or at it. @internal */
  protected async loadMeeting(): Promise<void> {
    const meeting = this.#open();
    await loadMeetingInto(meeting, this);
    meeting.patch('stage', { layout: this.layout });
  }

  /** Brings the code of the meeting and livekit-client ahead of the join. A failure is met again at the join. @internal */
  protected async prefetch(): Promise<void> {
    try {
      await Promise.all([this.loadMeeting(), loadSdk()]);
    } catch {
      // Nobody asked for it yet.
    }
  }

  /** Mirrors a room that is connected. @internal */
  attachRoom(room: RoomHandle): void {
    this.#meeting?.attach(room);
    this.#sound.play(room);
  }

  #open(): Meeting {
    if (this.#meeting) return this.#meeting;
    const meeting: Meeting = new Meeting({
      loadFeature: (key) => loadFeatureInto(meeting, this, key),
      onCommand: ({ name, args }) => this.dispatchEvent(new VisioCommandEvent(name, args)),
      onError: (error) => {
        this.dispatchEvent(new VisioErrorEvent(error));
      },
    });
    const entry: readonly unknown[] = [locale, offer, this.#connection(), devices, microphone(), camera(), speaker];
    for (const feature of entry) meeting.install(feature as Feature);
    this.#meeting = meeting;
    this.#provider.setValue(meeting);
    this.#mirror.follow(meeting);
    this.#followPage();
    return meeting;
  }

  #connection() {
    return connection({
      roomName: () => this.room,
      displayName: () => this.displayName,
      serverUrl: () => this.serverUrl,
      fetchToken: () => this.fetchToken ?? (this.tokenEndpoint ? tokenEndpoint(this.tokenEndpoint) : null),
      iceServers: () => this.#checkedIceServers(),
      iceTransportPolicy: () => (this.iceTransportPolicy === 'relay' ? 'relay' : 'all'),
      loadMeeting: () => this.loadMeeting(),
      attach: (room) => {
        this.attachRoom(room);
      },
      detach: () => {
        this.#sound.stop();
        this.#meeting?.detach();
      },
    });
  }

  #checkedIceServers(): readonly RTCIceServer[] | null {
    if (this.iceServers === null) return null;
    if (isIceServers(this.iceServers)) return this.iceServers;
    throw new VisioError('TOKEN_MALFORMED', { isFatal: true, detail: 'iceServers is not a list of RTCIceServer' });
  }

  /** Tells the snapshot what the page says: language, words, name. Unchanged values change nothing. */
  #followPage(): void {
    const meeting = this.#meeting;
    if (!meeting) return;
    // The property first: its attribute is written after this.
    const tag = (this.lang as string | null)?.trim() || languageTagOf(this);
    followOffer(meeting, this, this.features);
    const direction = this.isConnected ? directionOf(this) : 'ltr';
    meeting.patch('locale', {
      tag: knownTag(tag),
      language: languageOf(tag),
      direction,
      overrides: this.#overrides,
    });
    const { status } = meeting.state.connection;
    if (status !== 'idle' && status !== 'prejoin') return;
    meeting.patch('connection', {
      roomName: this.room,
      ...(this.displayName !== this.#pageName && { displayName: cleanName(this.displayName) }),
    });
    this.#pageName = this.displayName;
  }

  /** What the page last said the name is: a name the person has typed is not overwritten by the same attribute. */
  #pageName = '';

  #close(): void {
    const meeting = this.#meeting;
    if (!meeting) return;
    this.#meeting = null;
    this.#sound.stop();
    this.#mirror.unfollow();
    meeting.dispose();
  }
}

function copyOf(strings: StringOverrides): StringOverrides {
  return Object.fromEntries(Object.entries(strings).map(([table, lines]) => [table, { ...lines }]));
}
