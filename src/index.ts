/**
 * Classes and types of visio-room, without side effects: nothing is registered. `visio-room/define` registers.
 *
 * @packageDocumentation
 */
export { VisioError, type VisioErrorCode } from './core/errors.js';
