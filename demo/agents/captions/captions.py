"""
Captions as LiveKit's own agents send them for what a person says (`livekit-agents`, voice/room_io/_output.py): each state of a
sentence goes out twice, as a transcription packet and as a text stream of its own, under two ids that have nothing to do with one
another. The text is always whole. The last state is said once as not final, then as final.
"""

import asyncio
import sys
from uuid import uuid4

from livekit import rtc

TOPIC = "lk.transcription"
SEGMENT = "lk.segment_id"
TRACK = "lk.transcribed_track_id"
FINAL = "lk.transcription_final"


def segment_id() -> str:
    return f"SG_{uuid4().hex[:12]}"


class Segment:
    """One sentence of one person."""

    def __init__(self, sender: rtc.LocalParticipant, identity: str, track_sid: str) -> None:
        self._sender = sender
        self._identity = identity
        self._track_sid = track_sid
        self._packet_id = segment_id()
        self._stream_id = segment_id()
        self._text = ""

    async def show(self, text: str) -> None:
        self._text = text
        await self._publish(is_final=False)

    async def finish(self) -> None:
        if self._text:
            await self._publish(is_final=True)

    async def _publish(self, is_final: bool) -> None:
        paths = (self._publish_packet(is_final), self._publish_stream(is_final))
        for outcome in await asyncio.gather(*paths, return_exceptions=True):
            # The connection may be coming back: the next state says everything again.
            if isinstance(outcome, Exception):
                print(f"a caption did not go out: {outcome}", file=sys.stderr)

    async def _publish_packet(self, is_final: bool) -> None:
        segment = rtc.TranscriptionSegment(
            id=self._packet_id, text=self._text, start_time=0, end_time=0, language="", final=is_final
        )
        await self._sender.publish_transcription(
            rtc.Transcription(participant_identity=self._identity, track_sid=self._track_sid, segments=[segment])
        )

    async def _publish_stream(self, is_final: bool) -> None:
        attributes = {
            FINAL: "true" if is_final else "false",
            TRACK: self._track_sid,
            SEGMENT: self._stream_id,
        }
        writer = await self._sender.stream_text(topic=TOPIC, sender_identity=self._identity, attributes=attributes)
        await writer.write(self._text)
        await writer.aclose()
