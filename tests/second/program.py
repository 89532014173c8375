"""The program and the module, asked many cases at a time."""
import json
import subprocess
from pathlib import Path

MODULE = Path(__file__).with_name('module.mjs')


class Ended:
    """In place of an answer: the program ended at this case, and said why."""

    def __init__(self, why):
        self.why = why


def lines_of(command, cases):
    text = ''.join(json.dumps(case, ensure_ascii=False) + '\n' for case in cases)
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    return done.stdout.splitlines(), done.stderr.strip()


def answer_lines(yidi, folder, cases):
    """The program's answers as text, in their order; an Ended for each case at which it ended, and then it is asked the
    rest."""
    found = []
    while len(found) < len(cases):
        lines, said = lines_of([yidi, 'batch', '--policies', str(folder)], cases[len(found):])
        found += lines
        if len(found) < len(cases):
            if 'Assertion' not in said:
                raise SystemExit(f'{folder}: {said[:500]}')
            found.append(Ended(said[:300]))
    return found


def answers(yidi, folder, cases):
    return [line if isinstance(line, Ended) else json.loads(line) for line in answer_lines(yidi, folder, cases)]


def module_lines(folder, cases):
    """The module's answers to the same cases as text."""
    lines, said = lines_of(['node', str(MODULE), str(folder)], cases)
    if len(lines) != len(cases):
        raise SystemExit(f'module over {folder}: {len(lines)} answers to {len(cases)} cases: {said[:500]}')
    return lines
