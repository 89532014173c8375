"""Kinds of difference that are known and not yet mended in the first implementation: each with the text that decides it, and as narrow a
test as can be. The driver counts and names what they excuse; a kind that excuses nothing any more is to be removed here."""
from case import LONG_TERM


def own_share_before_deductible(filing, settlement):
    """An own share before the deductible leaves less than the deductible: act_pay_dedc may not exceed what is left (domain.md §2)."""
    return settlement.taken_before > 0 and settlement.sheet['crt_dedc'] is not None and settlement.charged < min(settlement.base, settlement.due_now)


def bands_per_year_without_deductible(filing, settlement):
    """Bands over the year after the deductible: what was paid earlier is taken off also where this stay's standard is 0 (band_period)."""
    return settlement.started_after_deductible_of_year and settlement.standard_now == 0


def emergency_filed_as_other(filing, settlement):
    """A filing that counts gives its category (when/category); the first makes an emergency of one filed as other_temporary."""
    return filing.trouble is None and filing.category == 'other_temporary' and filing.case.visit.get('emergency') is not False


def named_end_after_an_end_known_within_limits(filing, settlement):
    """A filing names an end later than the least that the rule gives: which comes first is not known (filing_validity)."""
    return filing.case.filing.get('valid_until') is not None and filing.last_day is None


def chronic_visit_under_outpatient_cap(filing, settlement):
    """outpatient_cap counts year.otp_hifp_pay (its description); the first counts opsp_hifp_pay at a chronic visit."""
    return settlement.case.med_type == '14' and settlement.capped_as_outpatient


def over_cap_fund_without_bands(filing, settlement):
    """A fund that starts above the cap can pay the cost above the cap and no more, also where its bands are not stated."""
    return settlement.over_cap_fund_open


def third_cap_in_a_row(filing, settlement):
    """The point where a third cap in a row is used up is not rounded (policies/README.md)."""
    return settlement.caps_used_up >= 3


def account_in_scope_beside_paid_first_shares(filing, settlement):
    """What a fund pays of first shares leaves what the account may pay in scope as it is (account_covers)."""
    return settlement.first_shares_paid


def line_without_class(filing, settlement):
    """A line of unknown class is over its limit by what its price limit says, or by nothing; the first lets it be over by all of it."""
    return any(item.get('chrgitm_lv') is None and item.get('selfpay_prop') is None and item.get('use_allowed') is not False
               for item in settlement.case.costs.get('items') or ())


def counted_what_was_paid(filing, settlement):
    """The funds pay in turn, each of what is left (large_applies): a fund whose counts give shares counts nothing twice."""
    return settlement.counted_what_was_paid


def temporary_filing_kept_at_home(filing, settlement):
    """Only who has filed for long keeps the category at home (when/category); the first keeps an expired temporary one too."""
    return filing.facts.place == 'home' and filing.trouble == 'expired'


def ratio_finer_than_the_engine_carries(filing, settlement):
    """Money is rounded once (domain.md §2); the first rounds a ratio to eight decimals on the way."""
    ratios = [ratio for length, ratio in settlement.pieces] or [settlement.lowest_ratio]
    return any((ratio * 10**8).denominator != 1 for ratio in ratios)


def nothing_left_for_nothing(filing, settlement):
    """Nothing is left of the cap and the ratio is nothing: whether the cost lies above the cap no document says."""
    return settlement.nothing_left_for_nothing


def second_fund_above_the_cap_counts_on(filing, settlement):
    """Of two funds above the cap the second goes on from what flowed on to it, no more (large_threshold, policies/README.md): the first
    lets flow on what lies below a threshold that earlier visits have used up, and takes what flowed on earlier for unknown."""
    return settlement.second_above_counts_on


KINDS = (second_fund_above_the_cap_counts_on, ratio_finer_than_the_engine_carries, nothing_left_for_nothing, counted_what_was_paid, temporary_filing_kept_at_home, line_without_class, own_share_before_deductible, bands_per_year_without_deductible, emergency_filed_as_other, named_end_after_an_end_known_within_limits,
         chronic_visit_under_outpatient_cap, over_cap_fund_without_bands, third_cap_in_a_row, account_in_scope_beside_paid_first_shares)


def kinds_met(filing, settlement):
    """The names of the known kinds that one way of a case meets."""
    return {kind.__name__ for kind in KINDS if kind(filing, settlement)}
