// 芮城 settled a second time, by a calculation written from the notice's text alone (facts R1–R5 and the readings in
// policies/140830-ruicheng/sources.md): thousands of random inpatient cases through the shipped module must agree to
// the fen. Nothing here reads policy.json; the holidays of 2024 are written out from the State Council's notice.
import assert from 'node:assert/strict';
import test from 'node:test';
import { calendar, moduleAt, policies } from './package.mjs';
import { random } from './random_cases.mjs';

const { load } = await moduleAt('node.js');
const count = 6000;

// --- The notice ------------------------------------------------------------------------------------------------------

// Deductible in yuan and ratio in percent by class; outside the province one row each.
const employee = {
  class_3: [200, 90],
  class_2: [400, 85],
  class_1: [600, 80],
  municipal: [600, 80],
  other_province: [600, 80],
};
const resident = {
  class_3: [100, 85],
  class_2: [400, 75],
  municipal: [500, 70],
  class_1: [1000, 60],
  other_province: [1500, 55],
};
const cap = { 310: 80_000, 390: 70_000 };

const longTerm = ['resettled_retiree', 'long_term_resident', 'stationed_worker'];

function placeOf(code) {
  if (code === '140830') return 'home';
  if (code.startsWith('1408')) return 'other_county';
  return code.startsWith('14') ? 'other_city' : 'other_province';
}

// Filed to the city; to the province where only provinces are filed.
const unitOf = (code) =>
  ['11', '12', '31', '46', '50', '54', '66'].includes(code.slice(0, 2)) ? code.slice(0, 2) : code.slice(0, 4);

const off2024 = new Set(
  [
    '01-01',
    '02-12',
    '02-13',
    '02-14',
    '02-15',
    '02-16',
    '04-04',
    '04-05',
    '05-01',
    '05-02',
    '05-03',
    '06-10',
    '09-16',
    '09-17',
    '10-01',
    '10-02',
    '10-03',
    '10-04',
    '10-07',
  ].map((day) => `2024-${day}`),
);
const worked2024 = new Set(
  ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'].map((day) => `2024-${day}`),
);

const iso = (time) => new Date(time).toISOString().slice(0, 10);
const plus = (day, days) => iso(Date.parse(day) + days * 86_400_000);
const isWorked = (day) => worked2024.has(day) || (!off2024.has(day) && ![0, 6].includes(new Date(day).getUTCDay()));

function thirtiethWorkingDay(admission) {
  let day = admission;
  for (let left = 30; left > 0; ) {
    day = plus(day, 1);
    if (isWorked(day)) --left;
  }
  return day;
}

// The last day on which filing still counts: an emergency has its thirty working days, planned care across provinces
// until the discharge. Whatever came before the admission was in time. Inside the province no document says whether one
// made during the stay is: `lateCounts` is the way that is worked out.
function inTime({ filing, begndate, enddate, emergency, place, lateCounts }) {
  if (filing.filed_on <= begndate) return true;
  if (emergency && filing.filed_on <= thirtiethWorkingDay(begndate)) return true;
  return filing.filed_on <= enddate && (place === 'other_province' || lateCounts);
}

// By how many percentage points the ratio is lowered.
function reduction(one) {
  const { place, referral, filing } = one;
  if (place === 'home' || referral) return 0;
  const valid = Boolean(filing) && unitOf(filing.filed_admdvs) === unitOf(one.admdvs) && inTime(one);
  // An emergency filed in time is one, under whatever temporary category it was filed.
  if (valid && (filing.category !== 'other_temporary' || one.emergency)) return 0;
  const notReferred = place === 'other_county' ? 15 : 20;
  // Across provinces an emergency counts as filed since 2023 (经办规程 第三十四条), and the county lowers none that is.
  if (one.emergency) return place === 'other_province' ? 0 : notReferred;
  return filing && longTerm.includes(filing.category) ? 20 : notReferred;
}

const nothing = 0n;
// biome-ignore-start lint/complexity/useMathMinMax: of BigInt
const most = (a, b) => (a > b ? a : b);
const least = (a, b) => (a < b ? a : b);
// biome-ignore-end lint/complexity/useMathMinMax: of BigInt

// All in fen; the only rounding is the last step, half up.
function settle(one) {
  const [yuan, percent] = (one.insutype === '310' ? employee : resident)[
    one.place === 'other_province' ? 'other_province' : one.institution_class
  ];
  const deductible = BigInt(yuan * 100);
  const ratio = BigInt(percent - reduction(one));
  const first = one.insutype === '310' && one.place === 'other_province' ? (one.scope * 10n + 50n) / 100n : nothing;
  const base = most(one.scope - first - deductible, nothing);
  const share = (base * ratio + 50n) / 100n;
  const left = most(BigInt(cap[one.insutype] * 100) - one.used, nothing);
  return {
    deductible,
    charged: least(deductible, one.scope - first),
    ratio,
    first,
    paid: least(share, left),
    capped: share > left,
  };
}

// --- Random cases ----------------------------------------------------------------------------------------------------

const next = random(140830);
const below = (n) => Math.floor(next() * n);
const oneOf = (...values) => values[below(values.length)];
const flag = () => next() < 0.5;

const places = ['140830', '140802', '140881', '140100', '140105', '610100', '610113', '110105', '460200', '650100'];

// Around the places where the result turns: the deductibles, the cap, single fen.
function scopeFor(insutype) {
  const kind = below(4);
  if (kind === 0) return BigInt(oneOf(100, 200, 400, 500, 600, 1000, 1500) * 100 + oneOf(-1, 0, 1, 2));
  if (kind === 1)
    return BigInt(
      Math.round((cap[insutype] / oneOf(0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.55, 0.35)) * 100) + below(200_000) - 100_000,
    );
  if (kind === 2) return BigInt(below(300));
  return BigInt(below(30_000_000));
}

function randomCase() {
  const admdvs = oneOf(...places);
  const insutype = oneOf('310', '390');
  const begndate = plus('2024-01-15', below(200));
  const enddate = plus(begndate, 1 + below(30));
  const emergency = next() < 0.3;
  const limit = thirtiethWorkingDay(begndate);
  const filing = next() < 0.7 && {
    category: oneOf(...longTerm, 'referred', 'emergency', 'other_temporary'),
    filed_on: oneOf(
      plus(begndate, -1 - below(60)),
      begndate,
      plus(begndate, 1),
      enddate,
      plus(enddate, 1),
      limit,
      plus(limit, 1),
      plus(limit, -1),
    ),
    filed_admdvs: oneOf(admdvs, admdvs, ...places),
  };
  // Filing as an emergency says that it was one.
  return {
    admdvs,
    place: placeOf(admdvs),
    insutype,
    begndate,
    enddate,
    emergency: emergency || (filing && filing.category === 'emergency'),
    said: emergency,
    referral: next() < 0.25,
    filing,
    institution_class: oneOf('class_1', 'class_2', 'class_3', 'municipal'),
    scope: scopeFor(insutype),
    used: flag() ? nothing : BigInt(oneOf(below(9_000_000), 6_999_999, 7_000_000, 7_999_999, 8_000_000)),
  };
}

const text = (fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

const asCase = (one) => ({
  insured: { insu_admdvs: '140830', insutype: one.insutype, identity: [] },
  visit: {
    mdtrtarea_admvs: one.admdvs,
    med_type: '21',
    begndate: one.begndate,
    enddate: one.enddate,
    institution_class: one.institution_class,
    emergency: one.said,
    referral: one.referral,
    nth_admission: oneOf(undefined, 1, 2, 3),
  },
  filing: one.filing || null,
  costs: { medfee_sumamt: text(one.scope), fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
  year: { hifp_pay: text(one.used), psn_inscp_amt: '0.00' },
  account: { balc: '0.00', use: false },
});

test(`${count} random 芮城 cases agree to the fen with a calculation from the notice`, async () => {
  const yidi = await load({ policies, calendar });
  const seen = { capped: 0, lowered: 0, charged: 0, open: 0 };
  for (let i = 0; i < count; ++i) {
    const one = randomCase();
    const given = asCase(one);
    const [wanted, other] = [false, true].map((lateCounts) => settle({ ...one, lateCounts }));
    const answer = yidi.assess(given);
    const about = JSON.stringify(given);
    assert.equal(answer.ok, true, about);
    const { sheet, bounds } = answer.settlement;
    if (other.ratio !== wanted.ratio) {
      assert.deepEqual(bounds.pool_prop_selfpay, [`${wanted.ratio}%`, `${other.ratio}%`], about);
      const ends = wanted.paid === other.paid ? undefined : [text(wanted.paid), text(other.paid)];
      assert.deepEqual(bounds.hifp_pay, ends, about);
      ++seen.open;
      continue;
    }
    assert.equal(sheet.dedc_std, text(wanted.deductible), about);
    assert.equal(sheet.act_pay_dedc, text(wanted.charged), about);
    assert.equal(sheet.pool_prop_selfpay, `${wanted.ratio}%`, about);
    assert.equal(sheet.hifp_pay, text(wanted.paid), about);
    assert.equal(sheet.inscp_scp_amt, text(one.scope), about);
    const own = answer.steps.find(({ id }) => id === 'own_share');
    assert.equal(own?.amount ?? '0.00', text(wanted.first), about);
    // The upper funds' rules are not stated. The employees' fund starts above the cap; the residents' insurance may
    // always pay, where anything is left to the patient.
    const open = one.insutype === '310' ? wanted.capped : one.scope > wanted.paid;
    assert.equal(answer.settlement.exact, !open, about);
    seen.capped += wanted.capped;
    seen.lowered +=
      wanted.ratio !==
      BigInt(
        (one.insutype === '310' ? employee : resident)[
          one.place === 'other_province' ? 'other_province' : one.institution_class
        ][1],
      );
    seen.charged += wanted.charged < wanted.deductible;
  }
  for (const [what, times] of Object.entries(seen)) assert.ok(times > count / 200, `${what}: only ${times}`);
});
