"""What comparing many cases came to."""
import collections
import json

from known import NAMES, excused_by


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
        else:
            self.counts['failed'] += 1
            self.shown.append((where, case, differences))

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
