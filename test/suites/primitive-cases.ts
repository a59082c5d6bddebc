import { waitUntil } from '@open-wc/testing';
import type { VisioDialog } from '../../src/ui/dialog.js';
import type { VisioMenu } from '../../src/ui/menu.js';
import type { ElementCase } from './elements.js';

function button(text: string, slot: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.slot = slot;
  Object.assign(element.style, { minBlockSize: '44px', color: 'black', background: 'white' });
  return element;
}

const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });

const groups = [
  {
    id: 'camera',
    label: 'Caméra',
    selected: 'one',
    items: [
      { id: 'one', label: 'Caméra intégrée' },
      { id: 'two', label: 'Caméra de bureau avec un nom que son fabricant a voulu très long' },
    ],
  },
  { id: 'more', items: [{ id: 'help', label: 'Aide', icon: 'info', hint: 'F2' }] },
] as const;

/** Children are made anew for each mount: a node is in one place at a time. */
export const primitiveCases: readonly ElementCase[] = [
  { tag: 'visio-announcer', state: '' },
  {
    tag: 'visio-announcer',
    state: 'after a message',
    ready: async ({ element }) => {
      (element as Partial<{ announce: (text: string) => void }>).announce?.('Micro coupé');
      await waitUntil(() => element.shadowRoot?.querySelector('p'));
    },
  },
  { tag: 'visio-level-meter', state: '' },
  {
    tag: 'visio-menu',
    state: 'open',
    options: { properties: { label: 'Caméra', groups } },
    ready: async ({ element }) => {
      element.append(button('Choisir la caméra', 'trigger'));
      await (element as VisioMenu).updateComplete;
      await (element as VisioMenu).show();
    },
  },
  {
    tag: 'visio-hint',
    state: '',
    options: {
      properties: {
        text: 'Vous parlez, mais votre micro est coupé.',
        accept: 'Activer le micro',
        decline: 'Plus tard',
      },
    },
  },
  {
    tag: 'visio-dialog',
    state: 'open',
    options: { properties: { heading: 'Quitter la réunion' } },
    ready: async ({ element }) => {
      element.append(paragraph('Les autres personnes continuent sans vous.'), button('Rester', 'actions'));
      await (element as VisioDialog).show();
    },
  },
  {
    tag: 'visio-panel',
    state: '',
    options: { properties: { heading: 'Messages' } },
    ready: ({ element }) =>
      Promise.resolve(element.append(paragraph('Vous voyez les messages reçus depuis votre arrivée.'))),
  },
];
