"""Cases by chance: people, places, filings, bills and years so far that policies have rows for, near the amounts that
they name."""
from datetime import date, timedelta
from pathlib import Path

from policy import chain_of
from random_policies import LISTS, Policies

PLACES = ['610100', '310000', '110000', '440100', '510100', '140100', '140800', '140830', '140802', '230100', '530900',
          '530921', '410100',
          '450900', '650100', '360100', '120000', '500000', '110105', '440106']
CATEGORIES = ['resettled_retiree', 'long_term_resident', 'stationed_worker', 'referred', 'emergency', 'other_temporary']
AMOUNTS = ['0.00', '0.01', '100.00', '500.00', '600.00', '799.99', '800.00', '800.01', '1000.00', '1500.00', '1500.01',
           '2000.00', '10000.00',
           '12000.00', '20000.00', '30000.00', '50000.00', '80000.00', '100000.00']
SCHEMA = Path(__file__).resolve().parents[2] / 'policies' / 'schema' / 'policy.schema.json'
YEAR = ['act_pay_dedc', 'period_act_pay_dedc', 'hifp_pay', 'otp_hifp_pay', 'opsp_hifp_pay', 'inscp_scp_amt',
        'psn_inscp_amt', 'over_cap_amt',
        'hifob_pay', 'hifmi_pay', 'cvlserv_pay', 'hifes_pay', 'maf_pay', 'further_maf_pay']
COUNTED = ['hifob_counted_amt', 'hifmi_counted_amt', 'cvlserv_counted_amt', 'hifes_counted_amt', 'maf_counted_amt',
           'further_maf_counted_amt']


def text(fen):
    return f'{fen // 100}.{fen % 100:02d}'


class Cases:
    """`known` is the chance that an input is given at all."""

    def __init__(self, random, policies):
        self.random, self.policies = random, policies
        self.codes = sorted(code for code in policies if code.isdigit())  # nobody is insured under what is typical
        self.limits = {code: limits_of(policy) for code, policy in policies.items()}
        self.values = Policies(random, SCHEMA)

    def money(self, code, most):
        random = self.random
        limits = self.limits[code]
        if limits and random.random() < .25:
            return text(max(0, random.choice(limits) + random.choice([-1, 0, 0, 1])))
        if random.random() < .2:
            return random.choice(AMOUNTS)
        return text(random.randrange(0, int(most * 100 * random.choice([.001, .01, .1, .5, 1])) + 1))

    def case(self, known=1.0, code=None):
        random = self.random
        given = lambda chance=known: random.random() < chance
        code = code or random.choice(self.codes)
        policy = self.policies[code]
        insured_code = code if code != '100000' else random.choice(['440100', '320500', '130102', '652301', '310000'])
        admitted = self.admitted(code)
        turns = [row.value for row in policy.tables.get('insurance_year_start', ())]
        if turns and random.random() < .3:  # a stay over the turn of its year
            admitted = date(admitted.year, int(random.choice(turns)), 1) - timedelta(random.choice([1, 2, 8, 29]))
        discharged = admitted + timedelta(random.choice([0, 0, 1, 3, 9, 11, 30, 120]))
        if discharged.year != admitted.year and given(.5):
            discharged = date(admitted.year, 12, 31)
        scheme = random.choice(['310', '390'] * 6 + ['340', '380', '391'])
        people = {'310': ['11', '12', '1101', '1201'], '390': ['14', '15', '16'], '380': ['14', '15', '16'],
                  '391': ['14', '15', '16']}
        insured = {'insu_admdvs': insured_code, 'insutype': scheme}
        if given():
            insured['psn_type'] = random.choice(people.get(scheme, ['13']))
        if given():
            insured['age'] = random.choice([0, 17, 18, 59, 60, 61, 69, 70, 79, 80, 124, 125, 150,
                                            random.randrange(0, 100)])
        if given():
            insured['identity'] = random.choice([[], [], ['civil_servant'], ['subsistence'], ['destitute'],
                                                 ['enterprise_supplement'],
                                                 ['orphan', 'civil_servant'], ['subsistence', 'destitute'],
                                                 ['marginal', 'enterprise_supplement']])
        if policy.groups and given():
            insured['person_group'] = random.choice(policy.groups)
        if given():
            insured['insured_years'] = random.choice([0, 1, 4, 5, 6, 9, 10, 11, 40])
        for name in ('missed_years', 'unclaimed_years'):
            if given():
                insured[name] = random.choice([0, 0, 1, 2, 3, 5])
        near = [one for one in self.codes if one[:2] == insured_code[:2] != '99' and one[2:] != '0000']
        treated = random.choice(PLACES + [insured_code if insured_code[:2] != '99' else '510100'] * 3 + near[:4])
        visit = {'mdtrtarea_admvs': treated, 'med_type': random.choice(['21'] * 5 + ['24', '12', '11', '14', '14', '13',
                                                                                     '41', '9904', '52', '2101']),
                 'begndate': admitted.isoformat()}
        if given():
            visit['enddate'] = discharged.isoformat()
        if given():
            if given(.5):
                visit['dedc_hosp_lv'] = random.choice(['1', '2', '3', '9'])
            else:
                visit['hosp_lv'] = str(random.randrange(1, 11))
        classes = [one['id'] for one in policy.classes]
        if classes and given():
            named = [member for one in policy.classes for member in one.get('members', [])]
            if named and given(.3):
                visit['institution'] = random.choice(named)
            else:
                visit['institution_class'] = random.choice(classes)
        for name, values in (('networked', [True, True, False]), ('designated', [True, True, True, False]),
                             ('emergency', [False, False, False, True]),
                             ('referral', [False, False, True]),
                             ('days_since_discharge', [0, 9, 10, 14, 15, 30, 366]),
                             ('nth_admission', [1, 1, 2, 3, 4, 5, 7]), ('recognised', [True, False]),
                             ('transfer', ['none', 'none', 'none', 'up', 'down', 'continued']),
                             ('trauma', ['none', 'none', 'none', 'no_third_party', 'third_party', 'work_injury']),
                             ('third_party_pays', [True, False]),
                             ('other_payer', [None] * 9 + ['public_health', 'abroad', 'waiting_period']),
                             ('disease', ['none', 'none', 'hypertension', 'diabetes', 'dialysis', 'copd',
                                          'cancer_outpatient', 'other'])):
            if given():
                visit[name] = random.choice(values)
        if visit.get('transfer', 'none') != 'none' and given():
            visit['transfer_act_pay_dedc'] = self.money(code, 1000)
        written = {'insured': insured, 'visit': visit}
        filing = self.filing(admitted, treated, given)
        if filing is not None:
            written['filing'] = filing
        if given(.15):
            written['circumstances'] = self.circumstances(given)
        written['costs'] = self.items(code, given) if given(.2) else self.sums(code, given)
        year = self.year(code, given)
        if year:
            written['year'] = year
        account = {}
        if given():
            account['balc'] = self.money(code, 5000)
        if given():
            account['use'] = random.random() < .6
        if given():
            account['shared_balc'] = self.money(code, 3000)
        if account:
            written['account'] = account
        if given():
            written['card'] = {name: random.random() < .9 for name in ('activated', 'used_at_home',
                                                                       'tested_out_of_province') if given()}
        if given(.3):
            written['asked_on'] = (admitted + timedelta(random.choice([-5, 0, 4, 20, 60]))).isoformat()
        if random.random() < .03 and discharged.year == admitted.year:
            written['reverse'] = True
        if random.random() < .3:
            written['assume'] = list(self.assumed(code))
        return written

    def assumed(self, code):
        """What an office said: of few parameters or of nearly all that no policy in the chain states, seldom of one
        that is stated."""
        random = self.random
        stated = {name for policy in chain_of(self.policies, code) for name in policy.tables}
        chance = random.choice((.1, .95))
        for name in self.values.rows:
            if name in LISTS or random.random() >= (.02 if name in stated else chance):
                continue
            while True:
                (kind, value), = self.values.value(name, 1).items()
                if kind != 'bands' and not isinstance(value, dict):
                    break
            if kind == 'counts':
                value = ' '.join(value) or 'none'
            told = {'parameter': name, 'value': str(value)}
            if name in ('ratio_change', 'filing_validity', 'institution_choice_validity'):
                told['kind'] = kind
            yield told

    def admitted(self, code):
        random = self.random
        if code[:4] == '9901' and random.random() < .9:
            return date(random.choice([2024, 2024, 2025]), random.randrange(1, 13), random.randrange(1, 29))
        if random.random() < .1:
            return date(random.choice([2018, 2019, 2020, 2027]), random.randrange(1, 13), random.randrange(1, 29))
        return date(random.randrange(2021, 2027), random.randrange(1, 13), random.randrange(1, 29))

    def filing(self, admitted, treated, given):
        random = self.random
        if not given(.85):
            return None
        filing = {}
        if 'filed_on' in filing or given(.8):
            filing['category'] = random.choice(CATEGORIES)
        if given(.7):
            filing['filed_on'] = (admitted + timedelta(random.choice([-800, -400, -200, -184, -183, -182, -90, -30, -1,
                                                                      0, 1, 3, 9, 12, 13, 40]))).isoformat()
            if given():
                elsewhere = random.choice((random.choice(PLACES), treated[:2] + '0900'))
                filing['filed_admdvs'] = treated if given(.85) else elsewhere
            if given(.1):
                filing['valid_until'] = (date.fromisoformat(filing['filed_on'])
                                         + timedelta(random.choice([0, 30, 200, 500]))).isoformat()
        if given():
            filing['proof'] = random.choice(['documents', 'commitment'])
        if given():
            filing['institution_chosen'] = random.random() < .6
        if given():
            filing['changes_used'] = random.randrange(0, 4)
        return filing

    def circumstances(self, given):
        random = self.random
        said = {}
        if given():
            said['why'] = random.choice(['resettled', 'living', 'working', 'treatment', 'trip'])
        if given():
            said['months'] = random.choice([0, 1, 2, 5, 6, 7, 12, 30])
        if given():
            said['sent_by'] = random.choice(['employer', 'hospital', 'nobody'])
        if given():
            said['register_moved'] = random.random() < .5
        return said

    def sums(self, code, given):
        random = self.random
        total = self.money(code, 400000)
        left = int(total.replace('.', ''))
        costs = {'medfee_sumamt': total}
        for name in ('fulamt_ownpay_amt', 'overlmt_selfpay', 'preselfpay_amt'):
            if given():
                amount = random.choice([0, 0, random.randrange(0, left + 1) // 10])
                left -= amount
                costs[name] = text(amount)
        return costs

    def items(self, code, given):
        random = self.random
        items = []
        for _ in range(random.randrange(1, 5)):
            item = {'name': 'x'}
            if given():
                item['chrgitm_lv'] = random.choice(['01', '02', '02', '03'])
            if random.random() < .3:
                item['selfpay_prop'] = random.choice(['0%', '10%', '15.5%', '33.3333%', '100%'])
            if random.random() < .5:
                item['amount'] = self.money(code, 20000)
            else:
                item['pric'] = random.choice(['0.0375', '12.5', '100.00', '1.1234', '33.35', '120.00'])
                item['pric'] = item['pric'] if len(item['pric'].split('.')[1]) > 1 else item['pric'] + '0'
                item['cnt'] = random.choice(['1', '2.5', '30', '0.333', '4'])
            if 'cnt' in item and random.random() < .3:
                item['pric_uplmt_amt'] = random.choice(['10.00', '50.00', '0.0333', '33.333'])
            if 'cnt' in item and random.random() < .4:
                item['bed'] = True
            if random.random() < .1:
                item['use_allowed'] = random.random() < .5
            if random.random() < .1:
                item['lmt_used_flag'] = random.random() < .5
            items.append(item)
        return {'items': items}

    def year(self, code, given):
        random = self.random
        year = {}
        for name in YEAR:
            if given():
                year[name] = random.choice(['0.00', '0.00', self.money(code, 3000 if 'dedc' in name else 300000)])
        for name in COUNTED if random.random() < .7 else ():
            if given():
                year[name] = random.choice(['0.00', self.money(code, 300000)])
        if 'act_pay_dedc' in year and 'period_act_pay_dedc' in year:  # a part of it
            year['period_act_pay_dedc'], year['act_pay_dedc'] = sorted(
                (year['period_act_pay_dedc'], year['act_pay_dedc']), key=float)
        if 'hifp_pay' in year:
            left = int(year['hifp_pay'].replace('.', ''))
            for name in ('otp_hifp_pay', 'opsp_hifp_pay'):
                if name in year:
                    part = random.choice([0, left // 3, left])
                    left -= part
                    year[name] = text(part)
            for name in ('day_hifp_pay', 'month_hifp_pay', 'quarter_hifp_pay'):
                if given():
                    year[name] = random.choice(['0.00', text(min(int(year['hifp_pay'].replace('.', '')), 10_000))])
            if 'opsp_hifp_pay' in year and given():
                year['disease_hifp_pay'] = random.choice(['0.00', year['opsp_hifp_pay']])
        return year


def limits_of(policy):
    """The amounts that a policy names, in fen: cases are asked near them."""
    found = set()
    for table in policy.tables.values():
        for row in table:
            if row.kind == 'yuan' and isinstance(row.value, int):
                found.add(row.value)
            if row.kind == 'bands':
                found |= {to for to, ratio in row.value if to is not None}
    return sorted(found)
