"""One person's microphone: what it sends goes to the recogniser, and what that hears goes out as captions."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor

import numpy as np
from livekit import rtc

from captions import Segment
from recogniser import SAMPLE_RATE, Heard, Voice

CHUNK_MS = 100
# Sound that waits to be heard; what is older is dropped.
CHUNKS_KEPT = 50


class Microphone:
    def __init__(self, voice: Voice, executor: Executor, new_segment: Callable[[], Segment]) -> None:
        self._voice = voice
        self._executor = executor
        self._new_segment = new_segment
        self._segments: dict[int, Segment] = {}  # by line
        self._turn = asyncio.Lock()

    async def follow(self, track: rtc.Track) -> None:
        """Until the track ends or the task is cancelled."""
        sound = rtc.AudioStream(
            track, capacity=CHUNKS_KEPT, sample_rate=SAMPLE_RATE, num_channels=1, frame_size_ms=CHUNK_MS
        )
        try:
            async for event in sound:
                await self._publish(self._voice.hear, np.frombuffer(event.frame.data, np.int16))
        finally:
            await sound.aclose()
            self._executor.submit(self._voice.close)

    async def finish(self) -> None:
        """It has been muted: what was being said ends here."""
        await self._publish(self._voice.finish)

    async def _publish(self, recognise: Callable[..., list[Heard]], *args: np.ndarray) -> None:
        async with self._turn:
            for heard in await asyncio.get_running_loop().run_in_executor(self._executor, recognise, *args):
                segment = self._segments.setdefault(heard.line, self._new_segment())
                if heard.text:
                    await segment.show(heard.text)
                if heard.is_final:
                    await self._segments.pop(heard.line).finish()
