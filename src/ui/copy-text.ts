/** Puts a text on the clipboard. `false` where the browser refuses, and outside https, where there is none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
