"""The same policies written otherwise: in another order and form, and where asked with other names and ids."""
import json
import shutil
from pathlib import Path

UNORDERED_LISTS = ('figures', 'classes', 'groups', 'members')


def write_edited(folder, other, random, renamed):
    shutil.rmtree(other)
    shutil.copytree(folder, other)
    for file in sorted(Path(folder).glob('37*/policy.json')):
        policy = json.loads(file.read_text(encoding='utf-8'))
        shutil.rmtree(Path(other) / file.parent.name)
        place = Path(other) / f'{policy["admdvs"]}-{random.choice("bcd")}'  # the folder's name says nothing
        shutil.copytree(file.parent, place)
        policy['tables'] = {name: table_of(rows, random) for name, rows in policy['tables'].items()}
        policy = with_other_names(policy) if renamed else policy
        indent = random.choice((None, 0, 1, 4))
        written = json.dumps(shuffled(policy, random), ensure_ascii=random.random() < .5, indent=indent)
        (place / 'policy.json').write_text(written, encoding='utf-8')


def table_of(rows, random):
    """A table as a list of rows, or as what its rows share and then the rows."""
    rows = random.sample(rows, len(rows))
    if random.random() < .5:
        return rows
    table = {}
    for name in ('from', 'cite'):
        if len({row[name] for row in rows}) == 1:
            table[name] = rows[0][name]
            rows = [{key: value for key, value in row.items() if key != name} for row in rows]
    common = {dimension: condition for dimension, condition in rows[0]['when'].items()
              if all(row['when'].get(dimension) == condition for row in rows)}
    if common:
        table['when'] = common
        rows = [{**row, 'when': {key: value for key, value in row['when'].items() if key not in common}}
                for row in rows]
    return {**table, 'rows': rows}


def shuffled(written, random, name=None):
    if isinstance(written, dict):
        if name == 'when':
            return {key: condition_of(written[key], random) for key in random.sample(list(written), len(written))}
        return {key: shuffled(written[key], random, key) for key in random.sample(list(written), len(written))}
    if isinstance(written, list):
        if name in UNORDERED_LISTS or name == 'counts':
            written = random.sample(written, len(written))
        return [shuffled(one, random) for one in written]
    return written


def condition_of(condition, random):
    """A list of values in any order; of one value the value."""
    if isinstance(condition, list):
        return random.sample(condition, len(condition))
    if isinstance(condition, str) and random.random() < .5:
        return [condition]
    if isinstance(condition, dict) and 'not' in condition:
        return {'not': random.sample(condition['not'], len(condition['not']))}
    return condition


def with_other_names(policy):
    renamed = json.loads(json.dumps(policy))
    renamed['name'] = {'zh': '另一个名字', 'en': 'Another name'}
    for one in renamed.get('classes', []) + renamed.get('groups', []) + renamed['figures']:
        one['name'] = {'zh': f'别的{one["id"]}', 'en': f'other {one["id"]}'}
    for table in renamed['tables'].values():
        for row in table if isinstance(table, list) else table['rows']:
            row['id'] = f'another-{row["id"]}'
    return renamed
