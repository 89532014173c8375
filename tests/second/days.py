"""Days: months on, and working days by the State Council's yearly arrangement (policies/calendar)."""
import json
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path


def months_on(day, months):
    """The same day of the month so many months on, or that month's last day where it has no such day."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).isoformat()


def next_year(day, month):
    """The first day of the insurance year after the one in which a day lies."""
    turn = f'{day[:4]}-{month:02d}-01'
    return turn if day < turn else f'{int(day[:4]) + 1}-{month:02d}-01'


def days_between(day, later):
    return (date.fromisoformat(later) - date.fromisoformat(day)).days


def day_before(day):
    return (date.fromisoformat(day) - timedelta(1)).isoformat()


class Calendar:
    def __init__(self, folder):
        written = json.loads((Path(folder) / 'calendar' / 'holidays.json').read_text(encoding='utf-8'))
        self.announced = {year['year'] for year in written['years']}
        self.off, self.worked = set(), set()
        for year in written['years']:
            for holiday in year['holidays']:
                day, last = date.fromisoformat(holiday['from']), date.fromisoformat(holiday['to'])
                while day <= last:
                    self.off.add(day)
                    day += timedelta(1)
                self.worked |= {date.fromisoformat(day) for day in holiday['worked']}

    def works(self, day):
        return day in self.worked or (day not in self.off and day.weekday() < 5)

    def working_days_after(self, day, count):
        """The first and the last day that may be `count` working days after a day. They differ where the days run into
        a year whose holidays are not announced: at best two weekend days are worked in each and no day is off, at worst
        its first twelve weekdays are off (so the worked cases of 140830 count it)."""
        return self.counted(day, count, most_worked=2, most_off=0), self.counted(day, count, most_worked=0, most_off=12)

    def counted(self, day, count, most_worked, most_off):
        day, year = date.fromisoformat(day), None
        while count:
            day += timedelta(1)
            if day.year != year:
                year, worked, off = day.year, most_worked, most_off
            if day.year in self.announced:
                count -= self.works(day)
            elif day.weekday() >= 5:
                if worked:
                    worked, count = worked - 1, count - 1
            elif off:
                off -= 1
            else:
                count -= 1
        return day.isoformat()
