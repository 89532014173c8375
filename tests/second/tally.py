"""What comparing many cases came to."""
import collections
import hashlib
import json
from pathlib import Path

from known import NAMES, excused_by


# Single cases of the slice that differ and that nobody has judged by the documents yet: what they are is told at the
# end of each run, and in the long run they fail. A case leaves the list by being judged.
NOT_JUDGED = json.loads(Path(__file__).with_name('not_judged.json').read_text(encoding='utf-8'))


def not_judged(case, differences):
    digest = hashlib.sha256(json.dumps(case, ensure_ascii=False).encode()).hexdigest()[:12]
    return digest if NOT_JUDGED.get(digest) == sorted(differences) else None


class Tally:
    def __init__(self):
        self.counts, self.known, self.shown = collections.Counter(), collections.Counter(), []

    def judge(self, where, case, differences, kinds):
        """One case held: passed, excused by a known kind that it meets, or failed."""
        if not differences:
            self.counts['passed'] += 1
        elif excuse := excused_by(kinds, differences):
            self.counts['excused'] += 1
            self.known.update(excuse)
        elif waiting := not_judged(case, differences):
            self.known[f'not judged yet: {waiting} {", ".join(differences)}'] += 1
        else:
            self.counts['failed'] += 1
            self.shown.append((where, case, differences))

    def all_are_judged(self):
        for what in self.known:
            if what.startswith('not judged yet'):
                self.fail(what)

    def fail(self, what):
        self.counts['failed'] += 1
        self.shown.append((what, None, {}))

    def merge(self, other):
        self.counts.update(other.counts)
        self.known.update(other.known)
        self.shown += other.shown

    def stale_kinds(self):
        """Where all kinds must occur, one that excuses nothing any more is to be taken out of known.py."""
        for name in NAMES:
            if not self.known[name]:
                self.fail(f'known.py: {name} excuses nothing any more; remove it')

    def report(self, show):
        for where, case, differences in self.shown[:show]:
            print(f'DIFFERENT {where}')
            for field, how in differences.items():
                print(f'  {field}: {how}')
            if case is not None:
                print(f'  {json.dumps(case, ensure_ascii=False)}')
        for kind, count in sorted(self.known.items()):
            print(f'known, not counted as failed: {kind}: {count}')
        print(', '.join(f'{name} {count}' for name, count in sorted(self.counts.items())))
        print(f'{self.counts["passed"]} passed, {self.counts["failed"]} failed')
