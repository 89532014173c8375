// A banded employees' scheme settled a second time, in exact fractions: bands cut with or after the deductible, per
// stay or over the year, the retired person's own share at 60%, a cap reached in the middle of a band, a large-amount
// fund above it from the unrounded boundary, critical illness insurance on the whole personal cost, civil servants' aid
// with a ratio for each part. Thousands of random cases around every limit must agree with the shipped module to the
// fen. Written from the rules below as a person would work them out; nothing here is taken from the engine.
import assert from 'node:assert/strict';
import test from 'node:test';
import { calendar, moduleAt } from './package.mjs';
import { random } from './random_cases.mjs';

const { load } = await moduleAt('node.js');
const count = 700;

// --- Fractions of fen ------------------------------------------------------------------------------------------------

const fraction = (n, d = 1n) => ({ n, d });
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a, b) => plus(a, fraction(-b.n, b.d));
// Ratios are in thousandths: 92% becomes 95.2% where the retired bear 60% of an own share of 8%.
const times = (a, share) => fraction(a.n * share, a.d * 1000n);
const over = (a, share) => fraction(a.n * 1000n, a.d * share);
const percentOf = (share) => `${Number(share) / 10}%`;
const isMore = (a, b) => a.n * b.d > b.n * a.d;
const least = (a, b) => (isMore(a, b) ? b : a);
const nothing = fraction(0n);
const atLeastNothing = (a) => (a.n > 0n ? a : nothing);
const rounded = ({ n, d }) => (2n * n + d) / (2n * d); // half up; nothing here is negative
const fen = (n) => fraction(BigInt(n));
const yuan = (n) => fen(n * 100);

// --- The scheme ------------------------------------------------------------------------------------------------------

const deductible = 90_000n;
const bands = [
  [yuan(10_000), 800n],
  [yuan(30_000), 850n],
  [null, 920n],
];
const cap = 6_000_000n,
  largeCap = 9_000_000n;
const large = {
  11: [
    [yuan(50_000), 800n],
    [null, 900n],
  ],
  12: [
    [yuan(50_000), 880n],
    [null, 950n],
  ],
};
const threshold = 1_000_000n;
const critical = [
  [yuan(20_000), 600n],
  [yuan(50_000), 650n],
  [null, 750n],
];
const civil = { prop_selfpay: 800n, deductible: 500n, over_cap: 900n };

const row = (id, when, value) => ({ id, when, ...value, from: '2024-01-01', cite: 'scheme §1' });
const always = (value) => [row('any', {}, value)];
const choice = (word) => always({ choice: word });
const asBands = (list) => ({
  bands: list.map(([to, share]) => ({ ...(to && { to: text(to.n) }), ratio: percentOf(share) })),
});

function policyOf({ basis, period, rounding }) {
  const none = Object.fromEntries(['enterprise', 'aid'].map((layer) => [`${layer}_applies`, choice('no')]));
  return {
    admdvs: '990190',
    name: { zh: '分段', en: 'Banded' },
    description: { zh: '分段', en: 'Banded' },
    pool: 'city',
    parent: null,
    checked_on: '2026-11-25',
    sources: [
      { id: 'scheme', title: '分段', issuer: null, number: null, date: null, grade: 'reported', read_in: 'this test' },
    ],
    tables: {
      deductible: always({ yuan: text(deductible) }),
      deductible_period: choice('per_admission'),
      nth_deductible_factor: always({ ratio: '100%' }),
      ratio: always(asBands(bands)),
      band_basis: choice(basis),
      band_period: choice(period),
      rounding: choice(rounding),
      rounded_part: choice('fund'),
      own_share_factor: [row('retired', { psn_type: '12' }, { ratio: '60%' })],
      ratio_change: always({ points: '0%' }),
      basic_cap: always({ yuan: text(cap) }),
      basic_cap_basis: choice('fund_paid'),
      benefit: choice('yes'),
      large_applies: choice('yes'),
      large_trigger: choice('over_cap'),
      large_cap: always({ yuan: text(largeCap) }),
      large_bands: ['11', '12'].map((type) => row(`type-${type}`, { psn_type: type }, asBands(large[type]))),
      critical_applies: choice('yes'),
      critical_trigger: choice('personal_cost'),
      critical_threshold: always({ yuan: text(threshold) }),
      critical_bands: always(asBands(critical)),
      critical_band_basis: choice('whole'),
      critical_cap: choice('none'),
      critical_counts: always({ counts: ['deductible'] }),
      civil_applies: [
        row('yes', { civil_servant: 'yes' }, { choice: 'yes' }),
        row('no', { civil_servant: 'no' }, { choice: 'no' }),
      ],
      civil_trigger: choice('personal_cost'),
      civil_threshold: always({ yuan: '0.00' }),
      civil_bands: always({ ratio: '100%' }),
      civil_cap: choice('none'),
      civil_counts: always({
        counts: Object.fromEntries(Object.entries(civil).map(([part, share]) => [part, percentOf(share)])),
      }),
      account_usable: choice('no'),
      filing_required: choice('not_required'),
      ...none,
    },
  };
}

// The parts of [start, start + cost) by band, unrounded.
function cutAt(ladder, start, cost) {
  const parts = [];
  let from = start,
    left = cost;
  for (const [to, share] of ladder) {
    const room = to ? atLeastNothing(minus(to, from)) : left;
    const here = least(room, left);
    if (here.n > 0n) parts.push([here, share]);
    from = plus(from, here);
    left = minus(left, here);
  }
  return parts;
}

function payFor(parts, rounding) {
  const shares = parts.map(([cost, share]) => times(cost, share));
  return rounding === 'once' ? rounded(shares.reduce(plus, nothing)) : shares.map(rounded).reduce((a, b) => a + b, 0n);
}

// The cost at which the fund has paid so much, from the beginning of the parts.
function costWhenPaid(parts, paid) {
  let left = fraction(paid),
    cost = nothing;
  for (const [part, share] of parts) {
    const worth = times(part, share);
    if (isMore(worth, left)) return plus(cost, over(left, share));
    left = minus(left, worth);
    cost = plus(cost, part);
  }
  return cost;
}

function settle(one, { basis, period, rounding }) {
  const scope = fraction(one.scope);
  const charged = one.scope < deductible ? one.scope : deductible;
  const base = minus(scope, fraction(charged));
  let start = basis === 'with_deductible' ? fraction(charged) : nothing;
  if (period === 'per_year') {
    const before = basis === 'with_deductible' ? one.before : one.before - one.dedcBefore;
    start = plus(start, fraction(before > 0n ? before : 0n));
  }
  const retired = one.psn_type === '12';
  const own = (share) => (retired ? 1000n - ((1000n - share) * 60n) / 100n : share);
  const parts = cutAt(
    bands.map(([to, share]) => [to, own(share)]),
    start,
    base,
  );
  let fund = payFor(parts, rounding);
  const left = one.paid < cap ? cap - one.paid : 0n;
  let above = nothing;
  if (fund > left) {
    above = minus(base, costWhenPaid(parts, left));
    fund = left;
  }
  let big = payFor(cutAt(large[one.psn_type], fraction(one.aboveBefore), above), rounding);
  const bigLeft = one.bigPaid < largeCap ? largeCap - one.bigPaid : 0n;
  if (big > bigLeft) big = bigLeft;
  const aboveRest = rounded(above) > big ? rounded(above) - big : 0n;
  const personal = one.scope - fund - big - aboveRest;
  const first = one.borne > threshold ? one.borne : threshold;
  const counted = one.borne + personal - first;
  const ill = counted > 0n ? payFor(cutAt(critical, fraction(first), fraction(counted)), rounding) : 0n;
  const byRatio = personal - charged - ill;
  let aid = nothing;
  if (one.isCivil)
    for (const [amount, share] of [
      [byRatio, civil.prop_selfpay],
      [charged, civil.deductible],
      [aboveRest, civil.over_cap],
    ])
      aid = plus(aid, times(fraction(amount), share));
  const help = aid.n > 0n ? rounded(aid) : 0n;
  return {
    hifp_pay: fund,
    hifob_pay: big,
    hifmi_pay: ill,
    cvlserv_pay: help,
    psn_part_amt: one.scope - fund - big - ill - help,
    isCapped: above.n > 0n,
  };
}

// --- Random cases ----------------------------------------------------------------------------------------------------

const next = random(990190);
const below = (n) => Math.floor(next() * n);
const oneOf = (...values) => values[below(values.length)];
function text(amount) {
  return `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
}
const near = (...limits) => BigInt(Math.max(0, oneOf(...limits) * 100 + oneOf(-1, 0, 1, 2, below(100))));

function randomCase() {
  const scope = oneOf(
    near(900, 10_000, 10_900, 30_000, 30_900, 68_000, 69_000, 72_282, 75_000),
    BigInt(below(30_000_000)),
    BigInt(below(9_000_000)),
  );
  const isUsedUp = next() < 0.2;
  const paid = isUsedUp ? cap : oneOf(0n, BigInt(below(6_000_000)), cap - 1n);
  const aboveBefore = isUsedUp ? oneOf(0n, near(50_000), BigInt(below(8_000_000))) : 0n;
  const before = oneOf(0n, near(10_000, 30_000), BigInt(below(5_000_000)));
  return {
    scope,
    paid,
    aboveBefore,
    bigPaid: aboveBefore && oneOf(1n, BigInt(below(9_000_000)), largeCap - 1n),
    before,
    dedcBefore: before < deductible ? before : deductible,
    borne: oneOf(0n, near(9_000, 10_000, 20_000, 50_000), BigInt(below(8_000_000))),
    psn_type: oneOf('11', '12'),
    isCivil: next() < 0.5,
  };
}

const asCase = (one) => ({
  insured: {
    insu_admdvs: '990190',
    insutype: '310',
    psn_type: one.psn_type,
    identity: one.isCivil ? ['civil_servant'] : [],
  },
  visit: {
    mdtrtarea_admvs: '510100',
    med_type: '21',
    begndate: '2024-03-01',
    enddate: '2024-03-12',
    emergency: false,
    referral: false,
    nth_admission: 1,
  },
  costs: { medfee_sumamt: text(one.scope), fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
  year: {
    act_pay_dedc: text(one.dedcBefore),
    hifp_pay: text(one.paid),
    inscp_scp_amt: text(one.before),
    psn_inscp_amt: text(one.borne),
    over_cap_amt: text(one.aboveBefore),
    hifob_pay: text(one.bigPaid),
    hifmi_pay: '0.00',
    cvlserv_pay: '0.00',
  },
  account: { balc: '0.00', use: false },
});

for (const basis of ['after_deductible', 'with_deductible'])
  for (const period of ['per_admission', 'per_year'])
    for (const rounding of ['per_band', 'once'])
      test(`${count} random cases, bands ${basis} ${period}, rounded ${rounding}, agree to the fen`, async () => {
        const yidi = await load({ policies: [JSON.stringify(policyOf({ basis, period, rounding }))], calendar });
        let capped = 0;
        for (let i = 0; i < count; ++i) {
          const one = randomCase();
          const { isCapped, ...wanted } = settle(one, { basis, period, rounding });
          const given = asCase(one);
          const answer = yidi.assess(given);
          const about = JSON.stringify(given);
          assert.equal(answer.ok, true, about);
          const { sheet, exact } = answer.settlement;
          for (const [field, amount] of Object.entries(wanted))
            assert.equal(sheet[field], text(amount), `${field} of ${about}`);
          assert.equal(exact, true, about);
          assert.deepEqual(answer.questions, [], about);
          capped += isCapped;
        }
        assert.ok(capped > count / 6, `only ${capped} above the cap`);
      });
