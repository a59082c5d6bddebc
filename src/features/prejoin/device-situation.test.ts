import { expect } from '@open-wc/testing';
import type { DeviceKind } from '../../core/device-failure.js';
import {
  type DeviceProblem,
  type DeviceSituation,
  kindsToAsk,
  kindsToOpen,
  problemsOf,
  type Situations,
} from './device-situation.js';

const BOTH: readonly DeviceKind[] = ['camera', 'microphone'];
const idle: DeviceSituation = { status: 'off', failure: null, permission: 'prompt', isWanted: true, wasTried: false };
const granted: DeviceSituation = { ...idle, permission: 'granted' };
const on: DeviceSituation = { ...granted, status: 'on', wasTried: true };
const failed = (failure: DeviceSituation['failure'], patch: Partial<DeviceSituation> = {}): DeviceSituation => ({
  ...idle,
  failure,
  wasTried: true,
  ...patch,
});
const both = (camera: DeviceSituation, microphone = camera): Situations => ({ camera, microphone });

describe('kindsToAsk', () => {
  const table: readonly (readonly [what: string, situations: Situations, kinds: readonly DeviceKind[]])[] = [
    ['nothing is known', both(idle), ['camera', 'microphone']],
    ['the browser does not tell', both({ ...idle, permission: 'unknown' }), ['camera', 'microphone']],
    ['the page wants the camera off', both({ ...idle, isWanted: false }, idle), ['microphone']],
    ['the page wants both off', both({ ...idle, isWanted: false }), []],
    ['the camera was refused before', both({ ...idle, permission: 'denied' }, idle), ['microphone']],
    ['both were allowed before', both(granted), []],
    ['one was allowed before', both(granted, idle), []],
    ['the person has begun with the microphone', both(idle, { ...idle, status: 'pending', wasTried: true }), []],
    ['the person has refused', both(failed('denied')), []],
  ];
  for (const [what, situations, kinds] of table)
    it(`${what}: ${kinds.join(' and ') || 'none'}`, () => {
      expect(kindsToAsk(situations)).to.deep.equal(kinds);
    });
});

describe('kindsToOpen', () => {
  const table: readonly (readonly [
    what: string,
    situations: Situations,
    before: Situations | null,
    kinds: readonly DeviceKind[],
  ])[] = [
    ['allowed before', both(granted), null, ['camera', 'microphone']],
    ['told a moment later', both(granted), both(idle), ['camera', 'microphone']],
    ['never allowed', both(idle), null, []],
    ['the page wants the camera off', both({ ...granted, isWanted: false }, granted), null, ['microphone']],
    ['on already', both(on), both(idle), []],
    ['turned off by the person', both({ ...granted, wasTried: true }), both(on), []],
    ['allowed while refused', both(failed('denied', { permission: 'granted' })), both(failed('denied')), BOTH],
    ['refused although allowed', both(failed('denied', { permission: 'granted' })), both(granted), []],
    ['in use although allowed', both(failed('in-use', { permission: 'granted' })), both(idle), []],
    [
      'allowed while refused, which the page wanted off',
      both(failed('denied', { permission: 'granted', isWanted: false }), on),
      both(failed('denied'), on),
      ['camera'],
    ],
  ];
  for (const [what, situations, before, kinds] of table)
    it(`${what}: ${kinds.join(' and ') || 'none'}`, () => {
      expect(kindsToOpen(situations, before)).to.deep.equal(kinds);
    });
});

describe('problemsOf', () => {
  const table: readonly (readonly [
    what: string,
    situations: Situations,
    isChromium: boolean,
    problems: readonly DeviceProblem[],
  ])[] = [
    ['none', both(on), true, []],
    ['the same twice', both(failed('not-found')), true, [{ failure: 'not-found', kinds: BOTH }]],
    ['one', both(failed('in-use'), on), true, [{ failure: 'in-use', kinds: ['camera'] }]],
    [
      'two kinds',
      both(failed('in-use'), failed('not-found')),
      true,
      [
        { failure: 'in-use', kinds: ['camera'] },
        { failure: 'not-found', kinds: ['microphone'] },
      ],
    ],
    ['closed question', both(failed('denied')), true, [{ failure: 'dismissed', kinds: BOTH }]],
    ['the same answer elsewhere', both(failed('denied')), false, [{ failure: 'denied', kinds: BOTH }]],
    [
      'refused in an earlier visit',
      both({ ...idle, permission: 'denied' }),
      true,
      [{ failure: 'denied', kinds: BOTH }],
    ],
    ['refused earlier and not wanted', both({ ...idle, permission: 'denied', isWanted: false }), true, []],
    ['being tried again', both(failed('in-use', { status: 'pending' })), true, []],
  ];
  for (const [what, situations, isChromium, problems] of table)
    it(what, () => {
      expect(problemsOf(situations, isChromium)).to.deep.equal(problems);
    });
});
