/** Whose settings the steps describe. */
export type Browser = 'chromium' | 'firefox' | 'safari' | 'mobile';

export interface BrowserHints {
  readonly userAgent: string;
  /** `navigator.userAgentData`, which Chromium alone has. */
  readonly userAgentData?: { readonly mobile: boolean } | undefined;
  /** An iPad calls itself a Mac; only this tells. */
  readonly maxTouchPoints?: number;
}

/** Which steps to show to somebody whose browser blocks the devices. Nothing else depends on it. */
export function browserOf({ userAgent, userAgentData, maxTouchPoints = 0 }: BrowserHints): Browser {
  const isTouchMac = /Macintosh/.test(userAgent) && maxTouchPoints > 1;
  if (userAgentData?.mobile || isTouchMac || /Android|iPhone|iPad|Mobile/.test(userAgent)) return 'mobile';
  if (/Firefox/.test(userAgent)) return 'firefox';
  if (userAgentData || /Chrom(e|ium)/.test(userAgent)) return 'chromium';
  return /Safari/.test(userAgent) ? 'safari' : 'chromium';
}
