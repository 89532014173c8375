"""Kinds of difference that a document allows, each with the text that does: no fault of either implementation. The
driver counts and names what they excuse; in the long run a kind that excuses nothing any more is to be removed here."""


def beyond_the_ends_in_between(held_again_at_the_ends):
    """What is unknown is tried at its ends, and a field shows the hull (domain.md §6). In between, where one fund's cap
    or threshold is reached and another's is not, a sum of several funds may lie beyond. Excused is only what is gone
    where the same case, otherwise turned out as it did, is held at the ends alone."""
    return not held_again_at_the_ends.differences


# Kinds of what a property finds, not of what the two implementations differ in:


def a_sum_of_funds_in_between(fields, left_out):
    """The same text, told of two answers of the program's: where an amount is left out, the hull of its ends holds each
    fund's payment, but a sum of several, and what is left to others, may lie beyond."""
    return fields <= SUMS and any(path.startswith(('costs.', 'year.')) for path in left_out)


def own_share_uses_up_the_cap(filing, settlement):
    """A cap on in-scope cost counts this visit's own share first (basic_cap_basis), so that more in scope can leave
    less to pay for."""
    return 'own_share_uses_up_the_cap' in settlement.met


SUMS = {'fund_pay_sumamt', 'hosp_part_amt', 'psn_part_amt', 'acct_pay', 'psn_cash_pay', 'balc'}
NAMES = tuple(kind.__name__ for kind in (beyond_the_ends_in_between, a_sum_of_funds_in_between,
                                         own_share_uses_up_the_cap))


def excused_by(kinds, fields):
    """Those of the kinds met by which every field that differs is excused: money never excuses what is said of the
    filing."""
    return set() if any(field.startswith('/filing') for field in fields) else kinds
