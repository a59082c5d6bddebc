/** livekit-client without any interface: the floor of the figures. */
export const name = 'none';
export const mount = () => ({ unmount() {} });
export const tiles = () => [];
export const expectedTiles = () => 0;
