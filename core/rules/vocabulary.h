// The field's words: every dimension a rule may depend on, every parameter a rule may set, every field of the
// settlement sheet, every input of a case that can be asked for. The lists are closed; what is not here cannot be
// written in a policy.
//
// Each stands once, as a row of a table (the .inc files beside this one), from which the enums, their identifiers,
// their names (names.h) and their properties come. `yidi vocabulary` prints them all; tests hold the JSON Schemas and
// the module's types against it. How to add one: core/README.md.
//
//   info(Parameter::deductible_period).choices.id(1)     "per_year"
//   ChoiceOf<Parameter::deductible_period>               DeductiblePeriod
//   id(DeductiblePeriod::per_year)                       "per_year"
//   find<Category>("referred")                           Category::referred
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/lang.h"
#include "base/terms.h"

namespace yidi {

// --- Closed lists (lists.inc) ------------------------------------------------------------------------------------

// enum class Place { home, other_county, … }; and so on.
#define YIDI_LIST(Type) enum class Type : std::uint8_t {
#define YIDI_CODE(term, ...) term,
// clang-format off
#define YIDI_END };
// clang-format on
#include "rules/lists.inc"

enum class ListId : std::uint8_t {
#define YIDI_LIST(Type) Type,
#include "rules/lists.inc"
};
inline constexpr int list_count = 0
#define YIDI_LIST(...) +1
#include "rules/lists.inc"
    ;
std::string_view id(ListId list);  // "Place"

// Which list an enum is of, and how many terms it has.
template <class Type>
struct ListOf;
#define YIDI_LIST(Type)                        \
  template <>                                  \
  struct ListOf<Type> {                        \
    static constexpr ListId id = ListId::Type; \
    static constexpr int size = 0
#define YIDI_CODE(...) +1
// clang-format off
#define YIDI_END ; };
// clang-format on
#include "rules/lists.inc"

template <class Type>
concept Listed = requires {
  ListOf<Type>::id;
};

const Terms& terms(ListId list);

template <Listed Type>
const Terms& terms_of() {
  return terms(ListOf<Type>::id);
}
template <Listed Type>
std::string_view id(Type term) {
  return terms_of<Type>().id(static_cast<int>(term));
}
template <Listed Type>
std::optional<Type> find(std::string_view id) {
  const int index = terms_of<Type>().find(id);
  return index < 0 ? std::nullopt : std::optional(static_cast<Type>(index));
}
// Of an enum: how many there are.
template <Listed Type>
inline constexpr int count_of = ListOf<Type>::size;

inline bool is_long_term(Category category) { return category <= Category::stationed_worker; }

inline constexpr int value_kind_count = count_of<ValueKind>, counted_count = count_of<Counted>,
                     step_count = count_of<StepId>;

// --- The settlement sheet (sheet.inc) ---------------------------------------------------------------------------

enum class Field : std::uint8_t {
#define YIDI_SHEET_FIELD(field, ...) field,
#include "rules/sheet.inc"
};
inline constexpr int field_count = 0
#define YIDI_SHEET_FIELD(...) +1
#include "rules/sheet.inc"
    ;
std::string_view id(Field field);

// --- Inputs that may be unknown (inputs.inc) ---------------------------------------------------------------------

enum class Input : std::uint8_t {
#define YIDI_INPUT(group, field) group##_##field,
#define YIDI_INPUT_GROUP(group) group,
#include "rules/inputs.inc"
};
inline constexpr int input_count = 0
#define YIDI_INPUT(...) +1
#define YIDI_INPUT_GROUP(...) +1
#include "rules/inputs.inc"
    ;
std::string_view id(Input input);  // its path in the case, with dots
// What an estimate supposes of it where nobody told it, as the case would say it; empty where nothing is usual.
std::string_view usual_of(Input input);

// What this person has used this year.
enum class YearField : std::uint8_t {
#define YIDI_YEAR_INPUT(field) field,
#include "rules/inputs.inc"
};
inline constexpr int year_field_count = 0
#define YIDI_YEAR_INPUT(...) +1
#include "rules/inputs.inc"
    ;
std::string_view id(YearField field);  // its key in the case's `year`
Input input_of(YearField field);

// --- Dimensions: what a rule may depend on (dimensions.inc) ------------------------------------------------------

enum class Dimension : std::uint8_t {
#define YIDI_DIMENSION(dimension, ...) dimension,
#define YIDI_OWN_DIMENSION(dimension, ...) dimension,
#define YIDI_NUMBER_DIMENSION(dimension, ...) dimension,
#include "rules/dimensions.inc"
};
inline constexpr int dimension_count = 0
#define YIDI_DIMENSION(...) +1
#define YIDI_OWN_DIMENSION(...) +1
#define YIDI_NUMBER_DIMENSION(...) +1
#include "rules/dimensions.inc"
    ;

enum class DimensionKind : std::uint8_t {
  terms,   // a value out of a closed list
  own,     // one of the policy's own institution classes or person groups
  number,  // a whole number; rows give a range
};

// The numbers a case may hold: an age from 0, an admission from the first.
inline constexpr int oldest_age = 150, most_admissions = 366, longest_insured_years = 150;
// How many different limits one policy may set on one of them.
inline constexpr std::size_t most_cuts = 15;

struct DimensionInfo {
  DimensionKind kind;
  ListId list;                 // of `terms`; else NoChoice, which has none
  Terms terms;                 // at most 64
  int least, most;             // of a number: what a case may hold
  std::optional<Input> input;  // whom to ask when a rule depends on it; nothing where it is always known
};
const DimensionInfo& info(Dimension dimension);
std::string_view id(Dimension dimension);
int find_dimension(std::string_view id);  // index, or -1
Input input_of(Dimension dimension);      // of one that may be unknown

// The enum of a dimension's values: TermOf<Dimension::place> is Place.
template <Dimension dimension>
struct DimensionTerm;
#define YIDI_DIMENSION(dimension, List, ...)   \
  template <>                                  \
  struct DimensionTerm<Dimension::dimension> { \
    using Type = List;                         \
  };
#include "rules/dimensions.inc"
template <Dimension dimension>
using TermOf = typename DimensionTerm<dimension>::Type;

// The dimensions that are numbers are the last ones; which of them this is.
constexpr int number_dimension_count = 0
#define YIDI_NUMBER_DIMENSION(...) +1
#include "rules/dimensions.inc"
    ;
constexpr std::size_t number_index(Dimension dimension) {
  return static_cast<std::size_t>(static_cast<int>(dimension) - (dimension_count - number_dimension_count));
}

constexpr Dimension number_dimension(std::size_t index) {
  return static_cast<Dimension>(static_cast<std::size_t>(dimension_count - number_dimension_count) + index);
}

// --- Parameters: what a rule may set (parameters.inc) ------------------------------------------------------------

enum class Stage : std::uint8_t {
#define YIDI_STAGE(stage, ...) stage,
#include "rules/stages.inc"
};
inline constexpr int stage_count = 0
#define YIDI_STAGE(...) +1
#include "rules/stages.inc"
    ;
std::string_view id(Stage stage);

enum class Parameter : std::uint8_t {
#define YIDI_PARAMETER(parameter, ...) parameter,
#include "rules/parameters.inc"
};
inline constexpr int parameter_count = 0
#define YIDI_PARAMETER(...) +1
#include "rules/parameters.inc"
    ;

// Several of few things: kinds of a value, fields of the sheet.
template <class Thing>
class Several {
 public:
  constexpr Several() = default;
  constexpr Several(Thing thing) : bits_(std::uint32_t{1} << static_cast<int>(thing)) {}
  constexpr bool has(Thing thing) const { return bits_ >> static_cast<int>(thing) & 1; }
  friend constexpr Several operator|(Several one, Several other) {
    one.bits_ |= other.bits_;
    return one;
  }

 private:
  std::uint32_t bits_ = 0;
};
using ValueKinds = Several<ValueKind>;
using Fields = Several<Field>;
constexpr ValueKinds operator|(ValueKind one, ValueKind other) { return ValueKinds(one) | ValueKinds(other); }
constexpr Fields operator|(Field one, Field other) { return Fields(one) | Fields(other); }
static_assert(value_kind_count <= 32 && field_count <= 32);

struct ParameterInfo {
  ValueKinds kinds;
  ListId list;  // of its choices; else NoChoice
  Terms choices;
  Stage stage;
  Fields affects;  // the fields of the sheet that it decides first
  bool takes(ValueKind kind) const { return kinds.has(kind); }
};
const ParameterInfo& info(Parameter parameter);
std::string_view id(Parameter parameter);
int find_parameter(std::string_view id);  // index, or -1
// Lists are told as they are, and never missing from an amount.
bool is_list(Parameter parameter);

// The enum of a parameter's choices: ChoiceOf<Parameter::deductible_period> is DeductiblePeriod.
template <Parameter parameter>
struct ParameterChoice;
#define YIDI_PARAMETER(parameter, kinds, Choices, ...) \
  template <>                                          \
  struct ParameterChoice<Parameter::parameter> {       \
    using Type = Choices;                              \
  };
#include "rules/parameters.inc"
template <Parameter parameter>
using ChoiceOf = typename ParameterChoice<parameter>::Type;

class ParameterSet {
 public:
  void add(Parameter parameter) { words_[std::size_t(parameter) / 64] |= std::uint64_t{1} << int(parameter) % 64; }
  void add(const ParameterSet& others) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= others.words_[i];
  }
  bool has(Parameter parameter) const { return words_[std::size_t(parameter) / 64] >> int(parameter) % 64 & 1; }

 private:
  std::array<std::uint64_t, (parameter_count + 63) / 64> words_{};
};

// --- The funds above the basic one (funds.inc) -------------------------------------------------------------------

// In the order in which they pay.
enum class Layer : std::uint8_t {
#define YIDI_FUND(fund, ...) fund,
#include "rules/funds.inc"
};
inline constexpr int layer_count = 0
#define YIDI_FUND(...) +1
#include "rules/funds.inc"
    ;
std::string_view id(Layer layer);

// Every layer is described by the same parameters.
enum class LayerPart : std::uint8_t {
#define YIDI_PART(fund, part, ...) part,
  YIDI_PARTS_OF_FUND(YIDI_PART, , , , )
#undef YIDI_PART
};
inline constexpr int layer_part_count = 0
#define YIDI_PART(...) +1
    YIDI_PARTS_OF_FUND(YIDI_PART, , , , )
#undef YIDI_PART
    ;

constexpr Parameter of_layer(Layer layer, LayerPart part) {
  return static_cast<Parameter>(static_cast<int>(Parameter::large_applies) +
                                static_cast<int>(layer) * layer_part_count + static_cast<int>(part));
}
#define YIDI_FUND(fund, ...) YIDI_PARTS_OF_FUND(YIDI_PART, fund, , , )
#define YIDI_PART(fund, part, ...) static_assert(of_layer(Layer::fund, LayerPart::part) == Parameter::fund##_##part);
#include "rules/funds.inc"
#undef YIDI_PART
std::optional<Layer> layer_of(Parameter parameter);  // nothing where it is of no fund above the basic one

template <LayerPart part>
using ChoiceOfPart = ChoiceOf<of_layer(Layer::large, part)>;

Field paid_by(Layer layer);         // the sheet field of a layer's payment
YearField used_of(Layer layer);     // what it paid this year
YearField counted_by(Layer layer);  // what of this year's personal cost it has counted
StepId step_of(Layer layer);

}  // namespace yidi
