"""Speech to text with Moonshine's smallest English model, which is inside its package: nothing is fetched at run time."""

from dataclasses import dataclass
from time import monotonic

import numpy as np
from moonshine_voice.moonshine_api import ModelArch, Transcript
from moonshine_voice.transcriber import Transcriber
from moonshine_voice.utils import get_model_path

SAMPLE_RATE = 16_000
# Seconds between two readings of a sentence that is being said, on the clock of the machine: a slow one reads less often and does
# not fall behind.
PAUSE = 0.5
# A stream keeps every line it ever heard.
LINES_KEPT = 50
OPTIONS = {"identify_speakers": "false", "return_audio_data": "false"}


@dataclass(frozen=True)
class Heard:
    """The whole text of a line so far. A final one does not change any more."""

    line: int
    text: str
    is_final: bool


class Recogniser:
    """One model for every voice. Not for several threads at once."""

    def __init__(self) -> None:
        self._model = Transcriber(
            get_model_path("tiny-en"), ModelArch.TINY, update_interval=float("inf"), options=OPTIONS
        )

    def listen(self) -> "Voice":
        return Voice(self._model)


class Voice:
    """What one microphone sends, cut into lines at the pauses."""

    def __init__(self, model: Transcriber) -> None:
        self._stream = model.create_stream()
        self._stream.start()
        self._read_at = 0.0

    def hear(self, samples: np.ndarray) -> list[Heard]:
        """Takes 16-bit samples; gives the lines whose text has changed."""
        self._stream.add_audio((samples / 32768).tolist(), SAMPLE_RATE)
        if monotonic() - self._read_at < PAUSE:
            return []
        transcript = self._stream.update_transcription()
        self._read_at = monotonic()
        if len(transcript.lines) > LINES_KEPT and all(line.is_complete for line in transcript.lines):
            self._restart()
        return changes(transcript)

    def finish(self) -> list[Heard]:
        """Nothing more is said: the line that is open becomes final."""
        heard = changes(self._stream.update_transcription(Transcriber.MOONSHINE_FLAG_FORCE_UPDATE))
        return heard + changes(self._restart())

    def close(self) -> None:
        self._stream.close()

    def _restart(self) -> Transcript:
        last = self._stream.stop()
        self._stream.start()
        return last


def changes(transcript: Transcript) -> list[Heard]:
    return [
        Heard(line.line_id, line.text.strip(), line.is_complete)
        for line in transcript.lines
        if line.has_text_changed or (line.is_complete and line.is_updated)
    ]
