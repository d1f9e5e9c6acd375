"""The job that makes a video ready; one at a time on a machine, since it takes both cores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.claim.evidence.edits import Cut
from app.claim.evidence.verdict import Verdict
from app.evidence.checks import Limits, check
from app.evidence.child_process import Cancelled
from app.evidence.video_conversion import cannot_convert, convert_video
from app.evidence.video_plan import plan_video
from app.services.exhibit_files import ExhibitFiles
from app.services.worker import Pulse
from app.store.jobs import JobStore
from app.store.stored_job import StoredJob, Turns

CONVERT_VIDEO: Final = "mend_video"
"""The kind of such a job, by its name in rows of the first release; its ``params`` are where to cut."""


@dataclass(slots=True)
class VideoWork:
    """Converts videos as their jobs say. ``turns`` is for all processes of a machine, or of all machines."""

    jobs: JobStore
    exhibit_files: ExhibitFiles
    limits: Limits
    turns: Turns
    kind: str = CONVERT_VIDEO

    def do(self, job: StoredJob, pulse: Pulse) -> None:
        """Convert one; the original stays."""
        stored_files, original = self.exhibit_files.original(job.visitor, job.claim_id, job.exhibit_id)
        cut = Cut(job.params.get("start"), job.params.get("end"))
        plan = plan_video(Verdict.from_json(stored_files.verdict), self.limits, cut)
        if plan is None:
            raise cannot_convert("cannot_fit")
        with self.exhibit_files.incoming() as incoming, self.exhibit_files.local(original) as path:
            convert_video(path, incoming.path, self.limits, plan, pulse.note, pulse.is_over)
            verdict = check(incoming.path, "video.mp4", self.limits)
            if verdict.state != "ready":
                raise cannot_convert("damaged")
            if pulse.is_over():
                raise Cancelled
            now = pulse.now()
            self.exhibit_files.put_converted(
                job.visitor, job.claim_id, job.exhibit_id, incoming, verdict, now
            )
        self.jobs.finish(job.id, pulse.worker)
