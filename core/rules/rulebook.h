// The rules in force for one region on one day: its chain of policies (county → city → province → nation) as tables
// ready to look up.
//
// A case is a set of possible values per dimension, one bit each: one bit where the value is known, several where it
// is not. A row fits when all its sets cover the case's; it is out when any set is disjoint; otherwise the answer
// depends on something unknown, and the lookup says on what. The nearest policy with a fitting row wins; in it an
// exception goes before the rules, and what else there is behind them.
//
//   Rulebook rules(chain, day);
//   Lookup found = rules.find(Parameter::deductible, facts);
//   found.row            the row, nothing when no policy of the chain states one
//   found.undecided      the facts must first be narrowed to found.values, or to the rest, on found.dimension
#pragma once

#include <array>
#include <span>

#include "rules/policy.h"

namespace yidi {

// Which values each dimension may still have.
struct Possible : std::array<std::uint64_t, dimension_count> {
  using array::operator[];
  std::uint64_t& operator[](Dimension dimension) { return (*this)[static_cast<std::size_t>(dimension)]; }
  std::uint64_t operator[](Dimension dimension) const { return (*this)[static_cast<std::size_t>(dimension)]; }
};

inline bool known(std::uint64_t values) { return values && !(values & (values - 1)); }
constexpr std::uint64_t bit(int index) { return std::uint64_t{1} << index; }
template <Listed Term>
std::uint64_t bit(Term term) {
  return bit(static_cast<int>(term));
}

// One condition of a compiled row: the dimension must have one of these values.
struct Limit {
  Dimension dimension{};
  std::uint64_t values = 0;
};

struct RuleRow {
  const Row* row = nullptr;
  const Policy* policy = nullptr;
  Parameter parameter{};
  std::uint32_t first_limit = 0, end_limit = 0;  // in Rulebook::limits

  const Value& value() const { return row->value; }
  template <Listed Type>
  Type choice() const {
    assert(info(parameter).list == ListOf<Type>::id);
    return value().choice<Type>();
  }
};

struct Lookup {
  const RuleRow* row = nullptr;
  bool undecided = false;
  Dimension dimension{};
  std::uint64_t values = 0;
};

class Rulebook {
 public:
  // The chain from the nearest to the farthest; the policies must outlive the rulebook. For an estimate it is read by
  // what is usual.
  Rulebook(List<const Policy*> chain, Date day, ReadAs read_as = ReadAs::bounds);

  const List<const Policy*>& chain() const { return chain_; }
  Date day() const { return day_; }
  ReadAs read_as() const { return read_as_; }
  bool tells_usual() const { return read_as_ == ReadAs::usual; }

  Lookup find(Parameter parameter, const Possible& facts) const;
  // Every row of the nearest policy that states the parameter for some of the possible facts; or of all policies,
  // nearest first, for remarks, which add up where rules replace each other.
  enum class Reach { nearest, whole_chain };
  List<const RuleRow*> all(Parameter parameter, const Possible& facts, Reach reach = Reach::nearest) const;

  // The rows of the nearest policy that states the parameter at all.
  std::span<const RuleRow> nearest(Parameter parameter) const;
  std::span<const Limit> limits(const RuleRow& row) const {
    return {limits_.data() + row.first_limit, limits_.data() + row.end_limit};
  }

  // The institution classes or person groups a case may name: those of the nearest policy that has any.
  std::span<const OwnTerm> own_terms(Dimension dimension) const;
  std::span<const OwnTerm> classes() const { return own_terms(Dimension::institution_class); }
  // Whether some institution is in none of the classes: where each names its members or levels, and they leave a level
  // out. Then the value behind those of the classes stands for none.
  bool may_be_in_no_class() const;

  // Every value of a dimension; for numbers a bit per stretch between the limits that any row names.
  std::uint64_t all_values(Dimension dimension) const;
  std::uint64_t values_of_number(Dimension dimension, int number) const;
  // The least number of a stretch, or its most.
  int end_of_stretch(Dimension dimension, int stretch, bool most) const;

 private:
  // Where the rows of any policy divide a number, rising; stretch i starts at cut i - 1.
  struct Cuts {
    std::array<int, 62> at{};
    std::size_t size = 0;
    void add(int cut);
  };
  std::uint64_t compiled(const When& when, const Policy& policy) const;
  const Cuts& cuts(Dimension dimension) const { return cuts_[number_index(dimension)]; }
  void add_cuts(const Policy& policy);
  void add_row(Parameter parameter, const Row& row, const Policy& policy);
  std::span<const RuleRow> rows(Parameter parameter) const {
    return {rows_.data() + starts_[std::size_t(parameter)], rows_.data() + starts_[std::size_t(parameter) + 1]};
  }

  List<const Policy*> chain_;
  Date day_;
  ReadAs read_as_;
  List<RuleRow> rows_;  // by parameter, then the nearest policy first
  std::array<std::uint32_t, parameter_count + 1> starts_{};
  List<Limit> limits_;
  std::array<Cuts, number_dimension_count> cuts_;
};

}  // namespace yidi
