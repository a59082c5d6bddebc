import { FakeClock } from './fake-clock.js';
import { FakeDevices } from './fake-devices.js';

/** A clock and devices of each test's own: in place before it, gone after it. */
export function clockAndDevices(): { readonly clock: FakeClock; readonly devices: FakeDevices } {
  const fakes = { clock: new FakeClock(), devices: new FakeDevices() };
  beforeEach(() => {
    fakes.devices = new FakeDevices().install();
    fakes.clock = new FakeClock().install();
  });
  afterEach(() => {
    fakes.clock.restore();
    fakes.devices.restore();
  });
  return fakes;
}
