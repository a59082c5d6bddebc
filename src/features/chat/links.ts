import { LinkifyIt, type Match } from 'linkify-it';
import type { TextPart } from './text-parts.js';

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, maxLength: 2000 });

/** A text and the addresses in it. Takes a time that grows with the length of the text, whatever is in it. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of finder.match(text) ?? []) {
    const link = linkOf(match);
    if (!link) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push(link);
    end = match.lastIndex;
  }
  return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
}

/** Addresses over https and without a password in them, nothing else. What is shown is where it leads. */
function linkOf({ schema, raw }: Match): TextPart | null {
  const isBare = schema === '' && (/^www\./i.test(raw) || raw.includes('/'));
  if (schema.toLowerCase() !== 'https:' && !isBare) return null;
  const address = isBare ? `https://${raw}` : raw;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password) return null;
  // A host in other letters may look like one that it is not: shown as it is asked for.
  const isPlain = raw.toLowerCase().includes(url.host);
  return { text: isPlain ? raw : url.href, href: url.href };
}
