"""One answer held against the ways in which the case can turn out."""
from fractions import Fraction

from amounts import percent, yuan
from case import Case
from known import beyond_the_ends_in_between
from program import Ended
from settle import FIELDS
from ways import at_the_ends, ways_of

MOST_WAYS, DRAWN = 32, 6
# Where an amount is not known the parts of a sheet round each for themselves: in between one may come out a fen or two
# beyond what it is at the ends (domain.md §6).
SLACK, ROUNDINGS_OF_A_YEAR = 2, 10
# Inputs and parameters that may be any amount: the second tries their ends, so it may find less than there is.
ANY_AMOUNT = ('year.', 'costs.', 'earlier above', 'account.balc', 'account.shared_balc', 'visit.transfer_act_pay_dedc')


class Verdict:
    """What comparing one case gave: what differs, known kinds met, whether all ways were walked, fields that are
    wider."""

    def __init__(self):
        self.differences, self.kinds, self.whole, self.exact, self.wider = {}, set(), True, False, []

    def differ(self, field, second, first):
        self.differences[field] = f'second {second}, yidi {first}'


AT_ENDS = 4  # times that each way drawn by chance is held again at the ends of its amounts


def compare(second, case, answer, dice):
    read = second.asked(case)
    calculate = lambda one: second.in_one_way(read, one)
    ways, whole = ways_of(calculate, MOST_WAYS, DRAWN, dice)
    verdict = held(read, case, answer, ways, whole)
    if verdict.differences and not whole and not isinstance(answer, Ended):
        again = [at_the_ends(calculate, chosen, dice) for chosen, outcome in ways for _ in range(AT_ENDS)]
        if beyond_the_ends_in_between(held(read, case, answer, again, whole)):
            verdict.kinds.add(beyond_the_ends_in_between.__name__)
    return verdict, read


def held(read, case, answer, ways, whole):
    verdict = Verdict()
    verdict.whole = whole
    if isinstance(answer, Ended):
        verdict.differ('/', 'an answer', answer.why)
        return verdict
    filings = [filing for chosen, (filing, sheet, settlement) in ways]
    compare_filing(verdict, case, filings, answer['filing'])
    any_amount = any(str(what).startswith(ANY_AMOUNT) for chosen, outcome in ways for what in chosen)
    sheets = [sheet for chosen, (filing, sheet, settlement) in ways]
    # Of a stay shared out over the years each year's lines round for themselves, and each year may turn out as it will.
    shared_out = any(settlement.year.startswith('shared out') for chosen, (filing, sheet, settlement) in ways)
    slack = SLACK + (ROUNDINGS_OF_A_YEAR + len(read.costs.get('items') or ())) * shared_out
    # What one year's part leaves of the account, if not exact, is not followed into the next.
    aside = ('balc',) if shared_out and answer['settlement']['sheet']['balc'] is None else ()
    compare_sheet(verdict, sheets, answer['settlement'], whole and not any_amount and not shared_out, slack, aside)
    return verdict


def compare_filing(verdict, case, filings, given):
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
    if len(filings) == 1 and filings[0].status == 'valid':
        compare_changes(verdict, filings[0], given)


def compare_days(verdict, case, filing, given):
    if filing.last_day != given['valid_until']:
        verdict.differ('/filing/valid_until', filing.last_day, given['valid_until'])
    first = (given['act_by'],) * 2 if given['act_by'] else tuple(given['act_by_bounds'] or ()) or None
    if filing.act_by != first:
        verdict.differ('/filing/act_by', filing.act_by, first)
    elif first and first[0] == first[1] and given['act_by_passed'] != (Case(case).asked_on > first[0]):
        verdict.differ('/filing/act_by_passed', not given['act_by_passed'], given['act_by_passed'])


def compare_changes(verdict, filing, given):
    """From when a valid filing may be changed: a day, or the two ends of a limit."""
    first = given['changeable_from'] or tuple(given['changeable_from_bounds'] or ()) or None
    if filing.changeable_from != first:
        verdict.differ('/filing/changeable_from', filing.changeable_from, first)


def compare_sheet(verdict, sheets, settlement, ends_are_known, most_slack, aside):
    """Every way lies within what yidi says; where all ways are walked its ends are those of the ways."""
    verdict.exact = settlement['exact']
    for field in FIELDS:
        if field in aside:
            continue
        amounts = [sheet.get(field) for sheet in sheets]
        text = percent if field == 'pool_prop_selfpay' else yuan
        first = settlement['sheet'][field]
        first = (first, first) if first is not None else tuple(settlement['bounds'].get(field) or ()) or None
        where = f'/settlement/{field}'
        if None in amounts or first is None:
            if first is not None and amounts.count(None) == len(amounts):
                verdict.differ(where, None, first)
            elif first is None and None not in amounts and verdict.whole:
                verdict.differ(where, (text(min(amounts)), text(max(amounts))), None)
            continue
        low, high = min(amounts), max(amounts)
        ends = [number(end) for end in first]
        if (text(low), text(high)) in (first, first[::-1]):
            continue
        slack = 0 if text is percent or ends[0] == ends[1] and most_slack == SLACK else most_slack
        if min(ends) > low + slack or max(ends) < high - slack:
            verdict.differ(where, (text(low), text(high)), first)
        elif ends_are_known and (min(ends) < low - slack or max(ends) > high + slack):
            verdict.differ(where, f'{(text(low), text(high))} attained', f'{first} wider')
        else:
            verdict.wider.append(field)


def number(text):
    """A printed amount in fen, a printed ratio as a fraction of one."""
    return Fraction(text.rstrip('%')) / 100 if text.endswith('%') else round(Fraction(text) * 100)
