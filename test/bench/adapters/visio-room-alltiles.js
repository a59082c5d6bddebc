import { mountVisioRoom } from './visio-room.js';

export { tiles } from './visio-room.js';
export const name = '<visio-room>, all tiles';
export const mount = ({ room, element }) => mountVisioRoom({ room, element, pageSize: Infinity });
