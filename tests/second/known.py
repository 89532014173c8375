"""Kinds of difference that are known and not yet mended in the first implementation: each with the text that decides
it, and as narrow a test as can be. The driver counts and names what they excuse; a kind that excuses nothing any more
is to be removed here."""


def named_end_after_an_end_known_within_limits(filing, settlement):
    """A filing names an end later than the least that the rule gives: which comes first is not known
    (filing_validity)."""
    return filing.case.filing.get('valid_until') is not None and filing.last_day is None


def over_cap_fund_without_bands(filing, settlement):
    """A fund that starts above the cap can pay the cost above the cap and no more, also where its bands are not
    stated."""
    return 'over_cap_fund_open' in settlement.met


def ratio_finer_than_the_engine_carries(filing, settlement):
    """Money is rounded once (domain.md §2); the first rounds a ratio to eight decimals on the way."""
    ratios = [ratio for length, ratio in settlement.pieces] or [settlement.lowest_ratio]
    return any((ratio * 10**8).denominator != 1 for ratio in ratios)


def nothing_left_for_nothing(filing, settlement):
    """Nothing is left of the cap and the ratio is nothing: whether the cost lies above the cap no document says."""
    return 'nothing_left_for_nothing' in settlement.met


def second_fund_above_the_cap_counts_on(filing, settlement):
    """Of two funds above the cap the second goes on from what flowed on to it, no more (large_threshold,
    policies/README.md): the first lets flow on what lies below a threshold that earlier visits have used up, and takes
    what flowed on earlier for unknown."""
    return 'second_above_counts_on' in settlement.met


def nobody_says_whether_to_use_a_shared_account(filing, settlement):
    """What a case does not say is open (contract.md): where a relative's account can pay, the first takes account.use
    for yes."""
    return settlement.shared_usable and settlement.case.account.get('use') is None


def deductible_known_within_limits_above_the_bill(filing, settlement):
    """A standard known within limits may be as high as they say (policies/README.md): the first cuts it at the in-scope
    cost, before the share of the n-th admission is taken of it."""
    return 'deductible_within_limits' in settlement.met


def fund_of_personal_cost_not_fully_stated(filing, settlement):
    """Where its ratio, threshold or counted costs are not stated a fund pays from nothing to all it could
    (large_bands): no more than what it counts above its threshold, as far as these are stated. The first lets it pay
    all that is left of the bill."""
    return 'personal_cost_fund_open' in settlement.met


def peak_within_bands(filing, settlement):
    """What is unknown may be any amount (contract.md). Of bands whose ratio falls again the most, or the least, is paid
    where what came earlier ends within the bands: the first tries the two ends of what came earlier alone."""
    return 'peak_within_bands' in settlement.met


def over_cap_paid_by_another(filing, settlement):
    """What earlier funds paid a later one does not pay again (large_applies): of cost above the cap that a fund started
    by personal cost has paid, the first lets a later fund that starts above the cap pay up to all that is left of the
    bill."""
    return 'over_cap_paid_by_another' in settlement.met


def account_first_from_unknown_balance(filing, settlement):
    """An account that pays first goes on to pay what is left to the patient (account_usable, account_covers): of an
    unknown balance the first tries no more than the in-scope cost."""
    return 'first_from_unknown_balance' in settlement.met


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
ABOUT_MONEY = (second_fund_above_the_cap_counts_on, ratio_finer_than_the_engine_carries, nothing_left_for_nothing,
               over_cap_fund_without_bands,
               nobody_says_whether_to_use_a_shared_account, deductible_known_within_limits_above_the_bill,
               fund_of_personal_cost_not_fully_stated, peak_within_bands, over_cap_paid_by_another,
               account_first_from_unknown_balance)
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
