"""A case as asked, and the facts that a rule may depend on (domain.md §5). What the case does not say is open."""
from copy import copy

from amounts import fen, share
from fractions import Fraction
from policy import NUMBERS, Rules

MUNICIPALITIES = ('11', '12', '31', '50')
LONG_TERM = ('resettled_retiree', 'long_term_resident', 'stationed_worker')
CATEGORIES = LONG_TERM + ('referred', 'emergency', 'other_temporary')
AID_IDENTITIES = ('destitute', 'orphan', 'subsistence', 'returned_poverty', 'marginal', 'expenditure_poverty')
DISEASES = ('none', 'hypertension', 'diabetes', 'cancer_outpatient', 'dialysis', 'transplant_rejection', 'copd',
            'rheumatoid_arthritis',
            'coronary_heart', 'viral_hepatitis', 'ankylosing_spondylitis', 'other')
YES_NO = ('yes', 'no')
PERSON_TYPES = {'310': ('11', '12'), '390': ('14', '15', '16')}
# hosp_lv: 1-4 are third level, 5-7 second, 8-10 first, 11 and on are not graded.
LEVELS = {**{n: '3' for n in (1, 2, 3, 4)}, **{n: '2' for n in (5, 6, 7)}, **{n: '1' for n in (8, 9, 10)}}
OPTIONS = {'level': ('1', '2', '3', '9'), 'referral': YES_NO, 'emergency': YES_NO, 'proof': ('documents', 'commitment'),
           'trauma': ('none', 'no_third_party', 'third_party', 'work_injury'),
           'other_payer': ('third_party', 'third_party_unpaid'), 'aid_identity': ('none',) + AID_IDENTITIES,
           'civil_servant': YES_NO,
           'enterprise_supplement': YES_NO, 'disease': DISEASES, 'recognised': YES_NO,
           'transfer': ('none', 'up', 'down', 'continued')}


class Case:
    """Reads a case; what is absent or null is None."""

    def __init__(self, written):
        self.written = written
        self.insured, self.visit = written['insured'], written['visit']
        self.filing = written.get('filing') or {}
        self.circumstances = written.get('circumstances') or {}
        self.costs = written.get('costs') or {}
        self.year = {name: fen(amount) for name, amount in (written.get('year') or {}).items() if amount is not None}
        self.account = written.get('account') or {}
        self.card = written.get('card') or {}
        self.admission = self.visit['begndate']
        self.discharge = self.visit.get('enddate')
        self.asked_on = written.get('asked_on') or self.admission
        self.reverse = bool(written.get('reverse'))
        self.med_type = settled_as(self.visit['med_type'])
        self.told = {told['parameter']: read_assumed(told) for told in written.get('assume') or []}
        self.instead = {}  # what stands in place of a parameter's rows, to see what they decide (decided.py)

    def has_bill(self):
        return self.costs.get('items') is not None or self.costs.get('medfee_sumamt') is not None

    def assumed(self):
        """What the person heard on the telephone, by parameter: it goes before every rule."""
        return {**self.told, **self.instead}


def settled_as(med_type):
    """By which kind of care's rules a visit is settled (core/domain.md §2): registration and a visit after an accident
    as outpatient, every kind of stay as one, whatever two digits more say; childbirth as a kind of the region's own."""
    kind = med_type[:2]
    if kind == '99' or kind.startswith('5'):
        return 'local'
    return '11' if kind in ('12', '19') else '21' if kind.startswith('2') else kind


# Of an institution that no class names, of a level that none has.
IN_NO_CLASS = ''

KIND_ASSUMED = {'ratio_change': 'points', 'ratio_plus': 'points', 'ratio_per_year_of_age': 'points',
                'filing_deadline': 'working_days',
                'filing_change_after': 'months', 'long_term_stay': 'months', 'filing_validity': 'months',
                'institution_choice_validity': 'months', 'chosen_institutions': 'number',
                'institution_changes_a_year': 'number', 'settlement_days': 'number'}


def read_assumed(told):
    name, value = told['parameter'], told['value']
    kind = told.get('kind')
    if kind is None:
        if name == 'insurance_year_start':  # a month is a choice among twelve
            kind = 'choice'
        elif name.endswith('_counts'):
            kind = 'counts'
        elif value.endswith('%'):
            kind = KIND_ASSUMED.get(name, 'ratio')
        elif name in KIND_ASSUMED and value.isdigit():
            kind = KIND_ASSUMED[name]
        elif value.replace('.', '').isdigit():
            kind = 'yuan'
        else:
            kind = 'choice'
    if kind == 'yuan':
        return kind, fen(value)
    if kind in ('ratio', 'points', 'factor'):
        return kind, share(value)
    if kind in ('months', 'working_days', 'number'):
        return kind, int(value)
    if kind == 'counts':
        return kind, {'prop_selfpay': Fraction(1), **({} if value == 'none'
                                                      else {cost: Fraction(1) for cost in value.split()})}
    return kind, value


def city_of(code):
    """What tells one city from another: a municipality is one; counties under the province itself (xx90yy) are cities
    of their own."""
    if code[:2] in MUNICIPALITIES:
        return code[:2]
    return code if code[2:4] == '90' else code[:4]


def inside(code, division):
    """Whether a place lies in a division given by its own code."""
    return code.startswith(division.rstrip('0') if division[2:] != '0000' else division[:2])


def names_no_city(code):
    """A province, or its own unit xx9900, whose city nobody named."""
    return code[:2] not in MUNICIPALITIES and (code[2:] == '0000' or code[2:4] == '99')


def place_of(chain, insured, treated):
    """home, other_county, other_city or other_province, from the two codes and the level of pooling; where one of them
    names no more than the city or the province, all that it may be."""
    nearest = chain[0]
    if nearest.home:
        if any(inside(treated, division) for division in nearest.home):
            return 'home'
        if all(treated[:2] != division[:2] for division in nearest.home):
            return 'other_province'
        return 'home or other_city' if names_no_city(treated) else 'other_city'
    if insured.startswith('99') or insured[:2] != treated[:2]:
        return 'other_province'
    if nearest.pool != 'nation' or insured[:2] in MUNICIPALITIES:
        return place_by(nearest.pool.replace('nation', 'city'), insured, treated)
    # Nobody says whether the region is pooled by county or by city.
    found = {place for pool in ('county', 'city') for place in place_by(pool, insured, treated).split(' or ')}
    return ' or '.join(place for place in ('home', 'other_county', 'other_city') if place in found)


def place_by(pool, insured, treated):
    """Within a province."""
    if pool == 'province' or pool == 'city' and insured[:2] in MUNICIPALITIES:
        return 'home'
    if names_no_city(treated) or names_no_city(insured):
        return 'home or other_county or other_city' if pool == 'county' else 'home or other_city'
    if city_of(insured) != city_of(treated):
        return 'other_city'
    if pool == 'city' or insured == treated and not treated.endswith('00'):
        return 'home'
    return 'home or other_county' if '00' in (treated[4:], insured[4:]) else 'other_county'


class Facts:
    """What a condition is held against. The filing decides category, filing, referral and emergency, and puts them in
    here."""

    def __init__(self, case, chain, ways):
        self.case, self.chain, self.ways = case, chain, ways
        places = place_of(chain, case.insured['insu_admdvs'], case.visit['mdtrtarea_admvs']).split(' or ')
        self.place = ways.pick('place', places)
        self.settled = {}
        self.cuts = {}

    def at_home(self):
        """The same facts, but for the place; what is settled on the way is settled for both."""
        same = copy(self)
        same.place = 'home'
        return same

    def known(self, dimension, policy):
        """The value of a dimension where the case says it, else None."""
        case = self.case
        if dimension in self.settled:
            return self.settled[dimension]
        if dimension == 'insutype':
            return case.insured['insutype']
        if dimension == 'med_type':
            return case.med_type
        if dimension == 'place':
            return self.place
        if dimension == 'treatment_province':
            return case.visit['mdtrtarea_admvs'][:2]
        if dimension == 'psn_type':
            written = case.insured.get('psn_type')
            return written[:2] if written else None
        if dimension in ('age', 'insured_years', 'missed_years', 'unclaimed_years'):
            return case.insured.get(dimension)
        if dimension == 'own_med_type':
            code = case.visit['med_type']
            return next((one['id'] for one in policy.med_types if code in one['codes']), '')
        if dimension == 'level':
            written, named = case.visit.get('hosp_lv'), self.levels_of_named_class(policy)
            told = case.visit.get('dedc_hosp_lv') or (LEVELS.get(int(written), '9') if written else None)
            if told and (not named or told in named):
                return told
            return named[0] if len(named) == 1 else None
        if dimension in ('aid_identity', 'civil_servant', 'enterprise_supplement'):
            return identity(case.insured.get('identity'), dimension)
        if dimension == 'person_group':
            return case.insured.get('person_group')
        if dimension == 'institution_class':
            return self.class_of(policy)
        if dimension == 'proof':
            return case.filing.get('proof')
        if dimension == 'recognised':
            return {True: 'yes', False: 'no', None: None}[case.visit.get('recognised')]
        if dimension == 'designated':
            return 'no' if case.visit.get('designated') is False else 'yes'
        if dimension == 'other_payer':
            return other_payer(case.visit)
        if dimension == 'trauma':
            return case.visit.get('trauma') or 'none'  # where nobody speaks of an injury there is none
        return case.visit.get(dimension)  # disease, transfer, nth_admission, days_since_discharge

    def levels_of_named_class(self, policy):
        """Those that an institution of the class a person named can have: the class's, unless it names members."""
        named = self.case.visit.get('institution_class')
        return next((one['levels'] for one in policy.classes
                     if one['id'] == named and 'levels' in one and not one.get('members')), [])

    def class_of(self, policy):
        written = self.case.visit.get('institution_class')
        if written:
            return written
        name = self.case.visit.get('institution')
        for one in policy.classes:
            if name is not None and name in one.get('members', ()):
                return one['id']
        possible = self.possible_classes(policy)
        return possible[0] if len(possible) == 1 else None

    def possible_classes(self, policy):
        level = self.known('level', policy)
        fitting = [one['id'] for one in policy.classes
                   if level is None or 'levels' not in one or level in one['levels']]
        return fitting + [IN_NO_CLASS] * self.may_be_in_no_class(policy, level)

    def may_be_in_no_class(self, policy, level):
        if any('levels' not in one and not one.get('members') for one in policy.classes):
            return False  # one by which a person recognises it takes in all that are left
        told = {level for one in policy.classes for level in one.get('levels', ())}
        if level is not None:
            return bool(policy.classes) and level not in told
        return bool(policy.classes) and told != {'1', '2', '3', '9'}

    def options(self, dimension, policy):
        if dimension == 'psn_type':
            return PERSON_TYPES.get(self.case.insured['insutype'], ('11', '12', '13', '14', '15', '16'))
        if dimension == 'institution_class':
            return self.possible_classes(policy)
        if dimension == 'person_group':
            return policy.groups
        if dimension == 'level':
            return self.levels_of_named_class(policy) or OPTIONS[dimension]
        return OPTIONS[dimension]

    def value(self, dimension, policy):
        """The value; where the case does not say it, one of the ways in which it can turn out."""
        known = self.known(dimension, policy)
        if known is not None:
            return known
        if dimension in NUMBERS:
            if dimension not in self.cuts:
                self.cuts[dimension] = Rules(self.chain, None, {}).cuts(dimension)
            return self.ways.pick(dimension, self.cuts[dimension])
        what = (dimension, policy.admdvs) if dimension in ('institution_class', 'person_group') else dimension
        return self.ways.pick(what, self.options(dimension, policy))

    def satisfy(self, row, policy):
        """Whether all conditions of a row hold; what the case says is looked at first, so that nothing is asked in
        vain."""
        return any(self.satisfy_all(allowed, policy) for allowed in row.allowed)

    def satisfy_all(self, allowed, policy):
        asked = []
        for dimension, holds in allowed.items():
            known = self.known(dimension, policy)
            if known is None:
                asked.append(dimension)
            elif not holds(known):
                return False
        return all(allowed[dimension](self.value(dimension, policy)) for dimension in asked)


def other_payer(visit):
    """Who has to pay before the insurance: nobody where no liable third party is told of; open where it is not told
    whether they pay."""
    if visit.get('other_payer'):
        return visit['other_payer']
    if visit.get('trauma') == 'work_injury':
        return 'work_injury'
    if visit.get('trauma') != 'third_party':
        return 'none'
    return {True: 'third_party', False: 'third_party_unpaid', None: None}[visit.get('third_party_pays')]


def identity(written, dimension):
    """[] says that there is none; of several identities for medical aid the first in the list of the dimension
    counts."""
    if written is None:
        return None
    if dimension == 'aid_identity':
        return next((one for one in AID_IDENTITIES if one in written), 'none')
    return 'yes' if dimension in written else 'no'
