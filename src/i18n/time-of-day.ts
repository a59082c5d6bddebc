const formats = new Map<string, Intl.DateTimeFormat>();

/** The hour as people of a language write it; making a format is slow, so each is made once. */
export function timeOf(at: number, tag: string): string {
  let format = formats.get(tag);
  if (!format) {
    format = new Intl.DateTimeFormat(tag || undefined, { timeStyle: 'short' });
    formats.set(tag, format);
  }
  return format.format(at);
}
