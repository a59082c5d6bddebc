import { expect } from '@open-wc/testing';
import { Store } from './store.js';

interface State {
  readonly one: { readonly count: number; readonly list: readonly { readonly id: string }[] };
  readonly two: { readonly name: string };
}

const initial = (): State => ({ one: { count: 0, list: [] }, two: { name: 'a' } });

describe('Store', () => {
  it('notifies once a microtask, however many patches came', async () => {
    const store = new Store(initial());
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.state.one.count));
    for (let count = 1; count <= 100; count++) store.patch('one', { count });
    store.patch('two', { name: 'b' });
    expect(seen).to.deep.equal([]);
    await Promise.resolve();
    expect(seen).to.deep.equal([100]);
    store.patch('one', { count: 101 });
    await Promise.resolve();
    expect(seen).to.deep.equal([100, 101]);
  });

  it('takes a key out, and tells so once', async () => {
    const store = new Store(initial());
    let calls = 0;
    store.subscribe(() => calls++);
    const { one } = store.state;
    store.remove('two');
    expect(Object.keys(store.state)).to.deep.equal(['one']);
    expect([store.state.one === one, Object.isFrozen(store.state)]).to.deep.equal([true, true]);
    store.remove('two');
    await Promise.resolve();
    expect(calls).to.equal(1);
    store.remove('two');
    await Promise.resolve();
    expect(calls).to.equal(1);
  });

  it('notifies nobody when a patch says what is there already', async () => {
    const store = new Store(initial());
    let calls = 0;
    store.subscribe(() => calls++);
    const before = store.state;
    store.patch('one', { count: 0 });
    store.patch('two', {});
    await Promise.resolve();
    expect(calls).to.equal(0);
    expect(store.state).to.equal(before);
  });

  it('keeps the object of a key that did not change', () => {
    const store = new Store(initial());
    const { two } = store.state;
    store.patch('one', { count: 1 });
    expect(store.state.two).to.equal(two);
    expect(store.state.one).to.deep.equal({ count: 1, list: [] });
  });

  it('is frozen to the bottom: state, keys, lists, records in lists', () => {
    const store = new Store(initial());
    store.patch('one', { list: [{ id: 'x' }] });
    const { one } = store.state;
    for (const piece of [store.state, one, one.list, one.list[0]]) expect(Object.isFrozen(piece)).to.be.true;
    expect(() => Object.assign(one.list[0] ?? {}, { id: 'y' })).to.throw(TypeError);
  });

  it('does not freeze what is no record: a live object stays usable', () => {
    const store = new Store<{ thing: { target: EventTarget } }>({ thing: { target: new EventTarget() } });
    const target = new EventTarget();
    store.patch('thing', { target });
    expect(Object.isFrozen(target)).to.be.false;
  });

  it('ends a subscription by its signal or by its function, and takes none for a signal that has fired', async () => {
    const store = new Store(initial());
    const calls: string[] = [];
    const abort = new AbortController();
    store.subscribe(() => calls.push('signal'), { signal: abort.signal });
    const end = store.subscribe(() => calls.push('function'));
    store.subscribe(() => calls.push('aborted'), { signal: AbortSignal.abort() });
    expect(store.listenerCount).to.equal(2);
    abort.abort();
    end();
    expect(store.listenerCount).to.equal(0);
    store.patch('one', { count: 1 });
    await Promise.resolve();
    expect(calls).to.deep.equal([]);
  });

  it('tells the others when one listener throws, and reports what it threw', async () => {
    const store = new Store(initial());
    const reported: unknown[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      const failure = new Error('the page');
      let calls = 0;
      store.subscribe(() => {
        throw failure;
      });
      store.subscribe(() => calls++);
      store.patch('one', { count: 1 });
      await Promise.resolve();
      expect(calls).to.equal(1);
      expect(reported).to.deep.equal([failure]);
    } finally {
      globalThis.reportError = reportError;
    }
  });

  it('gives a listener that is added during a notification the next one only', async () => {
    const store = new Store(initial());
    let late = 0;
    const end = store.subscribe(() => {
      end();
      store.subscribe(() => late++);
    });
    store.patch('one', { count: 1 });
    await Promise.resolve();
    expect(late).to.equal(0);
    store.patch('one', { count: 2 });
    await Promise.resolve();
    expect(late).to.equal(1);
  });
});
