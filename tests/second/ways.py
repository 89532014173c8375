"""What is not known can turn out in several ways. A calculation that meets something open raises Open with the ways in
which it can turn out; whoever runs it chooses one, and the calculation starts again from the beginning. Nothing is
guessed on the way."""
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
        options = of_one_kind(options)
        return options[0] if len(options) == 1 else self.choose(what, options)

    def choose(self, what, options):
        raise Open(what, options)


class Apart:
    """For a part of a stay: what holds for the person holds for all of it, but an amount may be another in each."""

    def __init__(self, ways, part):
        self.ways, self.part = ways, part

    def pick(self, what, options):
        return self.ways.pick(f'{what} of part {self.part}' if isinstance(options, Ends) else what, options)


class Chance(Ways):
    """Chooses by chance what it is asked, and counts how many ways there may be, were all as this one."""

    def __init__(self, random, chosen=(), at_ends=False):
        super().__init__(dict(chosen))
        self.random, self.many, self.at_ends = random, 1, at_ends

    def choose(self, what, options):
        self.many *= len(options)
        in_between = isinstance(options, Ends) and not self.at_ends
        drawn = between(options, self.random) if in_between else self.random.choice(options)
        self.chosen[what] = drawn
        return drawn


def of_one_kind(options):
    kind = Ends if isinstance(options, Ends) else tuple
    return kind(dict.fromkeys(options))


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


def ways_of(calculate, most, drawn, random):
    """A list of (chosen, outcome), and whether it holds every way: where there are more than `most`, some drawn by
    chance."""
    probe = Chance(random)
    first = calculate(probe)
    if probe.many <= most:
        try:
            return every_way(calculate, 2 * most), True
        except TooMany:
            pass
    return [(probe.chosen, first)] + [by_chance(calculate, random) for _ in range(drawn - 1)], False


def by_chance(calculate, random):
    ways = Chance(random)
    outcome = calculate(ways)
    return ways.chosen, outcome


def at_the_ends(calculate, chosen, random):
    """As it was chosen, but that every amount lies at one of its ends."""
    kept = {what: option for what, option in chosen.items() if isinstance(option, (str, bool))}
    ways = Chance(random, kept, at_ends=True)
    outcome = calculate(ways)
    return ways.chosen, outcome
