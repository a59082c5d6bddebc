import type { IncomingMessage } from 'node:http';

/** No request of the demo is longer. */
const MAX_BODY = 256 * 1024;

/** A request that the server cannot read; the message is for whoever sent it. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON object of a body; an empty body is an empty object. Throws `BadRequest`. */
export async function readJson(request: IncomingMessage): Promise<JsonObject> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_BODY) throw new BadRequest('the body is too long');
  }
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRequest('the body is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadRequest('the body must be a JSON object');
  }
  return value as JsonObject;
}
