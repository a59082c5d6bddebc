import { strict as assert } from 'node:assert';
import { pathFromScript } from '../../../demo/server/child.js';
import type { CaptionState } from '../bare-page.js';
import { listenToMicrophone, shownCaptions, type Utterance, utterances, watchCaptions } from '../listening.js';
import { speak } from '../speech.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const SENTENCE = "Hello everyone. We will meet again on Monday at three o'clock.";
/** Of its words; a recogniser need not understand them all. */
const UNDERSTOOD = 0.5;
const LIMIT = 60_000;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

function understood(text: string): number {
  const heard = new Set(wordsOf(text));
  const spoken = wordsOf(SENTENCE);
  return spoken.filter((word) => heard.has(word)).length / spoken.length;
}

/** The states of each caption that came by one path, in the order in which the captions began. */
function captionsBy(path: CaptionState['by'], states: readonly CaptionState[]): CaptionState[][] {
  const ofPath = states.filter(({ by }) => by === path);
  const segments = [...new Set(ofPath.map(({ segment }) => segment))];
  return segments.map((segment) => ofPath.filter((state) => state.segment === segment));
}

const isWhole = (states: readonly CaptionState[]): boolean =>
  states.some(({ text, isFinal }) => isFinal && understood(text) >= UNDERSTOOD);

const seconds = (from: number | undefined, to: number | undefined): string =>
  from === undefined || to === undefined ? '?' : `${((to - from) / 1000).toFixed(1)} s`;

function spokenAt(all: readonly Utterance[], at: number): Utterance | undefined {
  return all.filter(({ from }) => from < at).at(-1);
}

export const captionSpecs: readonly Spec[] = [
  {
    name: 'what is said is captioned: sound in, guesses, then final words, in the name of who speaks',
    prepare: () => pathFromScript('captions-agent.sh'),
    async run({ visitor, bare, note, site, room }) {
      const noDevices = { 'microphone-off': '', 'camera-off': '' };
      const amina = await visitor('Amina', { speech: speak(SENTENCE), attributes: { 'camera-off': '' } });
      const youssef = await visitor('Youssef', { attributes: { ...noDevices, captions: '' } });
      await amina.join({ withDevices: false });
      await youssef.join({ withDevices: false });
      const foreigner = await bare('foreigner', { publishes: false });
      const identity = await amina.identity();
      await foreigner.hears(identity);
      await listenToMicrophone(amina.page);
      await watchCaptions(youssef.page);
      await youssef.read((element) => {
        const finals: string[] = [];
        Object.assign(window, { finals });
        element.addEventListener('visio-caption', ({ name, text }) => finals.push(`${name}: ${text}`));
      });

      const portal = await visitor('Portail', { attributes: noDevices });
      await portal.page.goto(`${site}/?${new URLSearchParams({ room }).toString()}`);
      const asked = Date.now();
      await portal.button(/^Démarrer les sous-titres/).click();
      await portal.button('Arrêter les sous-titres').waitFor({ timeout: LIMIT });
      const arrived = Date.now();
      note(`the agent was there after ${seconds(asked, arrived)}`);

      const captions = () => foreigner.read(({ captions: states }) => states);
      await until(
        'the sentence is understood, by both paths',
        async () => {
          const states = await captions();
          return captionsBy('stream', states).some(isWhole) && captionsBy('packet', states).some(isWhole);
        },
        LIMIT,
        async () => JSON.stringify((await captions()).map(({ by, isFinal, text }) => [by, isFinal, text])),
      );
      const states = await captions();
      const track = states[0]?.track;
      assert.ok(track?.startsWith('TR_'));
      for (const state of states) assert.deepEqual([state.from, state.track], [identity, track]);
      for (const path of ['stream', 'packet'] as const) {
        const whole = captionsBy(path, states).find(isWhole) ?? [];
        assert.ok(whole.length > 2, `${path}: guesses before the final words`);
        assert.deepEqual(
          whole.map(({ isFinal }) => isFinal),
          [...whole.slice(1).map(() => false), true],
        );
        assert.notEqual(whole[0]?.text, whole.at(-1)?.text);
      }
      const ids = (path: CaptionState['by']) => captionsBy(path, states).map(([first]) => first?.segment);
      assert.equal(new Set([...ids('stream'), ...ids('packet')]).size, ids('stream').length + ids('packet').length);

      const finals = () => youssef.page.evaluate(() => (window as unknown as { finals: string[] }).finals);
      await until(
        'the page is told the final words',
        async () => (await finals()).some((line) => line.startsWith('Amina: ') && understood(line) >= UNDERSTOOD),
        LIMIT,
        async () => JSON.stringify(await finals()),
      );
      const shown = await shownCaptions(youssef.page);
      const isComplete = (text: string) => text.startsWith('Amina') && understood(text) >= UNDERSTOOD;
      assert.ok(shown.findIndex(({ text }) => isComplete(text)) > 0, `guesses show first: ${JSON.stringify(shown)}`);

      const said = await utterances(amina.page);
      note(`said:  ${SENTENCE}`);
      for (const whole of captionsBy('stream', states).filter(isWhole)) {
        const [first, last] = [whole[0], whole.at(-1)];
        if (!first || !last) continue;
        const spoken = spokenAt(said, first.at);
        note(`heard: ${last.text} (${String(Math.round(100 * understood(last.text)))} % of the words)`);
        note(
          // What began before the agent was there tells nothing of the delay.
          `first guess ${seconds(spoken && spoken.from > arrived ? spoken.from : undefined, first.at)} after the first sound, ` +
            `final words ${seconds(spoken?.to, last.at)} after the last, ${String(whole.length - 1)} states before`,
        );
        const complete = shown.find(({ at, text }) => at > (spoken?.from ?? 0) && text.includes(last.text));
        note(`all of it shows in the page ${seconds(spoken?.to, complete?.at)} after the last sound`);
      }

      await foreigner.read((page) => page.leave());
      for (const person of [amina, youssef]) await person.read((element) => element.leave());
      const isRunning = async () => {
        const answer = await fetch(`${site}/demo/status?${new URLSearchParams({ room }).toString()}`);
        return ((await answer.json()) as { captions: boolean }).captions;
      };
      await until('the agent has left with the last person', async () => !(await isRunning()));
    },
  },
];
