/**
 * WebKitGTK is built without WebRTC. What a test asks of the flow before a connection is the same there, so the one thing
 * the flow looks for stands in. Imported for its effect.
 */
const page = globalThis as { RTCPeerConnection?: unknown };
page.RTCPeerConnection ??= class extends EventTarget {};

export {};
