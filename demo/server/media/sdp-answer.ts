import { ACCEPTED, codecLines, dataLines, kindOf, mediaLines, placeholderCodec } from './sdp.js';
import { sessionLines, streamLines, toSdp } from './sdp.js';
import type { Codec, MediaDescription, SentStream, SessionDescription } from './sdp.js';
import type { LocalParameters } from './transport.js';

/** What we do with one section of the client's offer. */
export type SectionPlan =
  | { readonly direction: 'receive'; readonly codec: Codec; readonly withDtx: boolean }
  | { readonly direction: 'send'; readonly codec: Codec; readonly stream: SentStream }
  | { readonly direction: 'unused' };

/** Our answer to a client's offer; `plan` is asked once for each media section, in order. */
export function answer(
  offer: SessionDescription,
  local: LocalParameters,
  version: number,
  plan: (media: MediaDescription) => SectionPlan,
): string {
  const setup = !local.setup || local.setup === 'actpass' ? 'active' : local.setup;
  const bundled = offer.media.filter((m) => m.port !== 0 || m.type === 'application');
  const lines = sessionLines(
    bundled.map((m) => String(m.mid)),
    version,
  );
  for (const media of offer.media) {
    const mid = String(media.mid);
    if (media.type === 'application') {
      lines.push(...dataLines(mid, local, setup));
      continue;
    }
    lines.push(...sectionLines(media, mid, local, setup, plan(media)));
  }
  return toSdp(lines);
}

function sectionLines(
  media: MediaDescription,
  mid: string,
  local: LocalParameters,
  setup: string,
  plan: SectionPlan,
): string[] {
  const kind = kindOf(media);
  const codec = plan.direction === 'unused' ? placeholderCodec(media) : plan.codec;
  if (!codec) throw new Error(`section ${mid} of the offer names no codec`);
  const lines = mediaLines(kind, mid, codec, local, setup);
  // The same set in every section: once an answer left one out, Chromium drops it from its next offers, and a simulcast
  // publication then fails for want of RID.
  for (const ext of media.ext ?? []) {
    if (ACCEPTED[kind].includes(ext.uri)) lines.push(`a=extmap:${ext.value} ${ext.uri}`);
  }
  const withDtx = plan.direction === 'receive' && plan.withDtx && kind === 'audio';
  lines.push(...codecLines(kind, codec, withDtx ? 'usedtx=1' : ''));
  if (plan.direction === 'unused') lines.push('a=inactive');
  else if (plan.direction === 'send') lines.push('a=sendonly', ...streamLines(plan.stream));
  else {
    lines.push('a=recvonly');
    if (media.rids?.length && media.simulcast) {
      for (const rid of media.rids) lines.push(`a=rid:${rid.id} recv`);
      lines.push(`a=simulcast:recv ${media.simulcast.list1}`);
    }
  }
  return lines;
}
