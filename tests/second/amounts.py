"""Money is a whole number of fen; ratios are exact fractions; the one rounding is half up to the fen."""
from fractions import Fraction
from functools import lru_cache
from math import floor


@lru_cache(maxsize=1 << 16)
def fen(text):
    """'1500.00' -> 150000. A price may have more decimals; then a fraction of a fen is left."""
    value = Fraction(text) * 100
    return int(value) if value.denominator == 1 else value


@lru_cache(maxsize=1 << 12)
def share(text):
    """'55%' -> 55/100."""
    return Fraction(text.rstrip('%')) / 100


def rounded(amount):
    """Half up to the fen; amounts here are never negative (a reversal mirrors the finished sheet)."""
    return floor(amount + Fraction(1, 2))


def carried(ratio):
    """A product of ratios is carried to twelve decimals, half up (domain.md §2)."""
    return Fraction(rounded(ratio * 10**12), 10**12)


def yuan(amount):
    """150000 -> '1500.00'; a fraction of a fen is not money."""
    assert amount == int(amount), amount
    amount = int(amount)
    sign = '-' if amount < 0 else ''
    return f'{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}'


def percent(ratio):
    """77/100 -> '77%', 153/200 -> '76.5%'; as many decimals as it has, of more than six no more than six."""
    units = floor(ratio * 10**8)
    whole, rest = divmod(units, 10**6)
    decimals = f'{rest:06d}'.rstrip('0')
    return f'{whole}.{decimals}%' if decimals else f'{whole}%'
