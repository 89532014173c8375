"""Must one file, as what, does the filing count, until when; and whether the hospital can settle directly (domain.md
§4)."""
from case import CATEGORIES, LONG_TERM, city_of, names_no_city
from days import months_on
from policy import Between

MOST_MONTHS = 1200  # as much as a policy may name


class Filing:
    """Decides in this order: what the person says to be; whether the filing on record counts; as what the person is
    treated; whether filing is required; the state of the filing. Category, filing, referral and emergency then stand in
    the facts."""

    def __init__(self, case, rules, facts, ways, calendar):
        self.case, self.rules, self.facts, self.ways, self.calendar = case, rules, facts, ways, calendar
        claimed = self.claimed()
        filed = case.filing.get('filed_on') is not None
        if filed and claimed is None:
            claimed = ways.pick('filing.category', CATEGORIES)
        self.as_said, self.refused = claimed, False
        self.filed = filed
        self.trouble = self.why_it_does_not_count(claimed) if filed else 'missing'
        counts = self.trouble is None
        self.category = self.category_of(claimed, counts)
        self.settle_facts(self.category, counts)
        self.required = self.find('filing_required')
        self.status = self.state(counts)
        facts.settled['filing'] = self.status
        # Where nobody says as what, nobody can say whether one may.
        self.may_file = self.find('may_file') if claimed or self.category != 'other_temporary' else None
        shown = filed and facts.place != 'home' and self.refused is False and self.trouble != 'wrong_place'
        settled = facts.settled
        self.last_day = self.stated_until(claimed) if shown else None
        facts.settled = settled
        helps = (facts.place != 'home' and self.may_file != 'no' and self.required == 'required'
                 and self.status not in ('valid', 'not_needed'))
        self.act_by = self.last_day_to_act() if helps else None
        self.changeable_from = self.first_day_to_change() if counts else None

    def state(self, counts):
        """Inside the pool none is needed; a filing that counts is valid, needed or not; without one it may not be
        needed."""
        if self.facts.place == 'home':
            return 'not_needed'
        if counts:
            return 'valid'
        return 'not_needed' if self.required in ('not_required', 'deemed') else self.trouble

    def first_day_to_change(self):
        """The first day on which a valid filing may be changed: a day, or (first, last) that it may be."""
        months, filed_on = self.find('filing_change_after'), self.case.filing['filed_on']
        if isinstance(months, Between):
            return months_on(filed_on, months.low or 0), months_on(filed_on, months.high or MOST_MONTHS)
        return None if months is None else months_on(filed_on, months)

    def last_day_to_act(self):
        """(first, last) that the last day may be on which filing still helps; None where nobody says."""
        if self.category == 'emergency':
            deadline = self.emergency_deadline()
            if deadline is not None:
                return deadline
        latest = self.find('filing_latest')
        day = {'before_admission': self.case.admission, 'before_discharge': self.case.discharge, None: None}[latest]
        return None if day is None else (day, day)

    def find(self, name):
        found = self.rules.find(name, self.facts)
        return None if found is None else found[1]

    def emergency(self):
        if self.as_said == 'emergency':
            return True
        if self.case.visit.get('emergency') is not None:
            return self.case.visit['emergency']
        return self.ways.pick('visit.emergency', (False, True))

    def referral(self):
        if self.case.visit.get('referral') is not None:
            return self.case.visit['referral']
        if self.case.circumstances.get('sent_by') is not None:
            return self.case.circumstances['sent_by'] == 'hospital'
        return self.ways.pick('visit.referral', (False, True))

    def claimed(self):
        """As what the person files: as the filing says, else what follows from why the person is there."""
        if self.case.filing.get('category'):
            return self.case.filing['category']
        why, sent_by = self.case.circumstances.get('why'), self.case.circumstances.get('sent_by')
        if why is None:
            return 'referred' if sent_by == 'hospital' else None
        if why == 'resettled':
            moved = self.case.circumstances.get('register_moved')
            if moved is None:
                moved = self.ways.pick('circumstances.register_moved', (False, True))
            # Who says to have settled in retirement is believed, but for those who work, minors and adults under age.
            retired = moved and self.facts.known('psn_type', self.rules.chain[0]) not in ('11', '14', '15')
            return 'resettled_retiree' if retired else 'long_term_resident'
        if why in ('living', 'working'):
            if not self.long_stay():
                return 'other_temporary'
            if why == 'living':
                return 'long_term_resident'
            if sent_by is None:
                sent_by = self.ways.pick('circumstances.sent_by', ('employer', 'nobody'))
            return 'stationed_worker' if sent_by == 'employer' else 'long_term_resident'
        if why == 'treatment':
            # 其他临时外出 are those there who are neither referred nor an emergency (规程): a referral tells who was sent.
            sent = sent_by == 'hospital' if sent_by is not None else self.referral()
            return 'referred' if sent else 'other_temporary'
        return 'other_temporary'

    def long_stay(self):
        months = self.case.circumstances.get('months')
        if months is None:
            return self.ways.pick('long stay', (False, True))
        found = self.rules.find('long_term_stay', self.facts)
        needed = Between(0, None) if found is None else found[1]
        if not isinstance(needed, Between):
            return months >= needed
        if needed.high is not None and months >= needed.high:
            return True
        if months < (needed.low or 0):
            return False
        return self.ways.pick('long stay', (False, True))

    def settle_facts(self, category, counts):
        """The facts that hang on the category; referral and emergency only where they are asked for."""
        facts, filing = self.facts, self
        filed = counts and self.facts.place != 'home'
        lazy = {'referral': lambda: filed and category == 'referred' or filing.referral(),
                'emergency': lambda: category == 'emergency' or filing.emergency()}
        facts.settled = Lazy({'category': category}, lazy)

    def why_it_does_not_count(self, claimed):
        """None where the filing on record counts, else missing, wrong_place or expired."""
        self.settle_facts(claimed, True)
        if self.facts.place == 'home':
            return self.why_it_is_not_kept(claimed)
        if self.find('may_file') == 'no':
            self.refused = True
            return 'missing'
        if not self.right_place():
            return 'wrong_place'
        if not self.in_time(claimed):
            return 'missing'
        if not self.still_valid():
            return 'expired'
        return None

    def why_it_is_not_kept(self, claimed):
        """Inside the pool who has filed for long keeps the category (when/category), until the last day that the filing
        names: what a rule ends is settled where it is of use."""
        named = self.case.filing.get('valid_until')
        if self.case.filing['filed_on'] > self.case.admission or named is not None and named < self.case.admission:
            return 'missing'
        return None if claimed in LONG_TERM else 'missing'

    def right_place(self):
        filed = self.case.filing.get('filed_admdvs')
        treated = self.case.visit['mdtrtarea_admvs']
        if filed is None:
            return self.ways.pick('filing.filed_admdvs', (True, False))
        # 兵团 has its cities in 新疆
        if filed == '660000' and treated.startswith('6590'):
            return True
        if self.find('filing_place_level') == 'province':
            return filed[:2] == treated[:2]
        if (self.find('filing_place_level') is None and filed[:2] == treated[:2] and city_of(filed) != city_of(treated)
                and self.ways.pick('filing_place_level', (False, True))):
            return True
        if filed[:2] == treated[:2] and (names_no_city(filed) or names_no_city(treated)):
            return filed == treated or self.ways.pick('filing.filed_admdvs', (True, False))
        return city_of(filed) == city_of(treated)

    def in_time(self, claimed):
        filed_on, admission, discharge = self.case.filing['filed_on'], self.case.admission, self.case.discharge
        if claimed != 'emergency' or self.emergency_deadline() is None:  # an emergency's own limit is filing_deadline
            if self.latest_kept(filed_on, admission, discharge):
                return True
        if self.emergency():
            deadline = self.emergency_deadline()
            if deadline is None or filed_on > deadline[1]:
                return False
            return filed_on <= deadline[0] or self.ways.pick('holidays', (True, False))
        return False

    def latest_kept(self, filed_on, admission, discharge):
        if filed_on <= admission:
            return True
        if discharge is not None and filed_on > discharge:
            return False
        latest = self.find('filing_latest')
        if latest is None:
            return self.ways.pick('filing_latest', (True, False))
        return latest == 'before_discharge'

    def emergency_deadline(self):
        """The last day to file after an emergency admission, as (first, last) that it may be; None where no such time
        is set."""
        before = self.facts.settled
        self.settle_facts('emergency', False)
        days = self.find('filing_deadline')
        self.facts.settled = before
        if days is None:
            return None
        if isinstance(days, Between):
            days = self.ways.pick('filing_deadline', (days.low or 1, days.high or 1000))
        return self.calendar.working_days_after(self.case.admission, days)

    def still_valid(self):
        last = self.valid_until()
        return last is None or self.case.admission <= last

    def stated_until(self, claimed):
        """The last day of the filing on record as far as it is known: of a time known within limits none is."""
        self.settle_facts(claimed, True)
        found = self.rules.find('filing_validity', self.facts)
        if found is not None and isinstance(found[1], Between):
            surely = months_on(self.case.filing['filed_on'], found[1].low or 0)
            named = self.case.filing.get('valid_until')
            return named if named is not None and named <= surely else None
        return self.valid_until()

    def valid_until(self):
        """The last day of the filing: the rule's or the filing's own, the earlier; None where it has no end."""
        named = self.case.filing.get('valid_until')
        found = self.rules.find('filing_validity', self.facts)
        ruled = None
        if found is not None and found[0] == 'months':
            months = found[1]
            if isinstance(months, Between):
                surely = months_on(self.case.filing['filed_on'], months.low or 0)
                if self.case.admission <= surely:
                    months = months.low or 0
                else:
                    months = self.ways.pick('filing_validity', (months.low or 0, months.high or MOST_MONTHS))
            ruled = months_on(self.case.filing['filed_on'], months)
        return min((day for day in (named, ruled) if day is not None), default=None)

    def category_of(self, claimed, counts):
        if counts:
            away = self.facts.place != 'home'
            return 'emergency' if claimed == 'other_temporary' and away and self.emergency() else claimed
        if self.facts.place == 'home':
            return 'other_temporary'
        if self.emergency():
            return 'emergency'
        if self.referral():
            return 'referred'
        return claimed or 'other_temporary'


class Lazy(dict):
    """Facts some of which are worked out only when asked for."""

    def __init__(self, known, later):
        super().__init__(known)
        self.later = later

    def __contains__(self, key):
        return dict.__contains__(self, key) or key in self.later

    def __missing__(self, key):
        self[key] = 'yes' if self.later[key]() else 'no'
        return self[key]
