import { expect } from '@open-wc/testing';
import { type DeviceFailure, deviceErrorCode, deviceFailureOf, pageAllows } from './device-failure.js';

const thrown = (name: string, message = '') => new DOMException(message, name);

const TABLE: readonly (readonly [error: unknown, failure: DeviceFailure, code: string])[] = [
  [thrown('NotAllowedError', 'Permission denied'), 'denied', 'DEVICE_DENIED'],
  [thrown('NotAllowedError', 'Permission dismissed'), 'dismissed', 'DEVICE_DENIED'],
  [thrown('NotAllowedError', 'Permission denied by system'), 'denied-by-system', 'DEVICE_DENIED_BY_SYSTEM'],
  [thrown('SecurityError'), 'denied-by-page', 'DEVICE_DENIED_BY_PAGE'],
  [thrown('NotFoundError', 'Requested device not found'), 'not-found', 'DEVICE_NOT_FOUND'],
  [thrown('DevicesNotFoundError'), 'not-found', 'DEVICE_NOT_FOUND'],
  [Object.assign(new Error(), { name: 'OverconstrainedError' }), 'not-found', 'DEVICE_NOT_FOUND'],
  [thrown('NotReadableError', 'Could not start video source'), 'in-use', 'DEVICE_IN_USE'],
  [thrown('TrackStartError'), 'in-use', 'DEVICE_IN_USE'],
  [thrown('AbortError'), 'in-use', 'DEVICE_IN_USE'],
  [thrown('NotSupportedError'), 'unsupported', 'UNSUPPORTED'],
  [new TypeError('no constraints'), 'failed', 'DEVICE_FAILED'],
  ['a text', 'failed', 'DEVICE_FAILED'],
  [undefined, 'failed', 'DEVICE_FAILED'],
];

describe('deviceFailureOf', () => {
  for (const [error, failure, code] of TABLE)
    it(`reads ${String(error)} as ${failure}`, () => {
      expect(deviceFailureOf(error)).to.equal(failure);
      expect(deviceErrorCode(failure)).to.equal(code);
    });

  it('has a code for a device that was pulled out', () => {
    expect(deviceErrorCode('unplugged')).to.equal('DEVICE_NOT_FOUND');
  });

  it('knows the browser’s own OverconstrainedError', async () => {
    const failed = await navigator.mediaDevices
      .getUserMedia({ video: { deviceId: { exact: 'nothing-of-that-name' } } })
      .then(() => undefined, deviceFailureOf);
    expect(failed).to.equal('not-found');
  });
});

describe('pageAllows', () => {
  const NAMES = ['permissionsPolicy', 'featurePolicy'] as const;

  /** Gives the document a policy under one of the names that browsers have for it, and nothing under the other. */
  function withPolicy(name: string, policy: object, run: () => void): void {
    for (const one of NAMES)
      Object.defineProperty(document, one, { value: one === name ? policy : undefined, configurable: true });
    try {
      run();
    } finally {
      for (const one of NAMES) Reflect.deleteProperty(document, one);
    }
  }

  for (const name of NAMES)
    it(`answers what the ${name} of the page says`, () => {
      withPolicy(name, { allowsFeature: (feature: string) => feature === 'microphone' }, () => {
        expect([pageAllows('microphone'), pageAllows('camera')]).to.deep.equal([true, false]);
      });
    });

  it('answers yes where the browser does not tell', () => {
    withPolicy('', {}, () => expect(pageAllows('camera')).to.be.true);
    withPolicy('featurePolicy', {}, () => expect(pageAllows('camera')).to.be.true);
  });
});
