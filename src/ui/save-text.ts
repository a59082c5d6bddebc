/** Gives a text to the person as a file, on a press of theirs. */
export function saveText(name: string, text: string): void {
  // eslint-disable-next-line visio/no-forbidden-dom -- the one place: a press of the person uses it, and it is gone at once
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
