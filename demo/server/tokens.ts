import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import type { VideoGrant } from 'livekit-server-sdk';

/** Where a LiveKit server is and how to sign for it. */
export interface LiveKitServer {
  /** `ws:` or `wss:` address. */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** The only key that the development server knows. Everybody can read it here: it protects nothing. */
export const DEVELOPMENT_KEY = 'devkey';
export const DEVELOPMENT_SECRET = 'development-secret-of-more-than-32-characters';

export const TOKEN_LIFETIME_S = 600;
/** livekit-server's own leeway. */
const LEEWAY_S = 60;

export interface TokenSubject {
  readonly room: string;
  readonly identity: string;
  readonly name?: string;
  readonly metadata?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Seconds; negative for a token that has expired. */
  readonly lifetime?: number;
  /** On top of the demo's grants: join this room, publish, subscribe, send data, change one's own name and attributes. */
  readonly grants?: VideoGrant;
  /** A program that may write texts in the name of others. */
  readonly isAgent?: boolean;
}

/** A participant token (JWT) for one room. */
export function createToken(
  server: Pick<LiveKitServer, 'apiKey' | 'apiSecret'>,
  subject: TokenSubject,
): Promise<string> {
  const { room, identity, name, metadata, attributes, lifetime = TOKEN_LIFETIME_S, grants, isAgent } = subject;
  const token = new AccessToken(server.apiKey, server.apiSecret, {
    identity,
    ttl: lifetime,
    ...(name === undefined ? {} : { name }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(attributes ? { attributes: { ...attributes } } : {}),
  });
  token.addGrant({
    roomJoin: true,
    room,
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateOwnMetadata: true,
    ...grants,
  });
  if (isAgent) token.kind = 'agent';
  return token.toJwt();
}

/** The grants of a token as they travel, source names in words ("camera", "screen_share"). */
export interface Grants extends Omit<VideoGrant, 'canPublishSources'> {
  canPublishSources?: string[];
}

export interface Claims {
  readonly identity: string;
  readonly name: string;
  readonly metadata: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isAgent: boolean;
  readonly grants: Grants;
}

/** A token that the server does not take. The message is what livekit-server answers, the whole token included when it has expired. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

const verifier = new TokenVerifier(DEVELOPMENT_KEY, DEVELOPMENT_SECRET);

/** Throws `TokenRefused`. */
export async function verifyToken(token: string): Promise<Claims> {
  let payload;
  try {
    payload = await verifier.verify(token, LEEWAY_S);
  } catch (error) {
    // livekit-server shows the token when it has expired and only then: the element must survive that.
    const isExpired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    throw new TokenRefused(
      isExpired ? `invalid token: ${token}, error: token is expired` : 'invalid authorization token',
      { cause: error },
    );
  }
  return {
    identity: payload.sub ?? '',
    name: payload.name ?? '',
    metadata: payload.metadata ?? '',
    attributes: payload.attributes ?? {},
    isAgent: payload.kind === 'agent' || (payload.video?.agent ?? false),
    // The SDK types the sources as numbers; in the token they are words.
    grants: { ...(payload.video as unknown as Grants | undefined) },
  };
}
