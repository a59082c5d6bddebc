import { strict as assert } from 'node:assert';
import { focusedName, pressUntil } from '../keys.js';
import { speak } from '../speech.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const SENTENCE = 'Good morning. I think that nobody hears me, and I am still speaking to all of you.';
const WORDS = 'Vous parlez, mais votre micro est coupé.';

export const mutedSpeechSpecs: readonly Spec[] = [
  {
    name: 'speaking while muted: told only where it was asked for, with nothing sent, and heard again at a press',
    async run({ visitor, bare }) {
      const amina = await visitor('Amina', { speech: speak(SENTENCE), attributes: { 'camera-off': '' } });
      await amina.join({ withDevices: false });
      const foreigner = await bare('foreigner', { publishes: false });
      const identity = await amina.identity();
      await foreigner.hears(identity);
      const turnOff = () =>
        amina
          .button(/^Micro, couper/)
          .first()
          .click();
      await turnOff();
      await until('the device is closed', async () => (await amina.liveTracks()) === 0);

      await amina.read((room) => room.commands.preferences.set({ warnsWhenMuted: true }));
      await until('it listens', async () => (await amina.liveTracks()) === 1);
      const question = amina.page.getByRole('group', { name: WORDS });
      await question.waitFor();
      assert.equal(await amina.read((room) => room.state.microphone.status), 'off');
      await until('the device is closed again', async () => (await amina.liveTracks()) === 0);
      assert.equal(
        await foreigner.read(
          (page, [of]) => page.participants.find((one) => one.identity === of)?.tracks.every(({ isMuted }) => isMuted),
          [identity],
        ),
        true,
      );

      await amina.page.keyboard.press('F2');
      await pressUntil(amina, 'ArrowLeft', /^Micro coupé/);
      await pressUntil(amina, 'Tab', /^Activer le micro/);
      await amina.page.keyboard.press('Enter');
      await until('on', () => amina.read((room) => room.state.microphone.status === 'on'));
      assert.match(await focusedName(amina), /, couper le micro$/);
      assert.equal(await question.count(), 0);
      await foreigner.hears(identity);

      await turnOff();
      await question.waitFor();
      await amina.page.getByRole('button', { name: 'Rester en silence' }).click();
      await until('silent', async () => (await question.count()) === 0);
      assert.equal(await amina.liveTracks(), 0);
    },
  },
];
