import { waitUntil } from '@open-wc/testing';
import { captionLine, captionsOf, CONVERSATION } from '../support/captions.js';
import type { ElementCase } from './elements.js';

const said = { isOn: true, ...captionsOf(...CONVERSATION) };

/** Captions, and what belongs to them. */
export const captionCases: readonly ElementCase[] = [
  { tag: 'visio-captions-button', state: '', shown: { captions: { isOn: true } } },
  { tag: 'visio-captions-button', state: 'on', options: { state: { captions: { isOn: true } } } },
  {
    tag: 'visio-captions',
    state: 'nothing said',
    options: { state: { captions: { isOn: true } } },
    shown: { captions: { feed: 'silent' } },
  },
  {
    tag: 'visio-captions',
    state: 'a conversation',
    options: { state: { captions: said } },
    shown: { captions: captionsOf(...CONVERSATION, captionLine(3, 'Amina Diallo', 'Merci.')) },
  },
  {
    tag: 'visio-captions',
    state: 'interrupted',
    options: { state: { captions: said, connection: { status: 'reconnecting', reconnection: 'rejoin' } } },
  },
  {
    tag: 'visio-caption-line',
    state: '',
    options: { state: { captions: said }, properties: { number: 1 } },
    shown: { captions: captionsOf(...CONVERSATION.with(1, captionLine(1, 'Claire Besnard', 'Bien.'))) },
  },
  {
    tag: 'visio-caption-choices',
    state: '',
    shown: {
      captions: {
        appearance: { size: 'huge', lines: 5, position: 'over', colours: 'brown-on-cream', hasSpeakerColours: false },
      },
    },
  },
  {
    tag: 'visio-caption-appearance',
    state: 'open',
    ready: ({ element }) => waitUntil(() => element.shadowRoot?.querySelector(':popover-open'), 'it opens'),
  },
  {
    tag: 'visio-caption-history',
    state: 'nothing said',
    shown: { captions: captionsOf(...CONVERSATION) },
  },
  {
    tag: 'visio-caption-history',
    state: 'a conversation',
    options: { state: { captions: said } },
    ready: ({ element }) => waitUntil(() => element.shadowRoot?.querySelector('li'), 'rows are drawn'),
  },
];
