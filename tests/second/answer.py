"""One case answered: filing and sheet for each way in which what is not known can turn out."""
from case import Case, Facts
from days import Calendar
from filing import Filing
from policy import Rules, chain_of, read_folder
from settle import Settlement


class Second:
    """The second implementation over a folder of policies."""

    def __init__(self, folder):
        self.policies = read_folder(folder)
        self.calendar = Calendar(folder)

    def rules_for(self, case, chain, ways):
        """The rules of the day of discharge, or of admission while the discharge is not known; of a stay over the turn
        of the year settlement_year decides (step 0)."""
        day = case.discharge or case.admission
        rules = Rules(chain, day, case.assumed())
        if case.discharge and case.discharge[:4] != case.admission[:4]:
            found = rules.find('settlement_year', Facts(case, chain, ways))
            if found is not None and found[1] == 'admission':
                rules.day = case.admission
                return rules, 'admission'
            return rules, found[1] if found is not None else 'not stated'
        return rules, 'within a year'

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

        visit = {**written['visit'], 'mdtrtarea_admvs': city(written['visit']['mdtrtarea_admvs'])}
        filing = written.get('filing')
        if filing and filing.get('filed_admdvs'):
            filing = {**filing, 'filed_admdvs': city(filing['filed_admdvs'])}
        return {**written, 'visit': visit, 'filing': filing}

    def in_one_way(self, case, ways):
        """(filing, sheet, settlement) for the choices made so far."""
        chain = case.chain
        rules, year = self.rules_for(case, chain, ways)
        facts = Facts(case, chain, ways)
        filing = Filing(case, rules, facts, ways, self.calendar)
        settlement = Settlement(case, rules, facts, ways)
        sheet = settlement.run()
        if year == 'split':  # to be entered as two cases: no amount of the whole stands
            sheet = {field: sheet[field] if field in ('dedc_std', 'crt_dedc', 'pool_prop_selfpay') else None
                     for field in sheet}
        settlement.year = year
        return filing, sheet, settlement
