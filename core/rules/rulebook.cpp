#include "rules/rulebook.h"

#include <algorithm>
#include <cassert>

#include "rules/reading.h"

namespace yidi {

Rulebook::Rulebook(List<const Policy*> chain, Date day, ReadAs read_as)
    : chain_(std::move(chain)), day_(day), read_as_(read_as) {
  for (const Policy* policy : chain_) add_cuts(*policy);
  for (std::size_t p = 0; p < parameter_count; ++p) {
    for (const Policy* policy : chain_)
      for (const Row& row : policy->table(Parameter(p)))
        if (row.period.contains(day_)) add_row(Parameter(p), row, *policy);
    starts_[p + 1] = std::uint32_t(rows_.size());
  }
}

void Rulebook::add_row(Parameter parameter, const Row& row, const Policy& policy) {
  auto first = std::uint32_t(limits_.size());
  // By dimension, in whatever order they were written: the last one that is open is what is asked for.
  for (const When& when : row.when) {
    limits_.push_back({when.dimension, compiled(when, policy)});
    for (Limit* at = limits_.end() - 1; at != limits_.begin() + first && at->dimension < at[-1].dimension; --at)
      std::swap(*at, at[-1]);
  }
  rows_.push_back({&row, &policy, parameter, first, std::uint32_t(limits_.size())});
  // In an order of their own, so that nothing hangs on the order in which a policy was written; a list is told as it
  // stands there.
  if (is_list(parameter)) return;
  auto comes_before = [](const Limit& one, const Limit& other) {
    return one.dimension != other.dimension ? one.dimension < other.dimension : one.values < other.values;
  };
  auto stands_before = [](const RuleRow& one, const RuleRow& other) { return one.row->rank < other.row->rank; };
  for (RuleRow* at = rows_.end() - 1; at != rows_.begin() && at[-1].policy == &policy && at[-1].parameter == parameter;
       --at) {
    auto mine = limits(*at), its = limits(at[-1]);
    if (stands_before(at[-1], *at)) break;
    if (!stands_before(*at, at[-1]) &&
        !std::lexicographical_compare(mine.begin(), mine.end(), its.begin(), its.end(), comes_before))
      break;
    std::swap(*at, at[-1]);
  }
}

namespace {

bool stand_alike(const RuleRow& one, const RuleRow& other) {
  return one.policy == other.policy && one.row->rank == other.row->rank;
}

}  // namespace

// The first row that may fit decides: the policies stand nearest first, in each the exceptions before the rules, and of
// those that stand alike no two can fit but as ways in which one row holds. If one of them surely does, it is that one.
Lookup Rulebook::find(Parameter parameter, const Possible& facts) const {
  const RuleRow* first = nullptr;
  Lookup found;
  for (const RuleRow& row : rows(parameter)) {
    if (first && !stand_alike(row, *first)) break;
    bool out = false;
    const Limit* partial = nullptr;
    for (const Limit& limit : limits(row)) {
      std::uint64_t possible = facts[limit.dimension];
      out = out || !(possible & limit.values);
      if (possible & ~limit.values) partial = &limit;
    }
    if (out) continue;
    if (!partial) return {&row, false, {}, 0};
    if (!first) found = {nullptr, true, partial->dimension, partial->values};
    first = &row;
  }
  return found;
}

List<const RuleRow*> Rulebook::all(Parameter parameter, const Possible& facts, Reach reach) const {
  List<const RuleRow*> found;
  for (const RuleRow& row : rows(parameter)) {
    if (reach == Reach::nearest && !found.empty() && found.back()->policy != row.policy) break;
    bool out = false;
    for (const Limit& limit : limits(row)) out = out || !(facts[limit.dimension] & limit.values);
    // Of a row that may hold in several ways one is enough; they stand together where all that fits is told.
    if (!out && (found.empty() || found.back()->row->id.data() != row.row->id.data())) found.push_back(&row);
  }
  return found;
}

std::span<const RuleRow> Rulebook::nearest(Parameter parameter) const {
  auto all_rows = rows(parameter);
  std::size_t size = 0;
  while (size < all_rows.size() && all_rows[size].policy == all_rows[0].policy) ++size;
  return all_rows.first(size);
}

std::span<const OwnTerm> Rulebook::own_terms(Dimension dimension) const {
  for (const Policy* policy : chain_)
    if (const auto& own = policy->own_terms(dimension); !own.empty()) return {own.data(), own.size()};
  return {};
}

void Rulebook::Cuts::add(int cut) {
  std::size_t place = 0;
  while (place < size && at[place] < cut) ++place;
  if (place < size && at[place] == cut) return;
  assert(size < at.size());
  for (std::size_t i = size++; i > place; --i) at[i] = at[i - 1];
  at[place] = cut;
}

void Rulebook::add_cuts(const Policy& policy) {
  for (const auto& table : policy.tables)
    for (const Row& row : table)
      for (const When& when : row.when) {
        const DimensionInfo& of = info(when.dimension);
        if (of.kind != DimensionKind::number) continue;
        Cuts& cuts = cuts_[number_index(when.dimension)];
        // A stretch outside of what a case may hold would be a possibility that nobody has.
        for (int cut : {when.at_least, when.below})
          if (cut > of.least && cut <= of.most) cuts.add(cut);
      }
}

bool Rulebook::may_be_in_no_class() const {
  constexpr std::uint64_t every_level = bit(count_of<Level>) - 1;
  std::uint64_t levels = 0;
  for (const OwnTerm& one : classes()) {
    if (!one.levels && one.members.empty()) return false;
    levels |= one.levels;
  }
  return !classes().empty() && levels != every_level;
}

std::uint64_t Rulebook::all_values(Dimension dimension) const {
  const DimensionInfo& of = info(dimension);
  auto size = std::size_t(of.terms.size());
  if (of.kind == DimensionKind::own) size = std::max<std::size_t>(own_terms(dimension).size(), 1);
  size += dimension == Dimension::institution_class ? may_be_in_no_class() : may_be_none(dimension);
  if (of.kind == DimensionKind::number) size = cuts(dimension).size + 1;
  return size >= 64 ? ~std::uint64_t{0} : bit(int(size)) - 1;
}

std::uint64_t Rulebook::values_of_number(Dimension dimension, int number) const {
  const Cuts& of = cuts(dimension);
  int stretch = 0;
  while (std::size_t(stretch) < of.size && of.at[std::size_t(stretch)] <= number) ++stretch;
  return bit(stretch);
}

int Rulebook::end_of_stretch(Dimension dimension, int stretch, bool most) const {
  const Cuts& of = cuts(dimension);
  const auto at = std::size_t(stretch);
  if (most) return at < of.size ? of.at[at] - 1 : info(dimension).most;
  return at > 0 ? of.at[at - 1] : info(dimension).least;
}

std::uint64_t Rulebook::compiled(const When& when, const Policy& policy) const {
  const DimensionInfo& of = info(when.dimension);
  if (of.kind == DimensionKind::terms) return when.values;
  std::uint64_t values = 0;
  if (of.kind == DimensionKind::own) {
    // A row speaks of its own policy's terms; the case speaks of the nearest policy's. They meet by id.
    auto nearest = own_terms(when.dimension);
    const auto& its = policy.own_terms(when.dimension);
    // What it does not know is to it none of its own.
    for (std::size_t i = 0; i <= nearest.size(); ++i) {
      int index = i < nearest.size() ? reading::own_index(its, nearest[i].id) : -1;
      if (when.values >> (index < 0 ? int(its.size()) : index) & 1) values |= bit(int(i));
    }
    return values;
  }
  const Cuts& at = cuts(when.dimension);
  for (std::size_t i = 0; i <= at.size; ++i) {
    int start = i == 0 ? of.least : at.at[i - 1];
    if (when.at_least <= start && start < when.below) values |= bit(int(i));
  }
  return values;
}

}  // namespace yidi
