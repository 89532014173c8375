"""Which kinds of rule have decided something: put another value, or none, in a row's place, and the answer is another
one."""
import json
import subprocess

from ways import Open, Ways

# Told with the answer alone: no amount, state or day that is compared here hangs on them.
TOLD_ONLY = ('filing_change_after', 'filing_commitment', 'chosen_institutions', 'institution_changes_a_year',
             'institution_choice_validity', 'direct_service')


class Kinds:
    """Every kind of rule of the vocabulary: a parameter with each kind of value and each choice, and every dimension of
    a condition."""

    def __init__(self, yidi):
        told = subprocess.run([yidi, 'vocabulary'], capture_output=True, text=True, check=True)
        vocabulary = json.loads(told.stdout)
        self.choices = {}
        self.wanted = {f'when {dimension["id"]}' for dimension in vocabulary['dimensions']}
        for parameter in vocabulary['parameters']:
            name = parameter['id']
            if parameter['is_list'] or name in TOLD_ONLY:
                continue
            self.choices[name] = [term['id'] for term in vocabulary['lists'].get(parameter['choices'], ())]
            self.wanted |= {f'{name} {kind}' for kind in parameter['kinds'] if kind != 'choice'}
            self.wanted |= {f'{name}={choice}' for choice in self.choices[name]}
        self.decided = set()

    def missing(self):
        return sorted(self.wanted - self.decided)

    def look_at(self, second, read):
        """Marks what decides this case; of what has decided one before only what is new is tried."""
        try:
            outcome = second.in_one_way(read, Ways({}))
        except Open:
            return
        used = {**outcome[0].rules.used, **outcome[2].rules.used}
        for name, ((kind, value), dimensions, _) in used.items():
            if name not in self.choices:
                continue
            says = {f'{name}={value}' if kind == 'choice' else f'{name} {kind}'} | {f'when {one}' for one in dimensions}
            if says - self.decided and self.decides(second, read, name, kind, value, seen(outcome)):
                self.decided |= says

    def decides(self, second, read, name, kind, value, before):
        others = [None, ('months', 1)] if name == 'filing_validity' else [None]  # which has no end where none is stated
        others += [('choice', choice) for choice in self.choices[name] if kind != 'choice' or choice != value]
        for other in others:
            read.instead = {name: other}
            try:
                after = seen(second.in_one_way(read, Ways({})))
            except Open:
                after = None
            read.instead = {}
            if after != before:
                return True
        return False


def seen(outcome):
    filing, sheet, settlement = outcome
    return (filing.required, filing.status, filing.category, filing.may_file, filing.last_day, filing.act_by, sheet,
            settlement.year)
