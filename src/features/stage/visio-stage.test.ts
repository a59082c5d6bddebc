import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { unmountAll } from '../../../test/support/mount.js';
import { defineStage, mountStage, people, type StageInRoom } from '../../../test/support/stage.js';
import type { VisioTile } from './visio-tile.js';

const buttonOf = (tile: VisioTile) => tile.shadowRoot?.querySelector('button') as HTMLButtonElement;
const pagerText = ({ element }: StageInRoom) =>
  element.shadowRoot?.querySelector('nav span.tabular, nav span.sr')?.textContent ?? null;
const pagerButtons = ({ element }: StageInRoom) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('nav button') ?? []),
];

/** Counts renders of elements by wrapping their `performUpdate`. */
function countRenders(elements: readonly Element[]): () => Map<Element, number> {
  const counts = new Map(elements.map((element) => [element, 0]));
  for (const element of elements) {
    const updating = element as Element & { updated(changed: unknown): void };
    const original = updating.updated.bind(element);
    updating.updated = (changed) => {
      counts.set(element, (counts.get(element) ?? 0) + 1);
      original(changed);
    };
  }
  return () => new Map([...counts].filter(([, count]) => count > 0));
}

const frame = () => new Promise(requestAnimationFrame);

describe('visio-stage', () => {
  before(defineStage);
  afterEach(unmountAll);

  it('shows everybody in the order of arrival, the own tile last', async () => {
    const { shown, element } = await mountStage(people(3));
    expect(shown()).to.deep.equal(['p1/camera', 'p2/camera', 'p3/camera', 'moi/camera']);
    expect(element.shadowRoot?.querySelectorAll('ul > li').length).to.equal(4);
    expect(element.shadowRoot?.querySelector('ul')?.getAttribute('aria-label')).to.equal('Participants');
  });

  it('finds the own tile by its name', async () => {
    const { tiles } = await mountStage(people(3));
    expect(tiles().filter((tile) => tile.getAttribute('aria-label')?.startsWith('Vous')).length).to.equal(1);
  });

  for (const [width, height] of [
    ['20rem', '30rem'],
    ['48rem', '32rem'],
    ['80rem', '40rem'],
    ['75rem', '11rem'],
  ] as const) {
    it(`keeps every tile inside its box and apart from the others in ${width} × ${height}`, async () => {
      for (const count of [1, 3, 8, 24]) {
        const { element, tiles, unmount } = await mountStage(people(count), { width, height });
        const box = element.getBoundingClientRect();
        const rects = tiles()
          .filter((tile) => !tile.closest('.place--own'))
          .map((tile) => tile.getBoundingClientRect());
        expect(rects.length).to.be.greaterThan(0);
        rects.forEach((a, i) => {
          expect(a.width * a.height, `${count}`).to.be.greaterThan(0);
          expect(a.left >= box.left && a.right <= box.right + 1 && a.top >= box.top && a.bottom <= box.bottom + 1).to.be
            .true;
          for (const b of rects.slice(i + 1)) {
            const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(isApart, `${count} people`).to.be.true;
          }
        });
        unmount();
      }
    });
  }

  it('floats the own view over the others on a phone', async () => {
    const { tile, element } = await mountStage(people(1), { width: '20rem', height: '30rem' });
    const own = tile('moi/camera').getBoundingClientRect();
    const other = tile('p1/camera').getBoundingClientRect();
    const box = element.getBoundingClientRect();
    expect([own.width, own.height]).to.deep.equal([96, 128]);
    expect(other.width, 'the other has the whole width').to.be.closeTo(box.width, 16);
    expect(own.top < other.bottom && own.right <= box.right && own.bottom <= box.bottom).to.be.true;
  });

  it('lets the page style each part of a tile', async () => {
    const { tile } = await mountStage(people(2));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('visio-stage::part(tile) { opacity: 0.5 } visio-stage::part(tile-name) { letter-spacing: 3px }');
    document.adoptedStyleSheets.push(sheet);
    expect(getComputedStyle(tile('p1/camera')).opacity).to.equal('0.5');
    const name = tile('p1/camera').shadowRoot?.querySelector('[part=tile-name]');
    expect(name && getComputedStyle(name).letterSpacing).to.equal('3px');
    document.adoptedStyleSheets.pop();
  });

  it('tells a person who is alone that they are first, and copies the link that the page gave', async () => {
    const stage = await mountStage([]);
    const card = () => stage.element.shadowRoot?.querySelector('.alone');
    expect(card()?.textContent).to.contain('Vous êtes la première personne.');
    expect(card()?.querySelector('button')).to.equal(null);
    stage.element.link = 'https://visio.example/rdv-4821';
    await stage.until(() => card()?.querySelector('button') !== null, 'there is a link to copy');
    const copied: string[] = [];
    const answers = [() => Promise.reject(new Error('refused')), (text: string) => Promise.resolve(copied.push(text))];
    const writeText = (text: string) => answers.shift()?.(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    card()?.querySelector('button')?.click();
    await stage.until(
      () => card()?.textContent.includes(stage.element.link) === true,
      'it can be read where it is not copied',
    );
    card()?.querySelector('button')?.click();
    await stage.until(() => card()?.textContent.includes('Lien copié') === true, 'it is copied');
    expect(copied).to.deep.equal(['https://visio.example/rdv-4821']);
    Reflect.deleteProperty(navigator, 'clipboard');
    stage.room.addRemote({ identity: 'claire' });
    await stage.until(() => card() === null, 'the card goes when somebody comes');
  });

  it('pages above 25 people, in words and with the count, and says so in the state', async () => {
    const stage = await mountStage(people(30), { width: '80rem', height: '42rem' });
    expect(stage.tiles().length).to.equal(25);
    expect(stage.shown().at(-1)).to.equal('moi/camera');
    expect(pagerText(stage)).to.equal('Page 1 sur 2 · 31 personnes');
    expect(stage.meeting.state.stage?.pageCount).to.equal(2);
    expect(stage.meeting.state.stage?.visible).to.deep.equal(stage.shown());
    expect(stage.meeting.state.stage?.upcoming.length).to.equal(6);
    const [previous, next] = pagerButtons(stage);
    expect([previous?.ariaDisabled, next?.ariaDisabled]).to.deep.equal(['true', null]);
    previous?.click();
    next?.click();
    await stage.until(() => stage.tiles().length === 6, 'the second page shows');
    expect(pagerText(stage)).to.equal('Page 2 sur 2 · 31 personnes');
    expect(stage.meeting.state.stage?.page).to.equal(1);
  });

  it('goes to the last page that is left when people go', async () => {
    const stage = await mountStage(people(30), { width: '80rem', height: '42rem' });
    await stage.meeting.commands.stage.showPage(1);
    await stage.until(() => stage.tiles().length === 6, 'the second page shows');
    for (let i = 10; i <= 30; i++) stage.room.removeRemote(`p${i}`);
    await stage.until(() => stage.tiles().length === 10, 'there is one page again');
    expect(pagerText(stage)).to.equal(null);
    expect(stage.meeting.state.stage?.page).to.equal(0);
  });

  it('shows as many tiles as it is told to, whatever the box', async () => {
    const stage = await mountStage(people(60), { width: '40rem', height: '30rem', properties: { pageSize: Infinity } });
    expect(stage.tiles().length).to.equal(61);
  });

  it('renders nothing when 50 things happen that nobody sees', async () => {
    const stage = await mountStage(people(30), { width: '80rem', height: '42rem' });
    const renders = countRenders([stage.element, ...stage.tiles()]);
    for (let i = 0; i < 50; i++) {
      // Off the page.
      stage.room.setMuted(`p${26 + (i % 5)}`, 'microphone', i % 2 === 0);
      await Promise.resolve();
      await Promise.resolve();
    }
    await frame();
    await frame();
    expect(renders().size).to.equal(0);
  });

  it('renders one tile when one person mutes', async () => {
    const stage = await mountStage(people(8));
    const renders = countRenders([stage.element, ...stage.tiles()]);
    stage.room.setMuted('p4', 'microphone', true);
    await stage.until(() => stage.tile('p4/camera').ariaLabel === 'Personne 4, micro coupé', 'the tile says it');
    await frame();
    expect([...renders()]).to.deep.equal([[stage.tile('p4/camera'), 1]]);
  });

  it('renders itself once a frame at most while people arrive', async () => {
    const stage = await mountStage(people(1));
    let renders = 0;
    let frames = 0;
    const original = stage.element.render.bind(stage.element);
    stage.element.render = () => {
      renders++;
      return original();
    };
    let isCounting = true;
    const count = () => {
      frames++;
      if (isCounting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    for (const person of people(23, 2)) {
      stage.room.addRemote(person);
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
    await stage.until(() => stage.tiles().length === 25, 'everybody is there');
    isCounting = false;
    expect(renders).to.be.at.most(frames + 1);
  });

  it('keeps the tiles, their pictures and the pin of ten people through a full reconnection', async () => {
    const stage = await mountStage(people(10));
    await stage.meeting.commands.stage.pin('p3/camera');
    await stage.until(() => stage.shown()[0] === 'p3/camera', 'the pinned tile is first');
    const tiles = stage.tiles();
    const order = stage.shown();
    const comeBack = stage.room.loseSession();
    await frame();
    await frame();
    expect(stage.tiles()).to.deep.equal(tiles);
    comeBack();
    const attached = () =>
      stage.meeting.state.stage?.visible.filter((id) => {
        const person = stage.room.getParticipantByIdentity(id.replace('/camera', ''));
        return person?.getTrackPublication('camera')?.track?.attachedElements.length === 1;
      });
    await stage.until(() => attached()?.length === order.length - (order.includes('moi/camera') ? 1 : 0), 'pictures');
    expect(stage.tiles()).to.deep.equal(tiles);
    expect(stage.shown()).to.deep.equal(order);
    expect(stage.meeting.state.stage?.pinned).to.deep.equal(['p3/camera']);
  });

  it('puts a shared screen forward, whole, with its bar, and goes back to the grid', async () => {
    const stage = await mountStage(people(3));
    expect(stage.meeting.state.stage?.effectiveLayout).to.equal('grid');
    stage.room.publish('p2', 'screen_share');
    await stage.until(() => stage.shown()[0] === 'p2/screen', 'the screen is put forward');
    expect(stage.meeting.state.stage?.effectiveLayout).to.equal('focus');
    expect(stage.meeting.state.stage?.forward).to.deep.equal(['p2/screen']);
    expect(stage.tiles().length, 'its owner stays in the strip').to.equal(4);
    stage.room.unpublish('p2', 'screen_share');
    await stage.until(() => stage.shown().length === 4, 'the grid is back');
    expect(stage.meeting.state.stage?.effectiveLayout).to.equal('grid');
  });

  it('does not show the own screen to its owner', async () => {
    const stage = await mountStage(people(2));
    stage.room.publish('moi', 'screen_share');
    stage.room.addRemote({ identity: 'late' });
    await stage.until(() => stage.shown().includes('late/camera'), 'the stage has seen both');
    expect(stage.shown()).not.to.include('moi/screen');
    expect(stage.meeting.state.stage?.effectiveLayout).to.equal('grid');
  });

  it('puts two pins beside a share and the others in a strip of four', async () => {
    const stage = await mountStage([...people(8), { identity: 'q', screen: true }], {
      width: '80rem',
      height: '36rem',
    });
    for (const id of ['p1/camera', 'p2/camera']) await stage.meeting.commands.stage.pin(id);
    await stage.until(() => stage.meeting.state.stage?.forward.length === 3, 'the pins are forward');
    expect(stage.shown().slice(0, 3)).to.deep.equal(['q/screen', 'p1/camera', 'p2/camera']);
    expect(stage.shown().length).to.equal(3 + 4);
    expect(pagerText(stage)).to.equal('1 à 4 sur 8');
    pagerButtons(stage)[1]?.click();
    await stage.until(() => pagerText(stage) === '5 à 8 sur 8', 'the next four show');
  });

  it('keeps the same tile, and the keyboard on it, when it is pinned', async () => {
    const stage = await mountStage(people(5));
    const tile = stage.tile('p4/camera');
    buttonOf(tile).focus();
    await sendKeys({ press: 'Enter' });
    await stage.until(() => stage.shown()[0] === 'p4/camera', 'it is put forward');
    await stage.until(() => tile.ariaLabel?.includes('Épinglé') ?? false, 'it says so');
    expect(stage.tile('p4/camera')).to.equal(tile);
    expect(stage.element.shadowRoot?.activeElement).to.equal(tile);
    await sendKeys({ press: 'Enter' });
    await stage.until(() => stage.meeting.state.stage?.effectiveLayout === 'grid', 'it is let go');
    expect(stage.element.shadowRoot?.activeElement).to.equal(tile);
  });

  it('is one tab stop; arrows, Home and End go from tile to tile', async () => {
    const stage = await mountStage(people(5), { width: '64rem', height: '40rem' });
    const reachable = () => stage.tiles().filter((tile) => buttonOf(tile).tabIndex === 0);
    expect(reachable().map(({ tileId }) => tileId)).to.deep.equal(['p1/camera']);
    buttonOf(stage.tile('p1/camera')).focus();
    const on = () => (stage.element.shadowRoot?.activeElement as VisioTile | null)?.tileId;
    const steps: readonly (readonly [string, string])[] = [
      ['ArrowRight', 'p2/camera'],
      ['ArrowDown', 'p5/camera'],
      ['ArrowLeft', 'p4/camera'],
      ['ArrowUp', 'p1/camera'],
      ['End', 'moi/camera'],
      ['Home', 'p1/camera'],
    ];
    for (const [press, id] of steps) {
      await sendKeys({ press });
      expect(on(), press).to.equal(id);
    }
    await sendKeys({ press: 'End' });
    await stage.until(() => reachable()[0]?.tileId === 'moi/camera', 'Tab comes back here');
  });

  it('draws the button of the tile that has the keyboard, and no longer once the keyboard is elsewhere', async () => {
    const stage = await mountStage(people(5), { width: '64rem', height: '40rem' });
    const tile = stage.tile('p2/camera');
    buttonOf(tile).focus();
    await stage.until(() => tile.isActive, 'it is drawn');
    buttonOf(tile).blur();
    await stage.until(() => !tile.isActive, 'it is gone');
  });

  it('brings somebody who speaks for long onto the page, and moves nobody else', async () => {
    const stage = await mountStage(people(30), { width: '80rem', height: '42rem' });
    const before = stage.shown();
    stage.room.speak(['p29']);
    await stage.until(() => stage.shown().includes('p29/camera'), 'the speaker is on the page');
    expect(stage.shown().filter((id, i) => id !== before[i]).length).to.equal(1);
  });

  it('lets go of pictures, listeners and timers when it is removed', async () => {
    const stage = await mountStage(people(6));
    const attached = () =>
      [...stage.room.remoteParticipants.values()].flatMap(
        (person) => person.getTrackPublication('camera')?.track?.attachedElements ?? [],
      );
    await stage.until(() => attached().length === 6, 'pictures are attached');
    const listening = stage.room.listenerCount('trackSubscribed');
    stage.element.remove();
    await stage.until(() => attached().length === 0, 'pictures are let go');
    expect(stage.room.listenerCount('trackSubscribed')).to.equal(listening - 1);
    stage.meeting.detach();
    expect(stage.room.listenerCount()).to.equal(0);
  });
});
