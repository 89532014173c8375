"""Properties that hold whatever a policy rules, looked at over the program alone: policies by chance, cases by chance.
Each asks some cases, and says of the answers what does not hold, or nothing."""
import copy
import json
import random
import tempfile

from answer import Second
from case import settled_as
from edited import write_edited
from known import a_sum_of_funds_in_between, own_share_uses_up_the_cap
from policy import Between, Rules, WorkedOut
from program import Ended, answers
from random_cases import Cases, text
from random_policies import NotFilingLowers, OneYear, Policies, write_folder
from settle import FIELDS, FUNDS
from tally import Tally
from verdict import DRAWN, MOST_WAYS, SLACK, number
from ways import by_chance, ways_of
from worked import ROOT

A_FOLDER = 12  # cases a property asks over one folder
MONEY = [field for field in FIELDS if field != 'pool_prop_selfpay']
SUMS = (('I1', 'medfee_sumamt', ('fulamt_ownpay_amt', 'overlmt_selfpay', 'preselfpay_amt', 'inscp_scp_amt')),
        ('I2', 'fund_pay_sumamt', ('hifp_pay', 'cvlserv_pay', 'hifes_pay', 'hifmi_pay', 'hifob_pay', 'maf_pay',
                                   'oth_pay')),
        ('I3', 'psn_part_amt', ('acct_pay', 'psn_cash_pay')),
        ('I4', 'medfee_sumamt', ('fund_pay_sumamt', 'psn_part_amt', 'hosp_part_amt')))
# Inputs that may be left out and are then unknown.
LEFT_OUT = ('insured.psn_type', 'insured.age', 'insured.identity', 'insured.person_group', 'insured.insured_years',
            'visit.dedc_hosp_lv', 'visit.hosp_lv', 'visit.institution_class', 'visit.emergency', 'visit.referral',
            'visit.nth_admission', 'visit.recognised', 'visit.trauma', 'visit.disease', 'visit.transfer_act_pay_dedc',
            'filing.filed_admdvs', 'filing.proof', 'costs.fulamt_ownpay_amt', 'costs.overlmt_selfpay',
            'costs.preselfpay_amt', 'year.*', 'account.balc', 'account.use', 'account.shared_balc')


def ends(answer, field):
    """[lowest, highest] in fen of a field, or None where nothing is known of it."""
    settlement = answer['settlement']
    known = settlement['sheet'][field]
    found = (known, known) if known is not None else settlement['bounds'].get(field)
    return None if found is None else [number(end) for end in found]


class Asked:
    """What a property has to ask with: a folder, its cases by chance, the second implementation for what is on no
    sheet."""

    def __init__(self, folder, dice):
        self.dice, self.second = dice, Second(folder)
        self.maker = Cases(dice, self.second.policies)
        self.codes = [code for code in self.maker.codes if code.startswith('37')]

    def case(self):
        """A case with all inputs given and a bill of sums, at home or away."""
        while True:
            case = self.maker.case(1.0, self.dice.choice(self.codes))
            case.pop('reverse', None)
            case.pop('assume', None)  # what is told by telephone goes before the rules that a property is about
            if 'items' not in case['costs']:
                return case

    def met(self, kind, case):
        """Whether some way of a case is of this kind."""
        read = self.second.asked(case)
        ways, whole = ways_of(lambda one: self.second.in_one_way(read, one), MOST_WAYS, DRAWN, self.dice)
        return any(kind(filing, settlement) for chosen, (filing, sheet, settlement) in ways)


# --- the properties: (cases, what does not hold of their answers) ---


def sheet_is_sound(asked):
    """The identities hold, in a determined sheet and at the ends; nothing is negative."""
    case = asked.maker.case(asked.dice.choice((1.0, .95)), asked.dice.choice(asked.codes))
    case.pop('reverse', None)

    def wrong(answer):
        found = {field: ends(answer, field) for field in MONEY}
        negative = [field for field in MONEY if found[field] and found[field][0] < 0]
        if negative:
            return f'negative: {negative}'
        for name, whole, parts in SUMS:
            if None in [found[field] for field in (whole, *parts)]:
                continue
            lows, highs = [found[part][0] for part in parts], [found[part][1] for part in parts]
            if not sum(lows) <= found[whole][0] <= found[whole][1] <= sum(highs):
                return f'{name}: {whole} {found[whole]}, parts {lows} to {highs}'
            if answer['settlement']['exact'] and sum(lows) != found[whole][0]:
                return f'{name}: {whole} {found[whole]}, parts {lows}'
        return None

    return [case], wrong


def no_fund_pays_more_than_is_left(asked):
    """Of its cap, and of what may be paid at all: a fund never pays for what is wholly the patient's own."""
    case = asked.case()
    case['visit']['enddate'] = case['visit']['begndate']  # in one insurance year: in the next the cap is whole again
    chain, day = asked.second.asked(case).chain, case['visit']['enddate']

    def wrong(answer):
        payable = number(case['costs']['medfee_sumamt']) - number(case['costs'].get('fulamt_ownpay_amt', '0'))
        paid = ends(answer, 'fund_pay_sumamt')
        if paid and paid[1] > payable:
            return f'the funds pay {paid}, payable is {payable}'
        for fund, field in FUNDS:
            if fund in ('aid', 'further_aid') and any(policy.tables.get('further_aid_applies') for policy in chain):
                continue  # on the sheet the two are one sum
            if field not in FIELDS:
                continue
            caps = [row for policy in chain for row in policy.tables.get(f'{fund}_cap', ())]
            if len(caps) != 1 or caps[0].kind != 'yuan' or not caps[0].in_force(day):
                continue
            if isinstance(caps[0].value, (Between, WorkedOut)):
                continue  # only where one amount is the cap of everybody
            if caps[0].when or not ends(answer, field):
                continue
            worth = Rules(chain, day, {}).worth(caps[0], chain[0])
            left = max(0, worth - number(case['year'][field]))
            if ends(answer, field)[1] > left:
                return f'{field} {ends(answer, field)}, left of its cap {left}'
        return None

    return [case], wrong


class Excused(str):
    """What does not hold, with the known kind that excuses it, or none."""

    def __new__(cls, why, kind=None):
        said = super().__new__(cls, why)
        said.kind = kind
        return said


def lies_outside(inner, outer):
    return bool(outer) and (inner is None or inner[0] < outer[0] - SLACK or inner[1] > outer[1] + SLACK)


def knowing_more_never_widens(asked):
    """Leaving out some inputs, then more: each answer lies within the next one's bounds."""
    case = asked.case()
    if asked.dice.random() < .5:  # of a cap on in-scope cost it follows from inscp_scp_amt, whatever is told besides
        del case['year']['over_cap_amt']
    cases = [case]
    paths = [path for path in given(case) if not taken_as_none(case, path)]
    asked.dice.shuffle(paths)
    for count in (1, 2, 4):
        cases.append(copy.deepcopy(case))
        for path in paths[:count]:
            section, name = path.split('.')
            del cases[-1][section][name]

    def wrong(*found):
        for known, (more, less) in enumerate(zip(found, found[1:])):
            if not more['steps']:
                continue  # more ways than are run: the answer says what the bill alone allows
            outside = {field: f'{ends(more, field)} lies not in {ends(less, field)}' for field in MONEY
                       if lies_outside(ends(more, field), ends(less, field))}
            if outside:
                left_out = paths[:(1, 2, 4)[known]]
                return Excused(f'{outside}; left out {left_out}',
                               a_sum_of_funds_in_between if a_sum_of_funds_in_between(set(outside), left_out) else None)
        return None

    return cases, wrong


def given(case):
    for path in LEFT_OUT:
        section, name = path.split('.')
        for one in case.get(section, {}) if name == '*' else [name]:
            if one in case.get(section, {}):
                yield f'{section}.{one}'


def taken_as_none(case, path):
    """Of someone with a filing on record an emergency or a referral that nobody mentions is taken as none, and who was
    sent tells of a referral too; in place of what a fund has counted stands what all have; who tells of no other payer
    has none (domain.md §3), nor a relative's account where no row allows one (domain.md §7)."""
    if path.endswith('_counted_amt') or path == 'account.shared_balc':
        return True
    if path == 'visit.referral' and 'sent_by' in case.get('circumstances', {}):
        return True
    if path == 'year.inscp_scp_amt' and 'over_cap_amt' in case['year']:
        return True
    if path == 'visit.trauma':
        return case['visit']['trauma'] in ('third_party', 'work_injury')
    return path in ('visit.emergency', 'visit.referral') and 'filed_on' in case.get('filing', {})


ROUNDINGS = 6  # the basic fund and five above it


def less(one, other):
    """An end of one lies below that of the other. Each fund rounds for itself, band by band: a band that gets a fen
    more may leave the next a fen less."""
    return bool(one and other) and any(mine < theirs - ROUNDINGS for mine, theirs in zip(one, other))


def more_in_scope_never_lowers_the_funds(asked):
    case = asked.case()
    more = copy.deepcopy(case)
    added = asked.dice.choice((1, 100, 10_000, 1_000_000, 10_000_000))
    more['costs']['medfee_sumamt'] = text(number(case['costs']['medfee_sumamt']) + added)

    def wrong(less_paid, more_paid):
        before, after = ends(less_paid, 'fund_pay_sumamt'), ends(more_paid, 'fund_pay_sumamt')
        if less(after, before):
            return f'the funds pay {before}, and {after} where {added} fen more are in scope'
        return None

    return [case, more], wrong


def a_reversal_cancels(asked):
    case = asked.case()
    back = {**copy.deepcopy(case), 'reverse': True}

    def wrong(paid, taken_back):
        for field in MONEY:
            one, other = ends(paid, field), ends(taken_back, field)
            if field == 'balc' or one is None and other is None:
                continue
            if None in (one, other) or sorted(one) != sorted(-end for end in other):
                return f'{field} {one}, taken back {other}'
        return None

    return [case, back], wrong


def filing_never_pays_less(asked):
    """Where not filing lowers, and nothing else hangs on it: who filed gets no less."""
    filed = asked.case()
    place, admitted = filed['visit']['mdtrtarea_admvs'], filed['visit']['begndate']
    filed['filing'] = {'category': asked.dice.choice(('long_term_resident', 'other_temporary', 'referred')),
                       'filed_on': admitted, 'filed_admdvs': place}
    filed['visit'].update(emergency=False, referral=False)
    not_filed = copy.deepcopy(filed)
    del not_filed['filing']

    def wrong(with_filing, without):
        one, other = ends(with_filing, 'fund_pay_sumamt'), ends(without, 'fund_pay_sumamt')
        if less(one, other):
            return f'the funds pay {one} where filed, {other} where not'
        return None

    return [filed, not_filed], wrong


# --- running them ---


ANY_POLICY = (sheet_is_sound, no_fund_pays_more_than_is_left, knowing_more_never_widens,
              more_in_scope_never_lowers_the_funds, a_reversal_cancels)


def rounds(asked):
    for number_of_round in range(asked.properties):
        yield asked.yidi, f'{asked.seed}/properties/{number_of_round}', number_of_round


def look_at_many(task):
    yidi, seed, number_of_round = task
    tally, dice = Tally(), random.Random(seed)
    stated = (1, .93)[number_of_round % 2]
    look_at(tally, yidi, dice, seed, Policies, stated, ANY_POLICY)
    look_at(tally, yidi, dice, seed, NotFilingLowers, stated, (filing_never_pays_less,))
    look_at_years(tally, yidi, dice, seed)
    return tally


def look_at(tally, yidi, dice, seed, policies, stated, properties):
    with tempfile.TemporaryDirectory() as folder:
        write_folder(folder, ROOT, dice, stated, policies)
        asked = Asked(folder, dice)
        questions = [(holds, *holds(asked)) for holds in properties for _ in range(A_FOLDER)]
        cases = [case for holds, some, wrong in questions for case in some]
        found = answers(yidi, folder, cases)
        if policies is Policies:
            the_edited_policies_say_the_same(tally, yidi, dice, seed, folder, cases)
        for holds, some, wrong in questions:
            said, found = found[:len(some)], found[len(some):]
            judge(tally, f'{holds.__name__} {seed}', asked, some, said, wrong)


def judge(tally, where, asked, cases, said, wrong):
    if any(not isinstance(one, Ended) and not one['ok'] for one in said):
        tally.counts['property not asked: refused'] += 1
        return
    ended = [one.why for one in said if isinstance(one, Ended)]
    why = ended[0] if ended else wrong(*said)
    kinds = {why.kind.__name__} if getattr(why, 'kind', None) else set()
    if why and where.startswith(more_in_scope_never_lowers_the_funds.__name__):
        kinds |= {own_share_uses_up_the_cap.__name__} if asked.met(own_share_uses_up_the_cap, cases[-1]) else set()
    tally.judge(where, cases, {'property': why} if why else {}, kinds)


def the_edited_policies_say_the_same(tally, yidi, dice, seed, folder, cases):
    """A policy edited only in order and formatting gives the same bytes; in names and ids too, but for these."""
    with tempfile.TemporaryDirectory() as other:
        for renamed in (False, True):
            write_edited(folder, other, dice, renamed)
            before, after = answers(yidi, folder, cases), answers(yidi, other, cases)
            for case, one, same in zip(cases, before, after):
                if isinstance(one, Ended) and isinstance(same, Ended):
                    continue
                if renamed:
                    one, same = without_names(one), without_names(same)
                differences = {} if json.dumps(one) == json.dumps(same) else {'edited policy': first_difference(one,
                                                                                                                same)}
                tally.judge(f'{"renamed" if renamed else "reordered"} {seed}', case, differences, set())


def without_names(answer):
    if isinstance(answer, dict):
        return {name: without_names(value) for name, value in answer.items()
                if name not in ('name', 'text', 'why', 'rule', 'act_by_rule', 'title')}
    return [without_names(one) for one in answer] if isinstance(answer, list) else answer


def first_difference(one, other, where=''):
    if isinstance(one, dict) and isinstance(other, dict):
        for name in {**one, **other}:
            if one.get(name) != other.get(name):
                return first_difference(one.get(name), other.get(name), f'{where}/{name}')
        return f'{where}: keys in another order'
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for at, (left, right) in enumerate(zip(one, other)):
            if left != right:
                return first_difference(left, right, f'{where}/{at}')
    return f'{where}: {one} and {other}'


# --- a year settled visit by visit ---

TOTALS = ('inscp_scp_amt', 'act_pay_dedc', 'hifp_pay', 'hifob_pay', 'hifmi_pay', 'cvlserv_pay', 'hifes_pay', 'maf_pay',
          'fund_pay_sumamt', 'psn_part_amt')


def look_at_years(tally, yidi, dice, seed):
    """Where everything counts over the year, its visits one by one come to what the whole comes to at once."""
    with tempfile.TemporaryDirectory() as folder:
        write_folder(folder, ROOT, dice, 1, OneYear)
        asked = Asked(folder, dice)
        years = [year_of(asked) for _ in range(A_FOLDER)]
        whole = answers(yidi, folder, [case for case, visits in years])
        totals = [dict.fromkeys(TOTALS, 0) for _ in years]
        used = [dict.fromkeys(case['year'], 0) for case, visits in years]
        last, ended = [[] for _ in years], [False for _ in years]
        for visit in range(3):
            cases = []
            for (case, visits), so_far in zip(years, used):
                cases.append({**case, 'costs': {**case['costs'], 'medfee_sumamt': text(visits[visit])},
                              'year': {name: text(amount) for name, amount in so_far.items()}})
            for at, (case, answer) in enumerate(zip(cases, answers(yidi, folder, cases))):
                last[at].append(case)
                ended[at] |= isinstance(answer, Ended) or not answer['ok'] or not answer['settlement']['exact']
                if not ended[at]:
                    count_on(asked, case, answer, totals[at], used[at])
        for at, (case, visits) in enumerate(years):
            if ended[at] or isinstance(whole[at], Ended) or not whole[at]['ok'] or not whole[at]['settlement']['exact']:
                tally.counts['year not exact'] += 1
                continue
            tally.counts['years visit by visit'] += 1
            wrong = {field: f'visit by visit {totals[at][field]}, at once {ends(whole[at], field)[0]}'
                     for field in TOTALS
                     if abs(totals[at][field] - ends(whole[at], field)[0]) > EACH_VISIT_ROUNDS}
            kinds = set()
            if wrong and any(asked.met(own_share_uses_up_the_cap, one) for one in [case] + last[at]):
                kinds |= {own_share_uses_up_the_cap.__name__}
            tally.judge(f'a year visit by visit {seed}', [case] + last[at], wrong, kinds)


EACH_VISIT_ROUNDS = 12  # fen: three visits, of a few funds each


def year_of(asked):
    case = asked.case()
    visits = [100 * asked.dice.randrange(0, 60_000) for _ in range(3)]
    case['visit'].update(transfer='none')
    case['visit'].pop('transfer_act_pay_dedc', None)
    case['costs'] = {'medfee_sumamt': text(sum(visits)), 'fulamt_ownpay_amt': '0.00', 'overlmt_selfpay': '0.00',
                     'preselfpay_amt': '0.00'}
    case['year'] = dict.fromkeys(('act_pay_dedc', 'hifp_pay', 'otp_hifp_pay', 'opsp_hifp_pay', 'disease_hifp_pay',
                                  'inscp_scp_amt',
                                  'psn_inscp_amt', 'over_cap_amt', *(field for fund, field in FUNDS)), '0.00')
    case['account'] = {'balc': '0.00', 'use': False}
    return case, visits


def count_on(asked, case, answer, totals, used):
    for field in TOTALS:
        totals[field] += ends(answer, field)[0]
    for field in ('act_pay_dedc', 'hifp_pay', 'inscp_scp_amt', *(field for fund, field in FUNDS if field in FIELDS)):
        used[field] = totals[field]
    kind = {'11': 'otp_hifp_pay', '14': 'opsp_hifp_pay'}.get(settled_as(case['visit']['med_type']))
    if kind:
        used[kind] = totals['hifp_pay']
    if kind == 'opsp_hifp_pay':
        used['disease_hifp_pay'] = totals['hifp_pay']
    # What is open does not touch the money where the answer is exact: any way will do.
    read = asked.second.asked(case)
    chosen, (filing, sheet, settlement) = by_chance(lambda ways: asked.second.in_one_way(read, ways), asked.dice)
    used['over_cap_amt'] += round(settlement.over_cap)
    used['psn_inscp_amt'] += round(settlement.counted_now)
