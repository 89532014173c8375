#!/usr/bin/env python3
"""Holds yidi against the second implementation: worked cases, random cases over all policies, random policies of every
kind of rule; and the properties of properties.py. The last line counts. README.md says what counts as a difference.

    python3 tests/second/compare.py --yidi build/native/yidi --cases 2000 --seed 1"""
import argparse
import json
import multiprocessing
import random
import sys
import tempfile
from pathlib import Path

import properties
import worked
from answer import Second
from decided import Kinds
from program import Ended, answer_lines, module_lines
from random_cases import Cases
from random_policies import write_folder
from tally import Tally
from verdict import compare
from worked import ROOT


A_ROUND = 250  # cases over one folder


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument('--yidi', required=True, help='the program')
    asked.add_argument('--cases', type=int, default=2000, help='random cases held against the second implementation')
    asked.add_argument('--properties', type=int, default=0, help='random policies whose properties are looked at')
    asked.add_argument('--seed', type=int, default=1)
    asked.add_argument('--jobs', type=int, default=1)
    asked.add_argument('--module', action='store_true', help='the built module has to answer with the same bytes')
    asked.add_argument('--worked', action='store_true', help='only the cases that were worked out by hand')
    asked.add_argument('--long', action='store_true',
                       help='long enough for every kind of rule and every known kind to occur: else it fails')
    asked.add_argument('--show', type=int, default=5, help='how many failures are shown with their case')
    asked = asked.parse_args()
    asked.yidi = str(Path(asked.yidi).resolve())
    tally, kinds = Tally(), Kinds(asked.yidi)
    if asked.worked or asked.long:
        worked.hold_all(tally)
    with multiprocessing.Pool(asked.jobs) as pool:
        for part, decided in pool.imap(compare_many, rounds(asked)):
            tally.merge(part)
            kinds.decided |= decided
        for part in pool.imap(properties.look_at_many, properties.rounds(asked)):
            tally.merge(part)
    tally.counts['kinds of rule that decided a case'] = len(kinds.wanted & kinds.decided)
    tally.counts['passed'] += len(kinds.wanted & kinds.decided)
    if asked.long:
        for kind in kinds.missing():
            tally.fail(f'{kind}: a kind of rule that decided no case')
        tally.stale_kinds()
    tally.report(asked.show)
    sys.exit(1 if tally.counts['failed'] else 0)


def rounds(asked):
    """Rounds of cases, in turn over the folders and over how much is known."""
    for number in range(0 if asked.worked else -(-asked.cases // A_ROUND)):
        folder = (None, ROOT / 'policies', None, ROOT / 'tests/example_policies')[number % 4]
        yield asked, folder, f'{asked.seed}/{number}', (1, 1, .97, .9)[number // 4 % 4]


def compare_many(task):
    """One round: cases by chance over one folder, or over a folder of policies by chance."""
    asked, folder, seed, known = task
    if folder is not None:
        return compare_over(*task)
    with tempfile.TemporaryDirectory() as made:
        write_folder(made, ROOT, random.Random(seed), stated=1 if known == 1 else .93)
        return compare_over(asked, made, seed, known)


def compare_over(asked, folder, seed, known):
    dice, tally, kinds = random.Random(seed), Tally(), Kinds(asked.yidi)
    second = Second(folder)
    maker = Cases(dice, second.policies)
    cases = [maker.case(known) for _ in range(A_ROUND)]
    lines = answer_lines(asked.yidi, folder, cases)
    if asked.module:
        hold_module(tally, folder, seed, cases, lines)
    for case, line in zip(cases, lines):
        answer = line if isinstance(line, Ended) else json.loads(line)
        if not isinstance(line, Ended) and not answer['ok']:
            errors = sorted({f'{error["code"]} {error["path"]}' for error in answer['errors']})
            tally.counts[f'refused: {" ".join(errors)}'] += 1
            continue
        verdict, read = compare(second, case, answer, dice)
        tally.counts['exact' if verdict.exact else 'open'] += 1
        tally.counts['all ways walked' if verdict.whole else 'ways drawn by chance'] += 1
        tally.counts['wider'] += bool(verdict.wider)
        tally.judge(f'{folder} {seed}', case, verdict.differences, verdict.kinds)
        if not verdict.differences:
            kinds.look_at(second, read)
    return tally, kinds.decided


def hold_module(tally, folder, seed, cases, lines):
    """The same bytes from the module, but where the program ended."""
    answered = [(case, line) for case, line in zip(cases, lines) if not isinstance(line, Ended)]
    for (case, line), same in zip(answered, module_lines(folder, [case for case, line in answered])):
        differences = {} if line == same else {'/': f'program {line[:200]}, module {same[:200]}'}
        tally.counts['compared with the module'] += 1
        tally.judge(f'{folder} {seed}, program and module', case, differences, set())


if __name__ == '__main__':
    main()
