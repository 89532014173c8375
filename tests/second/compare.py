#!/usr/bin/env python3
"""Holds yidi against the second implementation: worked cases, random cases over all policies, random policies of every kind of rule.
    python3 tests/second/compare.py --yidi build/native/yidi --cases 2000 --seed 1 [--seconds 60] [--jobs 2]
The last line counts. A difference is printed with its case; README.md says what counts as one."""
import argparse
import collections
import json
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from amounts import percent, yuan
from answer import Second
from case import Case
from known import kinds_met
from random_cases import Cases
from random_policies import write_folder
from settle import FIELDS
from ways import TooMany, every_way, random_way

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ('policies', 'tests/example_policies')
MOST_WAYS, DRAWN = 32, 6
# Inputs and parameters that may be any amount: the second tries their ends, so it may find less than there is.
ANY_AMOUNT = ('year.', 'costs.', 'earlier above', 'account.balc', 'account.shared_balc', 'visit.transfer_act_pay_dedc')


def answers(yidi, folder, cases):
    """yidi's answers to many cases, in their order."""
    lines = ''.join(json.dumps(case, ensure_ascii=False) + '\n' for case in cases)
    done = subprocess.run([yidi, 'batch', '--policies', str(folder)], input=lines, capture_output=True, text=True, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if len(found) != len(cases):
        raise SystemExit(f'{folder}: {len(found)} answers to {len(cases)} cases: {done.stderr[:300]}')
    return found


class Verdict:
    """What comparing one case gave: differences, known kinds met, and whether all ways were walked."""

    def __init__(self):
        self.differences, self.kinds, self.whole, self.exact, self.wider = [], set(), True, False, []

    def differ(self, field, second, first):
        self.differences.append(f'{field}: second {second}, yidi {first}')


def compare(second, case, answer, dice):
    """Holds one answer against the ways in which the case can turn out."""
    verdict = Verdict()
    read = second.asked(case)
    run = lambda ways: second.in_one_way(read, ways)
    try:
        ways = every_way(run, MOST_WAYS)
    except TooMany:
        verdict.whole = False
        ways = [random_way(run, dice) for _ in range(DRAWN)]
    for chosen, (filing, sheet, settlement) in ways:
        verdict.kinds |= kinds_met(filing, settlement)
    compare_filing(verdict, case, [filing for chosen, (filing, sheet, settlement) in ways], answer)
    any_amount = any(str(what).startswith(ANY_AMOUNT) for chosen, outcome in ways for what in chosen)
    compare_sheet(verdict, [sheet for chosen, (filing, sheet, settlement) in ways], answer['settlement'], verdict.whole and not any_amount)
    return verdict


def compare_filing(verdict, case, filings, answer):
    given = answer['filing']
    shown = {'required': lambda one: one.required or 'undetermined', 'status': lambda one: one.status}
    if given['required'] != 'not_required' and filings[0].facts.place != 'home':
        shown['category'] = lambda one: one.category
        if case.get('filing', {}).get('category'):
            shown['may_file'] = lambda one: one.may_file or 'undetermined'
    for field, read in shown.items():
        found = {read(one) for one in filings}
        first = given[field] if given[field] is not None else 'undetermined'
        if first == 'undetermined' and not verdict.whole:
            continue
        second = found.pop() if len(found) == 1 else 'undetermined'
        if first != second and not (second == 'undetermined' and not verdict.whole):
            verdict.differ(f'/filing/{field}', second, first)
    if len({(one.last_day, one.act_by) for one in filings}) == 1 and verdict.whole:
        compare_days(verdict, case, filings[0], given)


def compare_days(verdict, case, filing, given):
    if filing.last_day != given['valid_until']:
        verdict.differ('/filing/valid_until', filing.last_day, given['valid_until'])
    first = (given['act_by'],) * 2 if given['act_by'] else tuple(given['act_by_bounds'] or ()) or None
    if filing.act_by != first:
        verdict.differ('/filing/act_by', filing.act_by, first)
    elif first and first[0] == first[1] and given['act_by_passed'] != (Case(case).asked_on > first[0]):
        verdict.differ('/filing/act_by_passed', not given['act_by_passed'], given['act_by_passed'])


def compare_sheet(verdict, sheets, settlement, ends_are_known):
    """Every way lies within what yidi says; where all ways are walked its ends are those of the ways."""
    verdict.exact = settlement['exact']
    for field in FIELDS:
        amounts = [sheet.get(field) for sheet in sheets]
        text = percent if field == 'pool_prop_selfpay' else yuan
        sign = -1 if sheets[0].get('reversed') and field not in ('pool_prop_selfpay', 'balc') else 1
        first = settlement['sheet'][field]
        first = (first, first) if first is not None else tuple(settlement['bounds'].get(field) or ()) or None
        if None in amounts or first is None:
            if first is not None and amounts.count(None) == len(amounts):
                verdict.differ(f'/settlement/{field}', None, first)
            elif first is None and None not in amounts:
                verdict.differ(f'/settlement/{field}', (text(min(amounts)), text(max(amounts))), None)
            continue
        low, high = min(amounts), max(amounts)
        ends = number(first[0]), number(first[1])
        if min(ends) > low * 1 or max(ends) < high:
            if (text(low), text(high)) != first:
                verdict.differ(f'/settlement/{field}', (text(low), text(high)), first)
        elif (text(low), text(high)) != first and (text(high), text(low)) != first:
            if ends_are_known:
                verdict.differ(f'/settlement/{field}', f'{(text(low), text(high))} attained', f'{first} wider')
            else:
                verdict.wider.append(field)


def number(text):
    """A printed amount in fen, a printed ratio as a fraction of one."""
    from fractions import Fraction
    return Fraction(text.rstrip('%')) / 100 if text.endswith('%') else round(Fraction(text) * 100)


class Tally:
    def __init__(self):
        self.counts, self.known, self.shown = collections.Counter(), collections.Counter(), []

    def add(self, where, case, verdict):
        self.counts['compared'] += 1
        self.counts['exact' if verdict.exact else 'open'] += 1
        self.counts['all ways walked' if verdict.whole else 'ways drawn by chance'] += 1
        if not verdict.differences:
            self.counts['passed'] += 1
            self.counts['wider'] += bool(verdict.wider)
        elif verdict.kinds:
            self.counts['known'] += 1
            for kind in verdict.kinds:
                self.known[kind] += 1
        else:
            self.counts['failed'] += 1
            self.shown.append((where, case, verdict.differences))

    def merge(self, other):
        self.counts.update(other.counts)
        self.known.update(other.known)
        self.shown += other.shown


def compare_many(task):
    """One round: cases by chance over one folder, or over a folder of policies by chance."""
    yidi, folder, seed, count, known = task
    if folder is not None:
        return compare_over(*task)
    with tempfile.TemporaryDirectory() as folder:
        write_folder(folder, ROOT, random.Random(seed), stated=1 if known == 1 else .93)
        return compare_over(yidi, folder, seed, count, known)


def compare_over(yidi, folder, seed, count, known):
    dice, tally = random.Random(seed), Tally()
    second = Second(folder)
    maker = Cases(dice, second.policies)
    cases = [maker.case(known) for _ in range(count)]
    for case, answer in zip(cases, answers(yidi, folder, cases)):
        if not answer['ok']:
            tally.counts['refused'] += 1
            tally.known['refused: ' + ' '.join(sorted({f'{error["code"]} {error["path"]}' for error in answer['errors']}))] += 1
            continue
        tally.add(f'{folder} {seed}', case, compare(second, case, answer, dice))
    return tally


def worked_cases():
    """The cases worked out by hand, with what they expect, against the second alone: they are the arbiter."""
    tally = Tally()
    dice = random.Random(1)
    for folder in FOLDERS:
        second = Second(ROOT / folder)
        for file in sorted((ROOT / folder).glob('*/cases.json')):
            for case, expect, name in read_cases(json.loads(file.read_text(encoding='utf-8'))):
                wanted = {pointer: value for pointer, value in expect.items() if pointer in POINTERS}
                if wanted:
                    tally.counts['worked cases'] += 1
                    hold_to_worked(tally, second, case, wanted, f'{file.parent.name}: {name}', dice)
    return tally


POINTERS = {**{f'/settlement/sheet/{field}': field for field in FIELDS}, '/filing/required': 'required', '/filing/status': 'status',
            '/filing/category': 'category', '/filing/may_file': 'may_file', '/filing/valid_until': 'last_day', '/filing/act_by': 'act_by'}


def hold_to_worked(tally, second, case, wanted, name, dice):
    read = second.asked(case)
    run = lambda ways: second.in_one_way(read, ways)
    whole = True
    try:
        ways = every_way(run, 256)
    except TooMany:
        ways = [random_way(run, dice) for _ in range(2 * DRAWN)]
        tally.counts['worked cases by chance'] += 1
        whole = False
    wrong = []
    for pointer, value in wanted.items():
        found = {told(outcome, pointer) for chosen, outcome in ways}
        second_says = found.pop() if len(found) == 1 else None if pointer not in ('/filing/required', '/filing/status', '/filing/may_file') else 'undetermined'
        if value in (None, 'undetermined') and not whole or pointer == '/filing/category' and value is None:
            continue  # what is open may look settled in a few ways drawn by chance
        if second_says != value:
            wrong.append(f'{pointer}: worked {value}, second {second_says}')
    kinds = set().union(*(kinds_met(filing, settlement) for chosen, (filing, sheet, settlement) in ways))
    if wrong and kinds:
        tally.counts['known'] += 1
        tally.known.update(kinds)
    elif wrong:
        tally.counts['failed'] += 1
        tally.shown.append((name, case, wrong))
    else:
        tally.counts['passed'] += 1


def told(outcome, pointer):
    filing, sheet, settlement = outcome
    name = POINTERS[pointer]
    if pointer.startswith('/settlement'):
        amount = sheet.get(name)
        return None if amount is None else percent(amount) if name == 'pool_prop_selfpay' else yuan(amount)
    value = getattr(filing, name)
    if name == 'act_by':
        return value[0] if value and value[0] == value[1] else None
    return 'undetermined' if value is None and name in ('required', 'may_file') else value


def read_cases(written):
    """(case, expect by pointer, name) of a file of worked cases: a case is told whole, or as a change of the base or of one of the bases."""
    for one in written['cases']:
        case = one.get('case')
        if case is None:
            base = written['base']
            if 'base' in one:
                base = patched(base, written['bases'][one['base']])
            case = patched(base, one['change'])
        yield case, by_pointer(one['expect']), one['name']


def patched(target, patch):
    """A JSON merge patch (RFC 7386): an object is gone into, null takes away, anything else stands in place of what was there."""
    if not isinstance(patch, dict):
        return patch
    laid = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            laid.pop(name, None)
        else:
            laid[name] = patched(laid.get(name), value)
    return laid


def by_pointer(expect):
    """A field of the sheet may be named shortly; a list of two is then its bounds, and the sheet has null."""
    full = {}
    for name, value in expect.items():
        if name.startswith('/'):
            full[name] = value
        elif name in FIELDS:
            full[f'/settlement/sheet/{name}'] = None if isinstance(value, list) else value
            if isinstance(value, list):
                full[f'/settlement/bounds/{name}'] = value
    return full


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument('--yidi', required=True)
    asked.add_argument('--cases', type=int, default=2000)
    asked.add_argument('--seed', type=int, default=1)
    asked.add_argument('--seconds', type=float, default=1e9)
    asked.add_argument('--jobs', type=int, default=min(2, os.cpu_count() or 1))
    asked.add_argument('--show', type=int, default=5)
    asked = asked.parse_args()
    yidi, began = str(Path(asked.yidi).resolve()), time.time()
    tally = worked_cases()
    rounds = plan(yidi, asked)
    with multiprocessing.Pool(asked.jobs) as pool:
        for part in pool.imap(compare_many, rounds):
            tally.merge(part)
            if time.time() - began > asked.seconds:
                pool.terminate()
                break
    report(tally, asked.show, time.time() - began)
    sys.exit(1 if tally.counts['failed'] else 0)


def plan(yidi, asked):
    """Rounds of cases, in turn over the folders and over how much is known."""
    size, made, number = 250, 0, 0
    while made < asked.cases:
        known = (1, 1, .97, .9)[number // 3 % 4]
        folder = (ROOT / 'policies', ROOT / 'tests/example_policies', None)[number % 3]
        yield yidi, folder, f'{asked.seed}/{number}', size, known
        made, number = made + size, number + 1


def report(tally, show, seconds):
    for where, case, differences in tally.shown[:show]:
        print(f'DIFFERENT {where}\n  ' + '\n  '.join(differences) + f'\n  {json.dumps(case, ensure_ascii=False)}')
    for kind, count in sorted(tally.known.items()):
        print(f'known, not counted as failed: {kind}: {count}')
    print(', '.join(f'{name} {count}' for name, count in sorted(tally.counts.items())) + f', {seconds:.0f} s')
    print(f'{tally.counts["passed"]} passed, {tally.counts["failed"]} failed')


if __name__ == '__main__':
    main()
