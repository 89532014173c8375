"""Policies as written: the chain of an insured region, the rows in force on a day, and the nearest row that holds for a
case. policies/README.md and policies/schema/policy.schema.json say what a file means."""
import json
from pathlib import Path

from amounts import fen, rounded, share
from fractions import Fraction

NATION = '100000'
VALUE_KINDS = ('yuan', 'ratio', 'points', 'factor', 'months', 'working_days', 'number', 'choice', 'bands', 'counts',
               'list')
MONEY, SHARES = ('yuan',), ('ratio', 'points', 'factor')
COUNTED = ('preselfpay_amt', 'overlmt_selfpay', 'deductible', 'over_cap', 'own_share')
# Dimensions whose condition is {"at_least": n, "below": n}, and the numbers they may hold.
NUMBERS = {'age': (0, 150), 'nth_admission': (1, 366), 'insured_years': (0, 150), 'missed_years': (0, 150),
           'unclaimed_years': (0, 150), 'days_since_discharge': (0, 366)}
RANKS = ('exception', 'rule', 'otherwise')


class Between:
    """A value of which only the ends are known; an end that is not known is None."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def __repr__(self):
        return f'Between({self.low}, {self.high})'


class Multiple:
    """So many times a published figure."""

    def __init__(self, times, of):
        self.times, self.of = times, of


class WorkedOut:
    """An amount worked out of the case: a base, a share of the cost, so much more or less for each of a number."""

    def __init__(self, written):
        self.base, self.share = fen(written.get('base', '0.00')), share(written.get('share', '0%'))
        self.steps = written.get('steps', [])
        self.floor = fen(written.get('floor', '0.00'))
        self.ceiling = fen(written['ceiling']) if 'ceiling' in written else None

    def amount(self, cost, number_of):
        amount = self.base + rounded(cost * self.share)
        for step in self.steps:
            times = max(0, number_of(step['per']) - step.get('above', 0))
            by = times * fen(step.get('plus') or step['less'])
            if 'at_most' in step:
                by = min(by, fen(step['at_most']))
            amount += -by if 'less' in step else by
        amount = max(amount, self.floor)
        return amount if self.ceiling is None else min(amount, self.ceiling)


class Row:
    """One row: what it gives (kind, value), when, and in force from a day until the day before `until`."""

    def __init__(self, written, shared):
        self.id = written['id']
        self.when = {**shared.get('when', {}), **written.get('when', {})}
        self.rank = RANKS.index(written.get('as', 'rule'))
        self.begins = written.get('from', shared.get('from'))
        self.ends = written.get('until', shared.get('until'))
        kinds = [kind for kind in VALUE_KINDS if kind in written]
        assert len(kinds) == 1, written
        self.kind = kinds[0]
        self.value = read_value(self.kind, written[self.kind])
        # The ways in which it holds: the conditions of one of them, all together.
        self.ways = [self.when, *({**shared.get('when', {}), **other} for other in written.get('or', []))]
        self.allowed = [{dimension: read_condition(dimension, condition) for dimension, condition in way.items()}
                        for way in self.ways]

    def in_force(self, day):
        return self.begins <= day and (self.ends is None or day < self.ends)


def read_value(kind, written):
    if kind == 'bands':
        return [(fen(band['to']) if 'to' in band else None, share(band['ratio'])) for band in written]
    if kind == 'counts':
        if isinstance(written, list):
            return {'prop_selfpay': Fraction(1), **{cost: Fraction(1) for cost in written}}
        return {cost: share(part) for cost, part in written.items()}
    if kind in ('choice', 'list'):
        return written
    one = fen if kind in MONEY else share if kind in SHARES else int
    if isinstance(written, dict):
        if 'base' in written or 'share' in written:
            return WorkedOut(written)
        if 'of' in written:
            return Multiple(Fraction(written['times']), written['of'])
        return Between(*(one(written[end]) if end in written else None for end in ('at_least', 'at_most')))
    return one(written)


def read_condition(dimension, written):
    """A function from a value of the dimension to whether the condition holds."""
    if dimension in NUMBERS:
        low, high = written.get('at_least', 0), written.get('below', 10**9)
        return lambda number: low <= number < high
    if isinstance(written, dict):
        excluded = set(written['not'])
        return lambda value: value not in excluded
    wanted = set(written) if isinstance(written, list) else {written}
    return lambda value: value in wanted


class Policy:
    def __init__(self, written):
        self.admdvs = written['admdvs']
        self.pool = written['pool']
        self.home = written.get('home', [])
        self.parent = written['parent']
        self.figures = written.get('figures', [])
        self.former = {}  # a division code that is no more: the year in which it ended, and today's
        for year, *codes in (text.split(' ') for text in written.get('former', [])):
            self.former.update((old, (year, now)) for old, now in (pair.split(':') for pair in codes))
        self.classes = written.get('classes', [])
        self.groups = [group['id'] for group in written.get('groups', [])]
        self.med_types = written.get('med_types', [])
        self.tables = {}
        for name, table in written['tables'].items():
            rows, shared = (table, {}) if isinstance(table, list) else (table['rows'], table)
            self.tables[name] = sorted((Row(row, shared) for row in rows), key=lambda row: row.rank)
        # A reduction away from home says nothing of home, unless it names it.
        for row in self.tables.get('ratio_change', ()):
            for allowed in row.allowed:
                allowed.setdefault('place', lambda place: place != 'home')

    def figure(self, name, day):
        """The published figure that counts on a day, or None where none has been published."""
        for figure in self.figures:
            if figure['id'] == name and figure['from'] <= day and ('until' not in figure or day < figure['until']):
                return fen(figure['yuan'])
        return None


def read_folder(folder):
    """All policies of a folder, by code."""
    policies = {}
    for file in sorted(Path(folder).glob('*/policy.json')):
        policy = Policy(json.loads(file.read_text(encoding='utf-8')))
        policies[policy.admdvs] = policy
    return policies


def chain_of(policies, code):
    """The policies asked in turn for an insured region: its own, or the nearest above it by the code, and so on by
    parent. xxxx99 is the city level (domain.md §2)."""
    if code in policies:
        start = code
    elif code.startswith('99'):
        return []
    else:
        stripped = code[:4] if code.endswith('99') else code
        prefixes = [stripped[:length].ljust(6, '0') for length in (6, 4, 2)]
        start = next((prefix for prefix in prefixes if prefix in policies), NATION)
    chain = []
    while start is not None and start in policies:
        chain.append(policies[start])
        start = policies[start].parent
    return chain


class Rules:
    """The rules in force on one day along a chain, with what the person was told (`assume`) before all. `used` collects
    what was found, by parameter, with the row's dimensions."""

    def __init__(self, chain, day, assumed):
        self.chain, self.day, self.assumed, self.used = chain, day, assumed, {}

    def find(self, name, facts):
        """(kind, value) of the nearest row that holds, or None where nobody states it."""
        if name in self.assumed:
            return self.assumed[name]
        for policy in self.chain:
            for row in policy.tables.get(name, ()):
                if row.in_force(self.day) and facts.satisfy(row, policy):
                    found = row.kind, self.worth(row, policy)
                    self.used[name] = found, tuple({one for way in row.ways for one in way}), row.when
                    return found
        return None

    def worth(self, row, policy):
        """A multiple of a figure is money; where the figure is not published, no end of it is known."""
        if not isinstance(row.value, Multiple):
            return row.value
        figure = policy.figure(row.value.of, self.day)
        return Between(None, None) if figure is None else rounded(row.value.times * figure)

    def cuts(self, dimension):
        """The numbers at which some condition on a number begins or ends to hold."""
        low, high = NUMBERS[dimension]
        points = {low, high}
        for policy in self.chain:
            for table in policy.tables.values():
                for row in table:
                    for way in row.ways:
                        for edge in way.get(dimension, {}).values():
                            points |= {edge - 1, edge}
        return sorted(point for point in points if low <= point <= high)
