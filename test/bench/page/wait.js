export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A message posted in a frame arrives once that frame has been painted. */
export async function afterPaint() {
  await nextFrame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}
