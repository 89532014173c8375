"""What is not known can turn out in several ways. A calculation that meets something open raises Open with the ways in which it
can turn out; whoever runs it chooses one, and the calculation starts again from the beginning. Nothing is guessed on the way."""
from fractions import Fraction


class Open(Exception):
    """`what` is open, and `options` are the ways in which it may turn out."""

    def __init__(self, what, options):
        super().__init__(f'{what}: {options}')
        self.what, self.options = what, options


class TooMany(Exception):
    """More ways than one cares to walk."""


class Ends(tuple):
    """The two ends of an amount or a ratio that may be anything in between."""


class Ways:
    """The choices made so far; `pick` is the one place where something open is answered."""

    def __init__(self, chosen):
        self.chosen = chosen

    def pick(self, what, options):
        if what in self.chosen:
            return self.chosen[what]
        kind = Ends if isinstance(options, Ends) else tuple
        options = kind(dict.fromkeys(options))
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


def between(ends, random):
    """An end, or something in between: an amount in whole fen, or a ratio."""
    low, high = ends[0], ends[-1]
    chance = random.random()
    if chance < .4:
        return random.choice(ends)
    if isinstance(low, Fraction) and high <= 1:
        return low + (high - low) * Fraction(random.randrange(101), 100)
    reach = min(high, low + random.choice((100, 10_000, 100_000, 1_000_000, 20_000_000)))
    return random.randrange(int(low), int(reach) + 1)


def random_way(calculate, random):
    """One way, each choice by chance: (chosen, outcome)."""
    chosen = {}
    while True:
        try:
            return chosen, calculate(Ways(chosen))
        except Open as question:
            draw = between if isinstance(question.options, Ends) else lambda options, dice: dice.choice(options)
            chosen = {**chosen, question.what: draw(question.options, random)}
