"""The settlement in its fixed order (domain.md §3), one function a step. Every amount is exact until the field it ends
in."""
from fractions import Fraction

from amounts import carried, fen, rounded, share
from days import days_between
from policy import COUNTED, Between, WorkedOut, read_condition
from ways import Ends

ENDLESS = 10**15
MOST = 9_999_999_999  # the largest amount of a case
MED_TYPES = ('11', '13', '14', '21', '41', 'local')
OUT_OF_SCOPE = ('fulamt_ownpay_amt', 'overlmt_selfpay', 'preselfpay_amt')
SCOPE_ROUNDINGS = ('per_line', 'per_sum', 'rest_per_line', 'rest_per_sum')
NOTHING_TO_ALL = Ends((Fraction(0), Fraction(1)))
FUNDS = (('large', 'hifob_pay'), ('critical', 'hifmi_pay'), ('civil', 'cvlserv_pay'), ('enterprise', 'hifes_pay'),
         ('aid', 'maf_pay'), ('further_aid', 'further_maf_pay'))
PAY_LIMITS = (('visit_limit', None), ('day_limit', 'day_hifp_pay'), ('month_limit', 'month_hifp_pay'),
              ('quarter_limit', 'quarter_hifp_pay'))
UNITS = {'fen': (1, False), 'fen_down': (1, True), 'jiao': (10, False), 'jiao_down': (10, True), 'yuan': (100, False),
         'yuan_down': (100, True)}
STAYS_OUT = {'all': (), 'inpatient': ('11', '41', '14'), 'inpatient_and_chronic': ('11', '41')}
AS_AT_HOME = ('deductible', 'deductible_period', 'nth_deductible_factor', 'transfer_deductible',
              'deductible_yearly_max', 'ratio', 'band_basis', 'band_period', 'ratio_plus', 'ratio_per_year_of_age',
              'own_share_factor', 'ratio_change', 'ratio_floor', 'basic_cap', 'basic_cap_basis', 'basic_cap_pool',
              'visit_limit', 'day_limit', 'month_limit', 'quarter_limit', 'outpatient_cap')
FIELDS = ('medfee_sumamt', 'fulamt_ownpay_amt', 'overlmt_selfpay', 'preselfpay_amt', 'inscp_scp_amt', 'dedc_std',
          'crt_dedc', 'act_pay_dedc',
          'pool_prop_selfpay', 'hifp_pay', 'cvlserv_pay', 'hifes_pay', 'hifmi_pay', 'hifob_pay', 'maf_pay', 'oth_pay',
          'hosp_part_amt',
          'fund_pay_sumamt', 'psn_part_amt', 'acct_pay', 'psn_cash_pay', 'balc')


class Settlement:
    def __init__(self, case, rules, facts, ways):
        self.case, self.rules, self.facts, self.ways = case, rules, facts, ways
        self.sheet = {'oth_pay': 0}
        # What was met on the way, by which the driver recognises kinds of difference that are known.
        self.met = set()
        self.total_unknown = self.unruled = self.share_is_due = False
        self.counted_now = 0  # the personal cost that the last fund to start from it counted
        self.pieces, self.lowest_ratio = [], Fraction(0)

    # What a rule states, or one of the ways in which what nobody states can turn out.

    def find(self, name):
        """What a row states; where those away are treated as at home, what it states at home stands in for silence."""
        found = self.rules.find(name, self.facts)
        if found is None and name in AS_AT_HOME:
            same = self.rules.find('as_at_home', self.facts)
            if same is not None and same[1] == 'yes':
                found = self.rules.find(name, self.facts.at_home())
        return found

    def choice(self, name, missing):
        """The choice stated; `missing` are the ways where nobody states it."""
        found = self.find(name)
        return found[1] if found is not None else self.ways.pick(name, missing)

    def amount(self, name, low, high, missing):
        """The amount or share stated; of a value known within limits either end, within low and high."""
        found = self.find(name)
        if found is None:
            return self.ways.pick(name, missing)
        return self.within(name, found[1], low, high)

    def within(self, name, value, low, high, cost=0):
        if isinstance(value, WorkedOut):
            return value.amount(cost, lambda number: self.facts.value(number, self.rules.chain[0]))
        if not isinstance(value, Between):
            return value
        ends = (low if value.low is None else value.low, high if value.high is None else value.high)
        return self.ways.pick(name, Ends(ends))

    def used(self, field, most=ENDLESS):
        """What this person already used this year."""
        known = self.case.year.get(field)
        return known if known is not None else self.ways.pick(f'year.{field}', Ends((0, most)))

    def meets(self, kind, condition):
        if condition:
            self.met.add(kind)

    # The steps.

    def run(self, days=None):
        """The sheet; of a part of the stay, days (before it, until its end, all of them), of its share of the costs."""
        self.scope()
        if days is not None:
            for field in ('medfee_sumamt', *OUT_OF_SCOPE):
                before, until = (rounded(Fraction(self.sheet[field] * day, days[2])) for day in days[:2])
                self.sheet[field] = until - before
            outside = sum(self.sheet[field] for field in OUT_OF_SCOPE)
            self.sheet['inscp_scp_amt'] = self.sheet['medfee_sumamt'] - outside
        # of what the law speaks of and no row does either may be so; of all else no row is needed
        told = self.facts.known('other_payer', None) != 'none' or self.facts.known('designated', None) != 'yes'
        excluded = self.choice('excluded', ('no', 'yes') if told else ('no',)) == 'yes'
        if excluded or self.choice('benefit', ('yes',)) == 'none':
            self.no_benefit()
        else:
            self.account_first()
            self.own_share_and_deductible()
            self.ratio()
            self.basic_fund()
            self.upper_funds()
            self.hospital()
        self.account_and_cash()
        # Of childbirth no rule speaks, unless the region names it as a kind of care of its own: the total
        # alone is known.
        chain = self.rules.chain
        naming = next((policy for policy in chain if policy.med_types), chain[0])
        if self.case.visit['med_type'].startswith('5') and not self.facts.known('own_med_type', naming):
            self.unruled = True
            self.sheet = {field: amount if field == 'medfee_sumamt' else None for field, amount in self.sheet.items()}
        if self.total_unknown:  # no amount that hangs on the bill stands
            self.sheet = {field: amount if field in ('dedc_std', 'crt_dedc', 'pool_prop_selfpay') else None for field,
                          amount in self.sheet.items()}
        return self.sheet

    # 1. Scope.

    def scope(self):
        costs = self.case.costs
        if costs.get('items') is not None:
            self.scope_of_items(costs['items'])
        else:
            known = costs.get('medfee_sumamt')
            self.total_unknown = known is None
            total = left = self.ways.pick('costs.medfee_sumamt', Ends((0, MOST))) if known is None else fen(known)
            self.sheet['medfee_sumamt'] = total
            left = max(0, left - sum(fen(costs[name]) for name in OUT_OF_SCOPE if costs.get(name) is not None))
            for name in OUT_OF_SCOPE:
                if costs.get(name) is not None:
                    self.sheet[name] = fen(costs[name])
                else:
                    self.sheet[name] = self.ways.pick(f'costs.{name}', Ends((0, left)))
                    left -= self.sheet[name]
            self.sheet['inscp_scp_amt'] = left

    def scope_of_items(self, items):
        total = own = over = 0
        shared = []  # (what is left after the limit, first share)
        for number, item in enumerate(items):
            amount = self.amount_of(item)
            total += amount
            kind = item.get('chrgitm_lv')
            if kind is None:  # a first share of its own says that the line is in the catalogue
                kind = '02' if item.get('selfpay_prop') is not None else self.ways.pick(f'items.{number}.chrgitm_lv',
                                                                                        ('01', '02', '03'))
            allowed = item.get('use_allowed')
            if allowed is None and item.get('lmt_used_flag'):
                allowed = self.ways.pick(f'items.{number}.use_allowed', (True, False))
            if kind == '03' or allowed is False:
                own += amount
                continue
            above = self.above_limit(number, item, amount)
            over += above
            if item.get('selfpay_prop') is not None:
                part = share(item['selfpay_prop'])
            elif kind == '02':
                part = self.amount('class_b_share', Fraction(0), Fraction(1), NOTHING_TO_ALL)
            else:
                part = Fraction(0)
            shared.append((amount - above, part))
        first = self.first_shares(shared)
        self.sheet.update(medfee_sumamt=total, fulamt_ownpay_amt=own, overlmt_selfpay=over, preselfpay_amt=first,
                          inscp_scp_amt=total - own - over - first)

    @staticmethod
    def amount_of(item):
        if item.get('amount') is not None:
            return fen(item['amount'])
        return rounded(fen(item['pric']) * Fraction(item['cnt']))

    def above_limit(self, number, item, amount):
        """What lies above the line's own price limit, else above the policy's daily limit of a bed."""
        if item.get('pric_uplmt_amt') is not None:
            limit = fen(item['pric_uplmt_amt'])
        elif item.get('bed') and self.find('bed_day_limit') != ('choice', 'none'):
            limit = self.amount('bed_day_limit', 0, ENDLESS, Ends((0, ENDLESS)))
        else:
            return 0
        if item.get('cnt') is not None:
            limit *= Fraction(item['cnt'])
        elif item.get('pric') is not None and fen(item['pric']):
            # the amount is what counts: how many it is follows from the price
            limit *= amount / Fraction(fen(item['pric']))
        else:
            return self.ways.pick(f'items.{number}.cnt', Ends((0, amount)))
        return max(0, amount - rounded(limit))

    def first_shares(self, shared):
        matters = any(part for base, part in shared)
        rounding = self.choice('scope_rounding', SCOPE_ROUNDINGS if matters else ('per_line',))
        if rounding == 'per_line':
            return sum(rounded(base * part) for base, part in shared)
        if rounding == 'per_sum':
            return rounded(sum(base * part for base, part in shared))
        if rounding == 'rest_per_line':
            return sum(base - rounded(base * (1 - part)) for base, part in shared)
        return sum(base for base, part in shared) - rounded(sum(base * (1 - part) for base, part in shared))

    def no_benefit(self):
        self.paid_first = self.over_cap = 0
        self.sheet.update(dedc_std=0, crt_dedc=0, act_pay_dedc=0, pool_prop_selfpay=Fraction(0), hifp_pay=0,
                          hosp_part_amt=0,
                          **{field: 0 for fund, field in FUNDS if field in FIELDS})
        self.parts = {'prop_selfpay': self.sheet['inscp_scp_amt'], 'deductible': 0, 'own_share': 0, 'over_cap': 0,
                      'preselfpay_amt': self.sheet['preselfpay_amt'], 'overlmt_selfpay': self.sheet['overlmt_selfpay']}

    # 8 before 2, where the account pays first: the in-scope cost.

    def account_first(self):
        self.usable = self.choice('account_usable', ('open',))
        self.paid_first = min(self.sheet['inscp_scp_amt'],
                              self.balance()) if self.usable == 'first' and self.wanted() else 0
        self.base = self.sheet['inscp_scp_amt'] - self.paid_first

    def wanted(self):
        known = self.case.account.get('use')
        return known if known is not None else self.ways.pick('account.use', (False, True))

    def balance(self):
        known = self.case.account.get('balc')
        return fen(known) if known is not None else self.ways.pick('account.balc',
                                                                   Ends((0, self.sheet['medfee_sumamt'])))

    # 2. and 3. Own share away from home, deductible.

    def own_share_and_deductible(self):
        part = self.amount('scope_own_share', Fraction(0), Fraction(1), (Fraction(0),))
        position = self.choice('scope_own_share_position', ('before_deductible', 'after_deductible')) if part else None
        own = rounded(self.base * part) if position == 'before_deductible' else 0
        standard = self.standard(self.base - own)
        due = self.due(standard)
        charged = min(self.base - own, due)
        if position == 'after_deductible':
            own = rounded((self.base - charged) * part)
        self.own_share, self.charged = own, charged
        found = self.find('deductible')
        stated = found is not None
        self.share_is_due = stated and isinstance(found[1], WorkedOut) and found[1].share > 0
        if self.share_is_due and self.total_unknown:
            stated = False  # a share of nobody knows what
        self.sheet.update(dedc_std=standard if stated else None, crt_dedc=due if stated else None, act_pay_dedc=charged)
        self.cost = self.base - own - charged

    def standard(self, cost):
        """Where nobody states it any: of it a share may be due, so that it may be higher than the bill."""
        found = self.find('deductible')
        if found is None:
            return self.ways.pick('deductible', Ends((0, MOST)))
        return self.within('deductible', found[1], 0, MOST, cost)

    def due(self, standard):
        """standard × n-th admission, the transfer, what the period has already paid, the year's most; in this order."""
        due = rounded(standard * self.nth_factor())
        period = self.period()
        due = self.after_transfer(due, period)
        if period == 'per_year':
            due -= self.used('act_pay_dedc')
        elif period != 'per_admission':
            due -= self.used('period_act_pay_dedc')
        most = self.find('deductible_yearly_max')
        if most is not None:
            due = min(due, self.within('deductible_yearly_max', most[1], 0, ENDLESS) - self.used('act_pay_dedc'))
        return max(0, due)

    def nth_factor(self):
        found = self.find('nth_deductible_factor')
        if found is not None:
            return self.within('nth_deductible_factor', found[1], Fraction(0), Fraction(1))
        if self.case.med_type in ('11', '13', '14', '41'):  # a visit is no admission
            return Fraction(1)
        first = self.facts.value('nth_admission', self.rules.chain[0]) == 1
        return Fraction(1) if first else self.ways.pick('nth_deductible_factor', NOTHING_TO_ALL)

    def period(self):
        found = self.find('deductible_period')
        if found is not None:
            return found[1]
        if self.used('act_pay_dedc') == 0:
            return 'per_admission'
        return self.ways.pick('deductible_period', ('per_admission', 'per_year'))

    def after_transfer(self, due, period):
        found = self.find('transfer_deductible')
        if found is None:
            # not said to be one: none, as the worked cases take it
            if self.case.visit.get('transfer') in (None, 'none'):
                return due
            return self.ways.pick('transfer_deductible', Ends((0, due)))
        if found[1] == 'none':
            return 0
        # else the period takes it off, once
        if found[1] == 'difference' and period in ('per_admission', 'per_year_and_institution'):
            paid = self.case.visit.get('transfer_act_pay_dedc')
            return max(0, due - (fen(paid) if paid is not None
                                 else self.ways.pick('visit.transfer_act_pay_dedc', Ends((0, ENDLESS)))))
        return due

    # 4. Ratio: bands over the cost that is left, each with its ratio.

    def ratio(self):
        found = self.find('ratio')
        if found is None:
            bands = [(None, self.ways.pick('ratio', NOTHING_TO_ALL))]
        elif found[0] == 'bands':
            bands = found[1]
        else:
            bands = [(None, self.within('ratio', found[1], Fraction(0), Fraction(1)))]
        start = self.first_yuan() if len(bands) > 1 else 0
        self.pieces = [(length, self.changed(ratio)) for length, ratio in cut(bands, start, start + self.cost)]
        self.lowest_ratio = self.changed(bands[0][1])

    def first_yuan(self):
        """Where on the scale of the bands this visit's cost begins."""
        basis = self.choice('band_basis', ('after_deductible', 'with_deductible'))
        period = self.choice('band_period', ('per_admission', 'per_year'))
        start = self.charged if basis == 'with_deductible' else 0
        if period == 'per_year':
            start += self.used('inscp_scp_amt')
            if basis == 'after_deductible':
                start = max(0, start - self.used('act_pay_dedc'))
        return start

    def changed(self, ratio):
        plus = self.amount('ratio_plus', Fraction(0), Fraction(1), (Fraction(0),))
        yearly = self.amount('ratio_per_year_of_age', Fraction(0), Fraction(1), (Fraction(0),))
        if yearly:
            plus += yearly * self.facts.value('age', self.rules.chain[0])
        factor = self.amount('own_share_factor', Fraction(0), Fraction(1), (Fraction(1),))
        ratio = 1 - carried((1 - min(ratio + plus, 1)) * factor)
        found = self.find('ratio_change')
        if found is None:
            if self.facts.place == 'home':
                return ratio
            lowered = carried(ratio * self.ways.pick('ratio_change', NOTHING_TO_ALL))
        else:
            by = self.within('ratio_change', found[1], Fraction(0), Fraction(1))
            lowered = carried(ratio * by) if found[0] == 'factor' else max(Fraction(0), ratio - by)
        floor = self.amount('ratio_floor', Fraction(0), Fraction(1), (Fraction(0),))
        return max(lowered, min(ratio, floor))

    # 5. Basic fund.

    def basic_fund(self):
        left, basis = self.left_of_cap()
        if basis == 'in_scope':
            self.meets('own_share_uses_up_the_cap', self.own_share > 0)
            self.pieces = until(self.pieces, max(0, left - self.paid_first - self.own_share - self.charged))
            payable = self.paid(self.pieces)
            over_cap = self.cost - sum(length for length, ratio in self.pieces)
        else:
            payable = min(self.paid(self.pieces), left)
            over_cap = self.cost - used_up_at(self.pieces, left)
        payable = self.within_limits(payable)
        found = self.find('outpatient_cap')
        if found is None and self.is_outside_the_cap:  # what limits it nobody says
            payable = min(payable, self.ways.pick('outpatient_cap', Ends((0, ENDLESS))))
        elif found is not None and found != ('choice', 'none'):
            used = self.used('opsp_hifp_pay' if self.case.med_type == '14' else 'otp_hifp_pay',
                             self.case.year.get('hifp_pay', ENDLESS))  # a part of it
            if 'outpatient_cap' in self.rules.used and 'disease' in self.rules.used['outpatient_cap'][1]:
                used = self.used('disease_hifp_pay', used)
            payable = min(payable, max(0, self.within('outpatient_cap', found[1], 0, ENDLESS) - used))
        self.sheet['hifp_pay'] = payable
        # The ratio of the last band that the cost reaches; of the first where nothing is left to pay for.
        self.sheet['pool_prop_selfpay'] = self.pieces[-1][1] if self.pieces else self.lowest_ratio
        self.over_cap = over_cap

    def within_limits(self, payable):
        """What the fund pays at most at a visit, and what it may still pay this day, month and quarter."""
        for name, field in PAY_LIMITS:
            found = self.find(name)
            if found is None:
                continue
            most = self.within(name, found[1], 0, ENDLESS)
            if name == 'day_limit':
                most *= self.days()
            if field is not None:
                most = max(0, most - self.used(field, self.case.year.get('hifp_pay', ENDLESS)))
            payable = min(payable, most)
        return payable

    def days(self):
        """Days of a stay: the first and the last count as one."""
        if self.case.discharge is not None:
            return max(1, days_between(self.case.admission, self.case.discharge))
        if self.case.med_type in ('21', 'local'):
            return self.ways.pick('visit.enddate', Ends((1, 366 * 150)))
        return 1

    def left_of_cap(self):
        """What is left of the yearly cap, and what it counts."""
        self.over_before = None
        pool = self.pool()
        out = STAYS_OUT.get(pool, ())
        found = self.find('basic_cap')
        is_out = self.case.med_type in out and found is not None
        self.is_outside_the_cap = is_out and self.find('basic_cap_pool') is not None and found != ('choice', 'none')
        if is_out:
            return ENDLESS, 'fund_paid'
        found = self.find('basic_cap')
        if found is None:
            if self.find('outpatient_cap') is not None:
                return ENDLESS, 'fund_paid'
            return self.ways.pick('basic_cap', Ends((0, ENDLESS))), 'fund_paid'
        if found == ('choice', 'none'):
            return ENDLESS, 'fund_paid'
        cap = self.within('basic_cap', found[1], 0, ENDLESS)
        basis = self.choice('basic_cap_basis', ('fund_paid', 'in_scope'))
        if basis == 'in_scope':
            if 'inscp_scp_amt' in self.case.year or 'over_cap_amt' not in self.case.year:
                self.over_before = max(0, self.used('inscp_scp_amt') - cap)
            return max(0, cap - self.used('inscp_scp_amt')), basis
        named = self.kinds_the_cap_counts(pool)
        if named is not None:
            return max(0, cap - self.paid_earlier_for(named)), basis
        used = self.used('hifp_pay')
        if '11' in out:
            used -= self.used('otp_hifp_pay', used)
        if '14' in out:
            used -= self.used('opsp_hifp_pay', max(0, used))
        return max(0, cap - max(0, used)), basis

    def pool(self):
        """Which payments the cap counts; where nobody says it each may, unless the cap names outpatient kinds alone."""
        found, cap = self.find('basic_cap_pool'), self.find('basic_cap')
        if found is not None:
            return found[1]
        if cap is None or cap == ('choice', 'none') or self.counts_visits_alone():
            return 'all'
        told_apart = any(self.case.year.get(visits) for visits in ('otp_hifp_pay', 'opsp_hifp_pay'))
        if self.case.med_type not in ('11', '14', '41') and not told_apart:
            return 'all'
        return self.ways.pick('basic_cap_pool', ('all', 'inpatient', 'inpatient_and_chronic', 'named'))

    def counts_visits_alone(self):
        named = self.rules.used['basic_cap'][2].get('med_type') if 'basic_cap' in self.rules.used else None
        named = [named] if isinstance(named, str) else named
        return isinstance(named, list) and set(named) <= {'11', '14', '41'}

    def kinds_the_cap_counts(self, pool):
        """The kinds of care that the cap's own row names, where it counts these alone: as ruled (named), or where
        nobody states which payments count and it names outpatient kinds only. Else None."""
        if 'basic_cap' not in self.rules.used or 'med_type' not in self.rules.used['basic_cap'][2]:
            return None
        holds = read_condition('med_type', self.rules.used['basic_cap'][2]['med_type'])
        named = {kind for kind in MED_TYPES if holds(kind)}
        if pool == 'named':
            return named
        return named if self.find('basic_cap_pool') is None and named <= {'11', '14', '41'} else None

    def paid_earlier_for(self, kinds):
        paid = 0
        if kinds & {'11', '41'}:
            paid += self.used('otp_hifp_pay')
        if '14' in kinds:
            paid += self.used('opsp_hifp_pay')
        if kinds - {'11', '14', '41'}:
            whole = self.used('hifp_pay')
            otp = self.used('otp_hifp_pay', whole)
            paid += max(0, whole - otp - self.used('opsp_hifp_pay', max(0, whole - otp)))
        return paid

    def paid(self, pieces):
        """Σ band × ratio, rounded once or band by band, the fund's part or the patient's."""
        pieces = [(length, ratio) for length, ratio in pieces if length]
        if not pieces:
            return 0
        once = len(pieces) > 1 and self.choice('rounding', ('per_band', 'once')) == 'once'
        groups = [pieces] if once else [[piece] for piece in pieces]
        unit, down = UNITS[self.choice('rounded_to', ('fen',))]

        def to_unit(amount):
            return amount // unit * unit if down else rounded(Fraction(amount) / unit) * unit

        cost = sum(rounded(length) for length, ratio in pieces)
        if self.choice('rounded_part', ('fund', 'own')) == 'fund':
            return min(cost, sum(to_unit(sum(length * ratio for length, ratio in group)) for group in groups))
        return max(0, cost - sum(to_unit(sum(length * (1 - ratio) for length, ratio in group)) for group in groups))

    # 6. and 7. The funds above.

    def upper_funds(self):
        whole = self.cost - self.sheet['hifp_pay']
        self.parts = {'prop_selfpay': whole - rounded(self.over_cap), 'deductible': self.charged,
                      'own_share': self.own_share,
                      'over_cap': rounded(self.over_cap), 'preselfpay_amt': self.sheet['preselfpay_amt'],
                      'overlmt_selfpay': self.sheet['overlmt_selfpay']}
        self.parts_at_first, self.paid_so_far, self.paid_above_cap = dict(self.parts), [], 0
        self.earlier_above = self.earlier_over_cap
        self.above = self.above_at_first = self.over_cap  # exact: what no fund that starts above the cap has reached
        self.paid_of_personal_cost = []  # the funds that have started from personal cost
        for fund, field in FUNDS:
            self.sheet[field] = self.pays(fund, field)
        self.sheet['maf_pay'] += self.sheet.pop('further_maf_pay')  # one field of the sheet

    def pays(self, fund, field):
        if fund == 'further_aid' and self.find('further_aid_applies') is None:
            return 0  # aid once more there is where a region has set it up
        if self.choice(f'{fund}_applies', ('yes', 'no')) == 'no':
            return 0
        trigger = self.choice(f'{fund}_trigger', ('over_cap', 'personal_cost'))
        return self.above_the_cap(fund, field) if trigger == 'over_cap' else self.of_personal_cost(fund, field)

    def fund_left(self, fund, field):
        found = self.find(f'{fund}_cap')
        if found is None:
            return self.ways.pick(f'{fund}_cap', Ends((0, ENDLESS)))
        if found == ('choice', 'none'):
            return ENDLESS
        return max(0, self.within(f'{fund}_cap', found[1], 0, ENDLESS) - self.used(field))

    def fund_bands(self, fund):
        found = self.find(f'{fund}_bands')
        if found is None:
            return [(None, self.ways.pick(f'{fund}_bands', NOTHING_TO_ALL))]
        if found[0] == 'bands':
            return found[1]
        return [(None, self.within(f'{fund}_bands', found[1], Fraction(0), Fraction(1)))]

    def bands_begin(self, fund, bands, threshold):
        """Where the bands begin: with the first yuan above the threshold, or with the first yuan."""
        if len(bands) > 1 and threshold > 0 and self.choice(f'{fund}_band_basis', ('excess', 'whole')) == 'whole':
            return 0
        return threshold

    def above_the_cap(self, fund, field):
        if self.above == 0:
            return 0
        found = self.find(f'{fund}_threshold')
        threshold = 0 if found is None else self.within(f'{fund}_threshold', found[1], 0, ENDLESS)
        per_year = self.choice(f'{fund}_period', ('per_year',)) == 'per_year'
        bands = self.fund_bands(fund)
        counts_on = per_year and (threshold > 0 or len(bands) > 1)
        # Who has been paid nothing yet of what is paid for from the first fen on had none.
        had_none = threshold == 0 and bands[0][1] > 0 and self.case.year.get(field) == 0
        earlier = self.earlier_above(had_none) if counts_on else 0
        shift = self.bands_begin(fund, bands, threshold)
        pieces = cut(bands, max(earlier, threshold) - shift, max(earlier + self.above, threshold) - shift)
        by_ratio, left = self.paid(pieces), self.fund_left(fund, field)
        paid = min(by_ratio, left, self.parts['over_cap'])
        self.pass_on(bands, threshold, shift, left, per_year)
        self.above -= used_up_at(pieces, left)  # what lies below the threshold, and what exceeds the cap, flows on
        self.paid_above_cap += paid
        self.take(paid, ('over_cap',))
        return paid

    def pass_on(self, bands, threshold, shift, left, per_year):
        """What of the earlier visits flowed on from here to the next fund that starts above the cap, as this visit's
        does."""
        before = self.earlier_above

        def earlier(had_none=False):
            reached = cut(bands, threshold - shift, max(before(), threshold) - shift)
            below = before() - sum(length for length, ratio in reached)
            if (per_year or not threshold) and left > 0:
                return below
            return 0 if had_none else self.ways.pick('earlier above', Ends((below if per_year else 0, before())))

        self.earlier_above = earlier

    def earlier_over_cap(self, had_none=False):
        """What lay above the cap before this visit. Of a cap on in-scope cost it follows from that cost, or is told
        where that is not; where the cap was not used up before this visit it is nothing (worked case of 990178)."""
        if self.over_before is not None:
            return self.over_before
        if 'over_cap_amt' not in self.case.year and self.above_at_first < self.cost:
            return 0
        return 0 if had_none and 'over_cap_amt' not in self.case.year else self.used('over_cap_amt')

    def of_personal_cost(self, fund, field):
        found = self.find(f'{fund}_counts')
        if found is None:
            counts = self.ways.pick(f'{fund}_counts', ('none', 'all'))
            counts = {'prop_selfpay': 1} if counts == 'none' else {cost: 1 for cost in ('prop_selfpay',) + COUNTED}
        else:
            counts = {cost: part for cost, part in found[1].items() if part}
        counted = self.counted_now = self.counted(counts)
        threshold = self.amount(f'{fund}_threshold', 0, ENDLESS, Ends((0, ENDLESS)))
        per_year = self.choice(f'{fund}_period', ('per_year',)) == 'per_year'
        earlier = self.counted_earlier(field) if per_year else 0
        self.paid_of_personal_cost.append(field)
        bands = self.fund_bands(fund)
        shift = self.bands_begin(fund, bands, threshold)
        pieces = cut(bands, max(earlier, threshold) - shift, max(earlier + counted, threshold) - shift)
        paid = min(self.paid(pieces), self.fund_left(fund, field))
        self.paid_so_far.append((paid, list(counts)))
        self.take(paid, counts)
        return paid

    def counted_earlier(self, field):
        """What a fund counted of the year before this visit: its own sum; else psn_inscp_amt, which is as the basic
        fund left it, less what the earlier funds paid of it, as of this visit's. Where funds count different costs that
        one sum is left aside."""
        own_sum = field.replace('_pay', '_counted_amt')
        if own_sum in self.case.year:
            return self.case.year[own_sum]
        # nothing is nothing of each
        if self.funds_count_different_costs() and self.case.year.get('psn_inscp_amt') != 0:
            return self.used(own_sum)
        return max(0, self.used('psn_inscp_amt') - sum(self.used(before) for before in self.paid_of_personal_cost))

    def funds_count_different_costs(self):
        counted = []
        for fund, field in FUNDS:
            applies, trigger = self.find(f'{fund}_applies'), self.find(f'{fund}_trigger')
            period, counts = self.find(f'{fund}_period'), self.find(f'{fund}_counts')
            if applies and applies[1] == 'yes' and trigger and trigger[1] == 'personal_cost':
                has_its_own = field.replace('_pay', '_counted_amt') in self.case.year
                goes_on = (period is None or period[1] == 'per_year') and self.has_threshold_or_bands(fund)
                if not has_its_own and goes_on:
                    counted.append(counts and counts[1])
        return len(counted) > 1 and (None in counted or any(counts != counted[0] for counts in counted))

    def has_threshold_or_bands(self, fund):
        """Without either it is all the same to a fund what it counted earlier."""
        threshold, bands = self.find(f'{fund}_threshold'), self.find(f'{fund}_bands')
        most = threshold and (threshold[1].high if isinstance(threshold[1], Between) else threshold[1])
        return bool(threshold and most != 0 or bands and bands[0] == 'bands' and len(bands[1]) > 1)

    def counted(self, counts):
        """The personal cost that counts: each part by its share, and of what the ratio leaves what earlier funds paid
        is taken off (domain.md §3; the worked case of 990152). The funds pay in turn, each of what is left: no part can
        count that is paid for."""
        whole = {**self.parts_at_first, 'over_cap': self.parts_at_first['over_cap'] - self.paid_above_cap}
        paid = sum(amount for amount, parts in self.paid_so_far)
        counted = sum(whole[cost] * part for cost, part in counts.items()) - paid * counts.get('prop_selfpay', 0)
        unpaid = sum(self.most_left(whole, counts)[cost] * part for cost, part in counts.items())
        return max(0, min(counted, unpaid))

    def most_left(self, whole, counts):
        """What can at most be left of the parts that a fund counts, whichever of its own parts each earlier fund has
        paid."""
        left = dict(whole)
        for paid, parts in self.paid_so_far:
            for cost in sorted(parts, key=lambda part: counts.get(part, 0)):
                taken = min(paid, left[cost])
                left[cost] -= taken
                paid -= taken
        return left

    def take(self, paid, counted):
        """What a fund has paid is nobody's personal cost any more."""
        for cost in ('prop_selfpay', 'deductible', 'own_share', 'over_cap', 'preselfpay_amt', 'overlmt_selfpay'):
            if cost in counted:
                taken = min(paid, self.parts[cost])
                self.parts[cost] -= taken
                paid -= taken
        if paid:  # a part counted at more than is left of it: what another part has left
            self.take(paid, [cost for cost, left in self.parts.items() if left])

    # 8. Hospital's share, personal account, cash.

    def in_scope_left(self):
        return sum(self.parts[cost] for cost in ('prop_selfpay', 'deductible', 'own_share', 'over_cap'))

    def hospital(self):
        part = self.amount('hospital_share', Fraction(0), Fraction(1), (Fraction(0),))
        self.sheet['hosp_part_amt'] = rounded(self.in_scope_left() * part)

    def account_and_cash(self):
        sheet = self.sheet
        sheet['fund_pay_sumamt'] = sheet['hifp_pay'] + sum(sheet[field] for fund, field in FUNDS
                                                             if field in FIELDS) + sheet['oth_pay']
        personal = sheet['psn_part_amt'] = sheet['medfee_sumamt'] - sheet['fund_pay_sumamt'] - sheet['hosp_part_amt']
        in_scope = self.in_scope_left() - sheet['hosp_part_amt'] + self.paid_first
        own, shared = self.account(personal, in_scope)
        sheet['acct_pay'] = own + shared
        sheet['psn_cash_pay'] = personal - sheet['acct_pay']
        sheet['balc'] = self.balance() - own if self.case.account.get('balc') is not None else None

    def account(self, personal, in_scope):
        """What the own account pays, and what a relative's."""
        usable = self.choice('account_usable', ('open',))
        told = self.case.account.get('shared_balc') is not None
        shared_usable = self.choice('shared_account', ('no', 'yes') if told else ('no',)) == 'yes'
        if not self.wanted():
            return 0, 0
        coverable = personal
        if self.choice('account_covers', ('everything',)) == 'in_scope':
            coverable = min(personal, in_scope)
        own = 0 if usable in ('no', 'bank_account') else min(self.balance(), coverable)
        if usable == 'open':
            own = self.ways.pick('account pays', Ends((0, own)))
        shared = 0
        if shared_usable:
            known = self.case.account.get('shared_balc')
            rest = coverable - own
            shared = min(rest, fen(known) if known is not None
                         else self.ways.pick('account.shared_balc', Ends((0, rest))))
        return own, shared


def cut(bands, start, end):
    """The pieces (length, ratio) of an amount from start to end on the scale of the bands."""
    pieces, low = [], 0
    for to, ratio in bands:
        high = ENDLESS * 2 if to is None else to
        length = min(end, high) - max(start, low)
        if length > 0:
            pieces.append((length, ratio))
        low = high
    return pieces


def until(pieces, amount):
    """The first so much of the pieces."""
    kept = []
    for length, ratio in pieces:
        length = min(length, amount)
        if length > 0:
            kept.append((length, ratio))
        amount -= length
    return kept


def used_up_at(pieces, left):
    """How far into the pieces the fund gets before it would pay more than `left`: exact, nothing rounded. What it pays
    nothing of does not take it there (domain.md §3)."""
    reached = 0
    for length, ratio in pieces:
        if length * ratio > left:
            return reached + Fraction(left) / ratio
        reached += length
        left -= length * ratio
    return reached
