"""Kinds of difference that are known and not yet mended in the first implementation: each with the text that decides
it, and as narrow a test as can be. The driver counts and names what they excuse; a kind that excuses nothing any more
is to be removed here."""


def named_end_after_an_end_known_within_limits(filing, settlement):
    """A filing names an end later than the least that the rule gives: which comes first is not known
    (filing_validity)."""
    return filing.case.filing.get('valid_until') is not None and filing.last_day is None


def ratio_finer_than_the_engine_carries(filing, settlement):
    """Money is rounded once (domain.md §2); the first rounds a ratio to eight decimals on the way."""
    ratios = [ratio for length, ratio in settlement.pieces] or [settlement.lowest_ratio]
    return any((ratio * 10**8).denominator != 1 for ratio in ratios)


# Kinds of what a property finds, not of what the two implementations differ in:


def own_share_uses_up_the_cap(filing, settlement):
    """A cap on in-scope cost counts this visit's own share first (basic_cap_basis), so that more in scope can leave
    less to pay for."""
    return 'own_share_uses_up_the_cap' in settlement.met


def order_of_rows_decides_a_text(one, other):
    """Where something is open the engine tells the formula of one way in which it can turn out, and asks some questions
    of a tie: which ones hangs on the order of the rows. What is decided is the same: all but the texts of steps, the
    questions, the alternatives."""
    def decided(answer):
        steps = [{name: value for name, value in step.items() if name != 'text'} for step in answer['steps']]
        return {**answer, 'steps': steps, 'questions': None, 'alternatives': None}

    if not one['ok'] or not other['ok'] or decided(one) != decided(other):
        return False
    return not one['settlement']['exact'] or bool(one['questions'] or one['settlement']['missing'])


ABOUT_THE_FILING = (named_end_after_an_end_known_within_limits,)
ABOUT_MONEY = (ratio_finer_than_the_engine_carries,)
OF_PROPERTIES = (own_share_uses_up_the_cap, order_of_rows_decides_a_text)
NAMES = tuple(kind.__name__ for kind in ABOUT_THE_FILING + ABOUT_MONEY + OF_PROPERTIES)


def kinds_met(filing, settlement):
    """The names of the known kinds that one way of a case meets."""
    return {kind.__name__ for kind in ABOUT_THE_FILING + ABOUT_MONEY if kind(filing, settlement)}


def excused_by(kinds, fields):
    """Those of the kinds met by which every field that differs is excused: money never excuses what is said of the
    filing."""
    if any(field.startswith('/filing') for field in fields):
        return kinds & {kind.__name__ for kind in ABOUT_THE_FILING}
    return kinds
