// The people whose stories are walked through in more than one browser engine (policies/facts.md tells of them).

/** S2 黄姨: 哈尔滨 职工, retired, filed in 广州. */
export const HUANG = {
  insured: { insuredProvince: '230000', insuredCity: '230100' },
  scheme: { scheme: '310', retired: 'yes' },
  place: { place: 'other_province', placeProvince: '440000', placeCity: '440100' },
  reason: { reason: 'living', howLong: 'long' },
  filing: { filed: 'yes', filedAs: 'long_term_resident', filedOn: '2022-03-01', filedPlace: 'same' },
  year: { used: 'none' },
  account: { account: 'yes', balance: '1000' },
  more: { age: '69', identity: 'none' },
};

/** S6: retired from 大庆, moved away unfiled, now in a 北京 hospital. */
export const DAQING = {
  insured: { insuredProvince: '230000', insuredCity: '230600' },
  scheme: { scheme: '310', retired: 'yes' },
  place: { place: 'other_province', placeProvince: '110000' },
  care: { care: '21' },
  reason: { reason: 'resettled', registerMoved: 'no' },
  filing: { filed: 'no' },
  institution: { openStay: 'yes' },
  dates: { stay: 'dates', begin: '2024-03-01', left: 'no' },
  bill: { bill: 'known', total: '50000', split: 'all' },
  year: { used: 'none' },
  account: { account: 'no' },
  more: { identity: 'none' },
};
