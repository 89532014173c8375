"""One case answered: filing and sheet for each way in which what is not known can turn out."""
import copy

from amounts import fen, yuan
from case import Case, Facts
from days import Calendar, day_before, days_between, next_year
from filing import Filing
from policy import NATION, Rules, chain_of, read_folder
from settle import Settlement
from ways import Apart


class Second:
    """The second implementation over a folder of policies."""

    def __init__(self, folder):
        self.policies = read_folder(folder)
        self.calendar = Calendar(folder)

    def rules_for(self, case, chain, ways):
        """The rules of the day of discharge, or of admission while the discharge is not known, and how a stay over the
        turn of the insurance year is settled (step 0): where nobody states it whole on the day of discharge, the year
        so far as told or begun with it, or each year by itself, the day of discharge counted as a day or not."""
        rules = Rules(chain, case.discharge or case.admission, case.assumed())
        facts = Facts(case, chain, ways)
        begins = rules.find('insurance_year_start', facts)
        self.begins = int(begins[1]) if begins is not None else 1
        long = rules.find('settlement_days', facts)
        if long is not None and case.discharge is not None:
            at_least = getattr(long[1], 'low', long[1]) or 0  # of a number known within limits
            if days_between(case.admission, case.discharge) > at_least:
                return rules, 'split'
        if case.discharge is None or next_year(case.admission, self.begins) > case.discharge:
            return rules, 'within a year'
        found = rules.find('settlement_year', facts)
        if found is None:
            ways_of_settling = ('whole', 'whole, nothing used', 'shared out', 'shared out, discharge counted')
            return rules, ways.pick('settlement_year', ways_of_settling if case.has_bill() else ways_of_settling[:1])
        if found[1] == 'admission':
            rules.day = case.admission
        return rules, found[1]

    def asked(self, written):
        """The case read, with the chain of policies it falls under: calculate it in one way or in many."""
        case = Case(self.with_cities(written))
        case.chain = chain_of(self.policies, case.insured['insu_admdvs'])
        return case

    def with_cities(self, written):
        """A province's own unit (xx9900) lies in the city of its home, as a place of treatment and of filing."""
        def city(code):
            unit = self.policies.get(code)
            return unit.home[0] if unit is not None and unit.home and code[2:4] == '99' else code

        day = written['visit'].get('enddate') or written['visit']['begndate']

        def today(code):
            """What a division that is no more is today, from the year after the one in which it ended."""
            ended = self.policies[NATION].former.get(code) if NATION in self.policies else None
            return ended[1] if ended and ended[0] < day[:4] else code

        visit = {**written['visit'], 'mdtrtarea_admvs': city(today(written['visit']['mdtrtarea_admvs']))}
        insured = {**written['insured'], 'insu_admdvs': today(written['insured']['insu_admdvs'])}
        filing = written.get('filing')
        if filing and filing.get('filed_admdvs'):
            filing = {**filing, 'filed_admdvs': city(today(filing['filed_admdvs']))}
        return {**written, 'insured': insured, 'visit': visit, 'filing': filing}

    def in_one_way(self, case, ways):
        """(filing, sheet, settlement) for the choices made so far."""
        rules, year = self.rules_for(case, case.chain, ways)
        if year.startswith('shared out'):
            filing, sheet, settlement = self.shared_out(case, ways, discharge_counts=year.endswith('counted'))
        else:
            its = with_nothing_used(case) if year.endswith('nothing used') else case
            filing, sheet, settlement = self.settled(its, rules, ways, None)
        if year == 'split':  # to be entered as two cases: no amount of the whole stands
            stands = () if settlement.share_is_due else ('dedc_std', 'crt_dedc')
            sheet = {field: sheet[field] if field in stands else None for field in sheet}
            if not settlement.unruled:  # without a bill no cost reaches a higher band
                sheet['pool_prop_selfpay'] = settlement.lowest_ratio
        settlement.year = year
        return filing, sheet if not case.reverse else mirrored(sheet, case), settlement

    def settled(self, case, rules, ways, days):
        facts = Facts(case, case.chain, ways)
        filing = Filing(case, rules, facts, ways, self.calendar)
        settlement = Settlement(case, rules, facts, ways)
        return filing, settlement.run(days), settlement

    def shared_out(self, case, ways, discharge_counts):
        """Each year by its own rules and its own totals, with the daily average of the costs for its days."""
        days = days_between(case.admission, case.discharge) + discharge_counts
        whole, part, begin, balance = None, 0, case.admission, case.account.get('balc')
        while begin <= case.discharge:
            turn = next_year(begin, self.begins)
            before = days_between(case.admission, begin)
            until = min(days_between(case.admission, turn), days)
            its = copy.copy(case) if part == 0 else with_nothing_used(case)
            its.account = {**case.account, 'balc': balance}
            if part:
                its.visit = {**case.visit, 'transfer': 'continued', 'nth_admission': None}
            rules = Rules(case.chain, min(day_before(turn), case.discharge), case.assumed())
            filing, sheet, settlement = self.settled(its, rules, Apart(ways, part),
                                                     (before, until, days))
            whole = added(whole, sheet) if whole else sheet
            balance = None if sheet['balc'] is None else yuan(sheet['balc'])
            begin, part = turn, part + 1
        return filing, whole, settlement


def with_nothing_used(case):
    """In a year that began with this stay under way."""
    its = copy.copy(case)
    its.year = NothingUsed()
    return its


class NothingUsed(dict):
    def __contains__(self, name):
        return True

    def get(self, name, otherwise=None):
        return 0

    def __getitem__(self, name):
        return 0


def added(one, other):
    """Two sheets as one: of what does not add up the first, and the last balance."""
    def both(field):
        if field == 'balc' or None in (one[field], other[field]):
            return other[field] if field == 'balc' else None
        return one[field] if field in ('dedc_std', 'pool_prop_selfpay') else one[field] + other[field]

    return {field: both(field) for field in one}


def mirrored(sheet, case):
    """Taken back: every amount with the other sign; the ratio stays, and the account is as it was before."""
    back = {field: amount if field == 'pool_prop_selfpay' or amount is None else -amount
            for field, amount in sheet.items()}
    balance = case.account.get('balc')
    return {**back, 'balc': None if balance is None else fen(balance)}
