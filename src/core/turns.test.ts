import { expect } from '@open-wc/testing';
import { turns } from './turns.js';

describe('turns', () => {
  it('begin one after the other, also after a failure, and give what each brings', async () => {
    const inTurn = turns();
    const begun: string[] = [];
    let end: (error: Error) => void = () => undefined;
    const first = inTurn(() => {
      begun.push('first');
      return new Promise<string>((_, reject) => (end = reject));
    });
    const second = inTurn(() => {
      begun.push('second');
      return Promise.resolve('brought');
    });
    await Promise.resolve();
    expect(begun).to.deep.equal(['first']);
    end(new Error('no'));
    expect(await first.catch(({ message }: Error) => message)).to.equal('no');
    expect(await second).to.equal('brought');
    expect(begun).to.deep.equal(['first', 'second']);
  });
});
