import type { Page } from 'playwright-core';

/** Between two words nobody has stopped speaking. */
const PAUSE_MS = 700;

export interface Utterance {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
}

/** A state of what a page shows of the captions, and since when. */
export interface Shown {
  readonly text: string;
  readonly at: number;
}

interface Listener extends Window {
  captured: MediaStreamTrack[];
  loud: number[];
  shown: Shown[];
}

/** Notes when the microphone of a page hears something, from now on. */
export async function listenToMicrophone(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = window as unknown as Listener;
    scope.loud = [];
    const track = scope.captured.find(({ kind, readyState }) => kind === 'audio' && readyState === 'live');
    if (!track) throw new Error('no microphone is open');
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      if (samples.some((sample) => Math.abs(sample) > 0.02)) scope.loud.push(Date.now());
    }, 20);
  });
}

/** What was said since, oldest first. */
export async function utterances(page: Page): Promise<Utterance[]> {
  const loud = await page.evaluate(() => (window as unknown as Listener).loud);
  const all: { from: number; to: number }[] = [];
  for (const at of loud) {
    const last = all.at(-1);
    if (last && at - last.to < PAUSE_MS) last.to = at;
    else all.push({ from: at, to: at });
  }
  return all;
}

/** Notes every change of the captions that a page with the element shows, name included, from now on. */
export async function watchCaptions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = window as unknown as Listener;
    scope.shown = [];
    const read = (): string => {
      const surface = document.querySelector('visio-room')?.shadowRoot?.querySelector('visio-captions')?.shadowRoot;
      const lines = [...(surface?.querySelectorAll('visio-caption-line') ?? [])];
      return lines.map((line) => (line.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\n');
    };
    setInterval(() => {
      const text = read();
      if (text !== (scope.shown.at(-1)?.text ?? '')) scope.shown.push({ text, at: Date.now() });
    }, 20);
  });
}

export function shownCaptions(page: Page): Promise<Shown[]> {
  return page.evaluate(() => (window as unknown as Listener).shown);
}
