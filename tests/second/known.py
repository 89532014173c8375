"""Kinds of difference that a document allows, each with the text that does: no fault of either implementation. The
driver counts and names what they excuse; in the long run a kind that excuses nothing any more is to be removed here."""


def beyond_the_ends_in_between(held_again_at_the_ends):
    """What is unknown is tried at its ends, and a field shows the hull (domain.md §6). In between, where one fund's cap
    or threshold is reached and another's is not, a sum of several funds may lie beyond. Excused is only what is gone
    where the same case, otherwise turned out as it did, is held at the ends alone."""
    return not held_again_at_the_ends.differences


# A kind of what a property finds, not of what the two implementations differ in:


def own_share_uses_up_the_cap(filing, settlement):
    """A cap on in-scope cost counts this visit's own share first (basic_cap_basis), so that more in scope can leave
    less to pay for."""
    return 'own_share_uses_up_the_cap' in settlement.met


NAMES = (beyond_the_ends_in_between.__name__, own_share_uses_up_the_cap.__name__)


def excused_by(kinds, fields):
    """Those of the kinds met by which every field that differs is excused: money never excuses what is said of the
    filing."""
    return set() if any(field.startswith('/filing') for field in fields) else kinds
