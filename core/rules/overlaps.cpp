// The proof that no two rows of a table can match one case on one day: rows overlap when their days meet and no
// dimension keeps them apart. An exception goes before the rules, and what else there is behind them: only rows that
// stand alike are held together. Of a table of thousands not every row is held against every other: rows that name
// different values of a dimension are never looked at together.
#include <bit>

#include "rules/reading.h"

namespace yidi {

bool When::meets(const When& other) const {
  return info(dimension).kind == DimensionKind::number ? at_least < other.below && other.at_least < below
                                                       : (values & other.values) != 0;
}

namespace reading {
namespace {

using Rows = List<const Row*>;

bool conditions_meet(const Row& a, const Row& b) {
  for (const When& when : a.when)
    for (const When& other : b.when)
      if (when.dimension == other.dimension && !when.meets(other)) return false;
  return true;
}

// Every value where the row does not name the dimension.
std::uint64_t values_of(const Row& row, Dimension dimension) {
  for (const When& when : row.when)
    if (when.dimension == dimension) return when.values;
  return ~std::uint64_t{0};
}

// Whether a class that both rows may mean has a level that both may mean: a row by the level and one by the class of
// hospitals of another level never meet.
bool classes_meet(const Row& a, const Row& b, const List<OwnTerm>& classes) {
  const std::uint64_t both = values_of(a, Dimension::institution_class) & values_of(b, Dimension::institution_class),
                      levels = values_of(a, Dimension::level) & values_of(b, Dimension::level);
  if (!~both) return true;
  for (std::size_t i = 0; i < classes.size(); ++i)
    if (both >> i & 1 && classes[i].may_have(levels)) return true;
  return false;
}

class Overlaps {
 public:
  Overlaps(JsonCursor& table, const List<OwnTerm>& classes) : table_(table), classes_(classes) {}

  void find(const Rows& rows) {
    constexpr std::size_t few = 32;
    const int dimension = rows.size() > few ? dividing(rows) : -1;
    if (dimension < 0) return hold_together(rows);
    for (int value = 0; value < 64; ++value) {
      Rows some;
      for (const Row* row : rows)
        if (values_of(*row, Dimension(dimension)) >> value & 1) some.push_back(row);
      shared_.push_back({Dimension(dimension), value});
      if (!some.empty()) find(some);
      shared_.pop_back();
    }
  }

 private:
  struct Shared {
    Dimension dimension;
    int value;
  };

  bool is_shared(Dimension dimension) const {
    for (const Shared& one : shared_)
      if (one.dimension == dimension) return true;
    return false;
  }

  // The dimension of whose values none has more than half of the rows: the one where the most frequent has the fewest.
  int dividing(const Rows& rows) const {
    int found = -1;
    std::size_t least = rows.size() / 2 + 1;
    for (int i = 0; i < dimension_count; ++i) {
      if (info(Dimension(i)).kind == DimensionKind::number || is_shared(Dimension(i))) continue;
      std::array<std::size_t, 64> count{};
      std::size_t most = 0;
      for (const Row* row : rows)
        for (std::uint64_t left = values_of(*row, Dimension(i)); left && most < least; left &= left - 1)
          most = std::max(most, ++count[std::size_t(std::countr_zero(left))]);
      if (most < least) {
        least = most;
        found = i;
      }
    }
    return found;
  }

  // Rows that share several values stand together several times; the first time counts.
  bool is_told(const Row& a, const Row& b) const {
    for (auto [dimension, value] : shared_)
      if (std::countr_zero(values_of(a, dimension) & values_of(b, dimension)) != value) return true;
    return false;
  }

  // Also not the ways in which one row holds.
  static bool may_compete(const Row& a, const Row& b) {
    return a.rank == b.rank && a.id.data() != b.id.data() && a.period.meets(b.period);
  }

  void hold_together(const Rows& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = i + 1; j < rows.size(); ++j) {
        const Row &a = *rows[i], &b = *rows[j];
        if (!may_compete(a, b) || !conditions_meet(a, b) || !classes_meet(a, b, classes_) || is_told(a, b)) continue;
        if (table_.errors().full()) return;
        table_.fail(ErrorKind::overlap, a.id, b.id);
      }
  }

  JsonCursor& table_;
  const List<OwnTerm>& classes_;
  List<Shared> shared_;  // what all rows at hand have in common
};

std::uint32_t hash_of(std::string_view id) {
  std::uint32_t hash = 2166136261;  // FNV-1a
  for (char c : id) hash = (hash ^ std::uint8_t(c)) * 16777619;
  return hash;
}

// The earlier rows by the hash of their id, the next free place where that one is taken.
void find_repeated_ids(const List<Row>& rows, JsonCursor& table) {
  Rows places;
  const std::size_t size = std::bit_ceil(rows.size() * 2 + 1);
  for (std::size_t i = 0; i < size; ++i) places.push_back(nullptr);
  for (const Row& row : rows) {
    std::size_t at = hash_of(row.id) & (size - 1);
    for (; places[at]; at = (at + 1) & (size - 1))
      if (places[at]->id == row.id) break;
    if (places[at] && places[at]->id.data() != row.id.data()) table.fail(ErrorKind::duplicate_id, row.id);
    places[at] = &row;
  }
}

}  // namespace

// Remarks do not compete: all that fit are shown.
void prove_unique(const List<Row>& rows, const List<OwnTerm>& classes, JsonCursor& table, bool adds_up) {
  find_repeated_ids(rows, table);
  if (adds_up) return;
  Rows all;
  for (const Row& row : rows) all.push_back(&row);
  Overlaps(table, classes).find(all);
}

}  // namespace reading
}  // namespace yidi
