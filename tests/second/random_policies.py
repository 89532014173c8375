"""Policies by chance: every parameter, kind of value and choice that the schema lists, rows split by conditions that
exclude each other, periods, limits in place of values, multiples of figures, and chains of county, city and nation."""
import json
import shutil
from pathlib import Path


AMOUNTS = ['0.00', '0.01', '100.00', '300.00', '333.33', '500.00', '800.01', '1000.00', '1500.00', '3000.00']
CAPS = ['1000.00', '2500.00', '5000.01', '10000.00', '20000.00', '33333.33', '60000.00', '100000.00']
RATIOS = ['0%', '0.5%', '10%', '15.5%', '33.3333%', '50%', '60%', '66.6667%', '70%', '80%', '85%', '90%', '95%',
          '99.9999%', '100%']
SMALL = ['0%', '0.2%', '1%', '2.5%', '5%', '8%', '20%']
# Told with the answer, without a number or a day in it.
LISTS = ('filing_materials', 'proxy_materials', 'filing_channels', 'filing_procedure', 'preconditions',
         'treatment_materials', 'prior_review',
         'manual_materials', 'handling_times', 'referral_hospitals', 'offices', 'notices')
TERMS = {'insutype': ['310', '340', '380', '390', '391'], 'psn_type': ['11', '12', '13', '14', '15', '16'],
         'level': ['1', '2', '3', '9'],
         'med_type': ['11', '13', '14', '21', '41', 'local'],
         'place': ['home', 'other_county', 'other_city', 'other_province'],
         'category': ['resettled_retiree', 'long_term_resident', 'stationed_worker', 'referred', 'emergency',
                      'other_temporary'],
         'filing': ['valid', 'missing', 'expired', 'wrong_place', 'not_needed'], 'referral': ['yes', 'no'],
         'emergency': ['yes', 'no'],
         'proof': ['documents', 'commitment'], 'trauma': ['none', 'no_third_party', 'third_party', 'work_injury'],
         'designated': ['yes', 'no'],
         'other_payer': ['none', 'third_party', 'third_party_unpaid', 'work_injury', 'public_health', 'abroad',
                         'waiting_period'],
         'aid_identity': ['none', 'destitute', 'orphan', 'subsistence', 'returned_poverty', 'marginal',
                          'expenditure_poverty'],
         'civil_servant': ['yes', 'no'], 'enterprise_supplement': ['yes', 'no'], 'recognised': ['yes', 'no'],
         'disease': ['none', 'hypertension', 'diabetes', 'cancer_outpatient', 'dialysis', 'copd', 'other'],
         'transfer': ['none', 'up', 'down', 'continued'], 'treatment_province': ['11', '31', '37', '44', '51', '61']}
CUTS = {'age': [18, 60, 70, 80], 'nth_admission': [2, 3, 4], 'insured_years': [1, 5, 10], 'missed_years': [1, 2],
        'unclaimed_years': [1, 3], 'days_since_discharge': [10, 15]}
FILING_ONLY = ('insutype', 'med_type', 'place', 'category', 'psn_type', 'treatment_province')
OF_FILING = ('filing_required', 'filing_latest', 'filing_deadline', 'filing_validity', 'filing_place_level',
             'filing_change_after',
             'filing_commitment', 'may_file', 'long_term_stay', 'chosen_institutions', 'institution_changes_a_year',
             'institution_choice_validity', 'direct_service', 'settlement_year', 'insurance_year_start',
             'settlement_days')
NEVER = {'long_term_stay': ('category',), 'settlement_year': ('category', 'place'), 'filing_deadline': (),
         'insurance_year_start': ('category', 'place'), 'settlement_days': ('category', 'place'),
         'bed_day_limit': ()}

OF_HOME = ('deductible', 'ratio', 'ratio_plus', 'own_share_factor', 'basic_cap')


class Policies:
    def __init__(self, random, schema):
        self.random = random
        written = json.loads(Path(schema).read_text(encoding='utf-8'))
        self.rows = {name: written['$defs'][table['items']['$ref'].split('/')[-1]] if 'items' in table else None
                     for name, table in written['properties']['tables']['properties'].items()}
        if None in self.rows.values():
            self.rows = {name: written['$defs'][name_of_row(table)] for name,
                         table in written['properties']['tables']['properties'].items()}

    def policy(self, code, parent, pool, stated):
        """A policy; `stated` is the chance that it states a parameter at all."""
        random = self.random
        policy = {'admdvs': code, 'name': {'zh': '甲', 'en': 'A'}, 'pool': pool, 'parent': parent,
                  'checked_on': '2026-11-21',
                  'sources': [{'id': 's', 'title': '甲', 'issuer': None, 'number': None, 'date': None,
                               'grade': 'official', 'read_in': '甲'}],
                  'figures': [{'id': 'wage', 'name': {'zh': '数', 'en': 'figure'}, 'yuan': '1234.57',
                               'from': '2018-01-01', 'until': '2025-01-01', 'cite': 's 1'},
                              {'id': 'wage', 'name': {'zh': '数', 'en': 'figure'}, 'yuan': '2000.00',
                               'from': '2025-01-01', 'cite': 's 1'}],
                  'tables': {}}
        self.terms = {dimension: list(terms) for dimension, terms in TERMS.items()}
        if random.random() < .4:
            policy['classes'] = [{'id': one, 'name': {'zh': one, 'en': one}, 'cite': 's 1', **how} for one, how in
                                 (('first', {'members': ['H1', 'H2']}),
                                  ('second', {'description': {'zh': '乙', 'en': 'B'}}))]
            self.terms['institution_class'] = ['first', 'second']
        if random.random() < .4:
            policy['groups'] = [{'id': one, 'name': {'zh': one, 'en': one}, 'cite': 's 1'}
                                for one in ('low', 'middle', 'high')]
            self.terms['person_group'] = ['low', 'middle', 'high']
        if random.random() < .3:
            policy['med_types'] = [{'id': one, 'name': {'zh': one, 'en': one}, 'cite': 's 1', 'codes': codes}
                                   for one, codes in (('emergency_stay', ['24']), ('local_kind', ['9904', '52']))]
            self.terms['own_med_type'] = ['emergency_stay', 'local_kind']
        for name in self.rows:
            if name not in LISTS and random.random() < stated * self.usual(name):
                policy['tables'][name] = self.table(name, stated)
        if random.random() < .4:
            self.state_at_home_only(policy['tables'])
        return policy

    def state_at_home_only(self, tables):
        """Of some that as_at_home speaks of the rows say nothing away from home."""
        for name in self.random.sample(OF_HOME, 2):
            tables[name] = [{'id': 'r0', 'when': {'place': 'home'}, **self.value(name, 1), 'from': '2018-01-01',
                             'cite': 's 1'}]

    def usual(self, name):
        """Rules that shape all others are rarer, so that a sheet is not mostly empty."""
        return {'benefit': .3, 'excluded': .3, 'outpatient_cap': .3, 'hospital_share': .4, 'scope_own_share': .6,
                'deductible_yearly_max': .4,
                'ratio_per_year_of_age': .3, 'settlement_days': .3, 'visit_limit': .2, 'day_limit': .2,
                'month_limit': .2,
                'quarter_limit': .2, 'settlement_year': .7, 'insurance_year_start': .5, 'filing_deadline': .6,
                'transfer_deductible': .8}.get(name, 1)

    def table(self, name, stated):
        random = self.random
        conditions = self.split(name)
        if name == 'filing_deadline':
            conditions = [{'category': 'emergency'}]
        rows = []
        for when in conditions:
            if len(conditions) > 1 and stated < 1 and random.random() < .08:
                continue  # a gap
            periods = [('2018-01-01', None)]
            if random.random() < .15:
                day = random.choice(['2024-03-01', '2024-07-01', '2025-01-01'])
                periods = [('2018-01-01', day), (day, None)]
            for begins, ends in periods:
                row = {'id': f'r{len(rows)}', 'when': when, **self.value(name, stated), 'from': begins, 'cite': 's 1'}
                if ends:
                    row['until'] = ends
                rows.append(row)
        return rows or [{'id': 'r0', 'when': {}, **self.value(name, 1), 'from': '2018-01-01', 'cite': 's 1'}]

    def split(self, name):
        """Conditions that exclude each other and together hold for everybody."""
        random = self.random
        leaves = [{}]
        for _ in range(random.choice([0, 0, 0, 1, 1, 2])):
            dimension = random.choice([one for one in list(self.terms) + list(CUTS) if self.may_split(name, one)])
            leaf = leaves.pop(random.randrange(len(leaves)))
            if dimension in leaf:
                leaves.append(leaf)
                continue
            leaves += [{**leaf, dimension: condition} for condition in self.parts(dimension)]
        return leaves

    def may_split(self, name, dimension):
        if name in OF_FILING:
            return dimension in FILING_ONLY and dimension not in NEVER.get(name, ())
        return True

    def parts(self, dimension):
        random = self.random
        if dimension in CUTS:
            cut = random.choice(CUTS[dimension])
            return [{'below': cut}, {'at_least': cut}]
        terms = self.terms[dimension]
        some = random.sample(terms, random.randrange(1, len(terms)))
        return [some[0] if len(some) == 1 else some, {'not': some}]

    def value(self, name, stated):
        """One value of a kind that the parameter takes; limits in place of it where not everything is stated."""
        random = self.random
        defined = self.rows[name]['properties']
        kinds = [kind for kind in ('yuan', 'ratio', 'points', 'factor', 'months', 'working_days', 'number', 'choice',
                                   'bands', 'counts') if kind in defined]
        kind = random.choice(kinds)
        if kind == 'choice' and 'yuan' in kinds and random.random() < .5:
            kind = 'yuan'
        return {kind: self.worth(name, kind, defined[kind], stated < 1 and random.random() < .1)}

    def worth(self, name, kind, defined, limits):
        random = self.random
        if kind == 'choice':
            return random.choice([term['const'] for term in defined['oneOf'] if name != 'benefit'
                                  or term['const'] == 'yes' or random.random() < .3] or ['yes'])
        if kind == 'bands':
            tops = sorted(random.sample([100.01, 500, 1000, 2000.55, 5000, 10000, 30000], random.choice([1, 1, 2, 3])))
            return [{'to': f'{top:.2f}', 'ratio': random.choice(RATIOS)}
                    for top in tops] + [{'ratio': random.choice(RATIOS)}]
        if kind == 'counts':
            costs = ['preselfpay_amt', 'overlmt_selfpay', 'deductible', 'over_cap', 'own_share']
            some = random.sample(costs, random.randrange(0, 6))
            if random.random() < .6:
                return some
            return {cost: random.choice(RATIOS) for cost in random.sample(costs + ['prop_selfpay'],
                                                                          random.randrange(1, 7))}
        if kind in ('months', 'working_days', 'number'):
            numbers = [9, 30, 90] if name == 'settlement_days' else [0, 1, 2, 3]
            pool = {'months': [1, 3, 6, 12], 'working_days': [1, 3, 5, 30], 'number': numbers}[kind]
        elif kind == 'yuan':
            pool = CAPS if name.endswith(('_cap', '_max')) else AMOUNTS
            if not limits and random.random() < .08:
                return {'times': random.choice(['1', '0.5', '6', '0.333']), 'of': 'wage'}
            if not limits and random.random() < .08:
                return self.worked_out(name, pool)
        else:
            pool = SMALL if name in ('ratio_plus', 'ratio_per_year_of_age') or kind == 'points' else RATIOS
        if not limits:
            return random.choice(pool)
        low, high = sorted(random.sample(range(len(pool)), 2))
        return random.choice([{'at_least': pool[low], 'at_most': pool[high]}, {'at_most': pool[high]},
                              {'at_least': pool[low]}])


    def worked_out(self, name, pool):
        random = self.random
        amount = {'base': random.choice(pool)}
        if name == 'deductible' and random.random() < .5:
            amount['share'] = random.choice(SMALL)
        amount['steps'] = [{'per': number, 'above': random.choice((0, 1, 4)), random.choice(('plus', 'less')):
                            random.choice(['100.00', '33.33', '1000.00']), 'at_most': '2500.00'}
                           for number in random.sample(list(CUTS), random.choice((1, 2)))]
        if random.random() < .5:
            amount['floor'], amount['ceiling'] = '50.00', '50000.00'
        return amount


def name_of_row(table):
    """The definition of a table's row, whether the table is a list or an object that says once what its rows share."""
    text = json.dumps(table)
    start = text.index('#/$defs/row_') + len('#/$defs/')
    return text[start:text.index('"', start)]


def write_folder(folder, root, random, stated, policies=Policies):
    """A folder of policies by chance beside the nation's, the calendar and the schema; their codes make chains."""
    folder = Path(folder)
    for shared in ('nation', 'calendar', 'schema'):
        shutil.copytree(Path(root) / 'policies' / shared, folder / shared, dirs_exist_ok=True)
    maker = policies(random, Path(root) / 'policies' / 'schema' / 'policy.schema.json')
    for number in range(12):
        city = f'37{number + 1:02d}00'
        wanted = [(city, '100000', 'city'), (city[:4] + '81', city, random.choice(['county', 'city']))]
        if random.random() < .5:
            wanted = [(city, '100000', 'city')]
        for code, parent, pool in wanted:
            policy = maker.policy(code, parent, pool, stated)
            place = folder / f'{code}-a'
            place.mkdir(exist_ok=True)
            (place / 'policy.json').write_text(json.dumps(policy, ensure_ascii=False), encoding='utf-8')
            (place / 'sources.md').write_text('s\n', encoding='utf-8')
            (place / 'cases.json').write_text('{"cases": []}', encoding='utf-8')


class NotFilingLowers(Policies):
    """Whatever else is ruled, one table hangs on the filing, and who has not filed gets less by it."""

    def policy(self, code, parent, pool, stated):
        policy = super().policy(code, parent, pool, stated)
        low, high = sorted(self.random.sample(range(0, 40, 5), 2))
        more = {'filing': {'not': ['valid', 'not_needed']}}
        filed = {'filing': ['valid', 'not_needed']}
        shared = {'from': '2018-01-01', 'cite': 's 1'}
        kind = self.random.choice(('points', 'factor', 'scope_own_share', 'deductible', 'benefit'))
        if kind in ('points', 'factor'):
            values = (low, high) if kind == 'points' else (100 - low, 100 - high)
            policy['tables']['ratio_change'] = [{'id': f'r{at}', 'when': when, kind: f'{value}%', **shared}
                                                for at, (when, value) in enumerate(zip((filed, more), values))]
        elif kind == 'benefit':
            policy['tables']['benefit'] = [{'id': f'r{at}', 'when': when, 'choice': choice, **shared}
                                           for at, (when, choice) in enumerate(((filed, 'yes'), (more, 'none')))]
        else:
            unit, worth = ('ratio', '{}%') if kind == 'scope_own_share' else ('yuan', '{}.00')
            policy['tables'][kind] = [{'id': f'r{at}', 'when': when, unit: worth.format(value), **shared}
                                      for at, (when, value) in enumerate(((filed, low), (more, high)))]
        policy['tables']['filing_required'] = [{'id': 'r0', 'when': {}, 'choice': 'required', **shared}]
        policy['tables']['may_file'] = [{'id': 'r0', 'when': {}, 'choice': 'yes', **shared}]
        policy['tables'].pop('settlement_year', None)
        # Measured with the deductible the bands begin the higher the more is charged: a higher one can reach better.
        policy['tables']['band_basis'] = [{'id': 'r0', 'when': {}, 'choice': 'after_deductible', **shared}]
        # Where an upper fund counts one part of the personal cost and another not, a higher deductible can bring more.
        for fund in FUND_NAMES:
            counts = ['deductible', 'own_share', 'over_cap',
                      *self.random.choice(((), ('preselfpay_amt', 'overlmt_selfpay')))]
            policy['tables'][f'{fund}_counts'] = [{'id': 'r0', 'when': {}, 'counts': counts, **shared}]
        return policy

    def may_split(self, name, dimension):
        if dimension in ('filing', 'category', 'referral', 'emergency', 'proof'):
            return False
        return super().may_split(name, dimension)


class OneYear(Policies):
    """Everything counts over the year, so that its visits come to what the whole comes to."""

    FIXED = {'deductible_period': 'per_year', 'band_period': 'per_year', 'band_basis': 'after_deductible',
             'benefit': 'yes', 'account_usable': 'no'}

    def policy(self, code, parent, pool, stated):
        policy = super().policy(code, parent, pool, stated)
        tables, shared = policy['tables'], {'when': {}, 'from': '2018-01-01', 'cite': 's 1'}
        for name, choice in self.FIXED.items():
            tables[name] = [{'id': 'r0', 'choice': choice, **shared}]
        tables['nth_deductible_factor'] = [{'id': 'r0', 'ratio': '100%', **shared}]
        if 'outpatient_cap' in tables:  # year.otp_hifp_pay counts these visits and no others
            tables['outpatient_cap'] = [{'id': 'r0', 'yuan': self.random.choice(CAPS), **shared,
                                         'when': {'med_type': '11'}}]
        # year.psn_inscp_amt is one input: where a fund counts by it, it is the only one.
        one, trigger = self.random.choice(FUND_NAMES[:-1]), self.random.choice(('personal_cost', 'over_cap'))
        for fund in FUND_NAMES:
            tables[f'{fund}_period'] = [{'id': 'r0', 'choice': 'per_year', **shared}]
            tables[f'{fund}_trigger'] = [{'id': 'r0', 'choice': trigger, **shared}]
            if trigger == 'personal_cost' and fund != one:
                tables[f'{fund}_applies'] = [{'id': 'r0', 'choice': 'no', **shared}]
        # A deductible that is a share of a bill is one of each bill.
        if any(row['yuan'].get('share') for row in tables.get('deductible', ()) if isinstance(row.get('yuan'), dict)):
            tables['deductible'] = [{'id': 'r0', 'yuan': self.random.choice(AMOUNTS), **shared}]
        # What the sheet has no field for cannot be carried from visit to visit; what a visit or a month has of its own,
        # and amounts in whole yuan, do not come to what the whole comes to.
        tables['further_aid_applies'] = [{'id': 'r0', 'choice': 'no', **shared}]
        for name in ('visit_limit', 'day_limit', 'month_limit', 'quarter_limit', 'rounded_to', 'settlement_days'):
            tables.pop(name, None)
        # bands over the year go on from the in-scope cost, an own share in it: not both in one city
        if int(code[2:4]) % 2:
            tables.pop('scope_own_share', None)
        else:
            tables['ratio'] = [{'id': 'r0', 'ratio': self.random.choice(RATIOS), **shared}]
        return policy

    def may_split(self, name, dimension):
        return dimension not in ('nth_admission', 'transfer') and super().may_split(name, dimension)


FUND_NAMES = ('large', 'critical', 'civil', 'enterprise', 'aid', 'further_aid')
