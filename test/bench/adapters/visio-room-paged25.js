import { mountVisioRoom } from './visio-room.js';

const PAGE_SIZE = 25;

export { tiles } from './visio-room.js';
export const name = '<visio-room>, 25 shown';
export const mount = ({ room, element }) => mountVisioRoom({ room, element, pageSize: PAGE_SIZE });
export const expectedTiles = (count) => Math.min(count, PAGE_SIZE);
