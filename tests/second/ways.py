"""What is not known can turn out in several ways. A calculation that meets something open raises Open with the ways in which it
can turn out; whoever runs it chooses one, and the calculation starts again from the beginning. Nothing is guessed on the way."""


class Open(Exception):
    """`what` is open, and `options` are the ways in which it may turn out."""

    def __init__(self, what, options):
        super().__init__(f'{what}: {options}')
        self.what, self.options = what, options


class TooMany(Exception):
    """More ways than one cares to walk."""


class Ways:
    """The choices made so far; `pick` is the one place where something open is answered."""

    def __init__(self, chosen):
        self.chosen = chosen

    def pick(self, what, options):
        if what in self.chosen:
            return self.chosen[what]
        options = list(dict.fromkeys(options))
        if len(options) == 1:
            return options[0]
        raise Open(what, options)


def every_way(calculate, limit):
    """Runs calculate(ways) for each way in which what it meets can turn out; a list of (chosen, outcome)."""
    found, waiting, runs = [], [{}], 0
    while waiting:
        chosen = waiting.pop()
        runs += 1
        if runs > limit:
            raise TooMany
        try:
            found.append((chosen, calculate(Ways(chosen))))
        except Open as question:
            waiting.extend({**chosen, question.what: option} for option in reversed(question.options))
    return found


def random_way(calculate, random):
    """One way, each choice by chance: (chosen, outcome)."""
    chosen = {}
    while True:
        try:
            return chosen, calculate(Ways(chosen))
        except Open as question:
            chosen = {**chosen, question.what: random.choice(question.options)}
