"""The cases worked out by hand, with what they expect, against the second alone: they are the arbiter."""
import json
import random
from pathlib import Path

from amounts import percent, yuan
from answer import Second
from settle import FIELDS
from ways import ways_of

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ('policies', 'tests/example_policies')
MOST_WAYS, DRAWN = 128, 12
POINTERS = {**{f'/settlement/sheet/{field}': field for field in FIELDS}, '/filing/required': 'required',
            '/filing/status': 'status', '/filing/category': 'category', '/filing/may_file': 'may_file',
            '/filing/valid_until': 'last_day', '/filing/act_by': 'act_by'}
UNDETERMINED = ('/filing/required', '/filing/status', '/filing/may_file')  # and not null, where they are open


def hold_all(tally):
    dice = random.Random(1)
    for folder in FOLDERS:
        second = Second(ROOT / folder)
        for file in sorted((ROOT / folder).glob('*/cases.json')):
            for case, expect, name in read_cases(json.loads(file.read_text(encoding='utf-8'))):
                wanted = {pointer: value for pointer, value in expect.items() if pointer in POINTERS}
                if wanted and case['insured']['insu_admdvs'] in second.policies or wanted and folder == 'policies':
                    hold(tally, second, case, wanted, f'{file.parent.name}: {name}', dice)


def hold(tally, second, case, wanted, name, dice):
    read = second.asked(case)
    ways, whole = ways_of(lambda one: second.in_one_way(read, one), MOST_WAYS, DRAWN, dice)
    tally.counts['worked cases'] += 1
    tally.counts['worked cases by chance'] += not whole
    wrong = {}
    for pointer, value in wanted.items():
        found = {told(outcome, pointer) for chosen, outcome in ways}
        open_word = 'undetermined' if pointer in UNDETERMINED else None
        second_says = found.pop() if len(found) == 1 else open_word
        if value in (None, 'undetermined') and not whole or pointer == '/filing/category' and value is None:
            continue  # what is open may look settled in a few ways drawn by chance
        if second_says != value:
            wrong[pointer] = f'worked {value}, second {second_says}'
    tally.judge(f'worked case of {name}', case, wrong, set())


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
    """(case, expect by pointer, name) of a file of worked cases: a case is told whole, or as a change of the base or of
    one of the bases."""
    for one in written['cases']:
        case = one.get('case')
        if case is None:
            base = written['base']
            if 'base' in one:
                base = patched(base, written['bases'][one['base']])
            case = patched(base, one['change'])
        yield case, by_pointer(one['expect']), one['name']


def patched(target, patch):
    """A JSON merge patch (RFC 7386): an object is gone into, null takes away, anything else stands in place of what was
    there."""
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
