#include "rules/vocabulary.h"

#include <cassert>

namespace yidi {
namespace {

// --- Identifiers -------------------------------------------------------------------------------------------------

// One text a list.
namespace ids_of {
#define YIDI_LIST(Type) constexpr char Type[] = ""
#define YIDI_CODE(term, code, ...) code "\0"
// clang-format off
#define YIDI_END ;
// clang-format on
#include "rules/lists.inc"
}  // namespace ids_of

constexpr Terms lists[] = {
#define YIDI_LIST(Type) ids_of::Type,
#include "rules/lists.inc"
};

constexpr Terms list_ids(
#define YIDI_LIST(Type) #Type "\0"
#include "rules/lists.inc"
);

constexpr Terms field_ids(
#define YIDI_SHEET_FIELD(field, ...) #field "\0"
#include "rules/sheet.inc"
);

constexpr Terms input_ids(
#define YIDI_INPUT(group, field) #group "." #field "\0"
#define YIDI_INPUT_GROUP(group) #group "\0"
#include "rules/inputs.inc"
);

constexpr Terms usual_inputs(
#define YIDI_INPUT(group, field) "\0"
#define YIDI_USUAL_INPUT(group, field, usual) usual "\0"
#define YIDI_INPUT_GROUP(group) "\0"
#include "rules/inputs.inc"
);

constexpr Terms year_field_ids(
#define YIDI_YEAR_INPUT(field) #field "\0"
#include "rules/inputs.inc"
);

constexpr Input year_inputs[] = {
#define YIDI_YEAR_INPUT(field) Input::year_##field,
#include "rules/inputs.inc"
};

constexpr Terms dimension_ids(
#define YIDI_DIMENSION(dimension, ...) #dimension "\0"
#define YIDI_OWN_DIMENSION(dimension, ...) #dimension "\0"
#define YIDI_NUMBER_DIMENSION(dimension, ...) #dimension "\0"
#include "rules/dimensions.inc"
);

constexpr Terms stage_ids(
#define YIDI_STAGE(stage, ...) #stage "\0"
#include "rules/stages.inc"
);

constexpr Terms parameter_ids(
#define YIDI_PARAMETER(parameter, ...) #parameter "\0"
#include "rules/parameters.inc"
);

constexpr Terms layer_ids(
#define YIDI_FUND(fund, ...) #fund "\0"
#include "rules/funds.inc"
);

// --- Properties --------------------------------------------------------------------------------------------------

constexpr const Terms& list_of(ListId list) { return lists[static_cast<std::size_t>(list)]; }

constexpr DimensionInfo of_terms(ListId list, std::optional<Input> input) {
  return {DimensionKind::terms, list, list_of(list), 0, 0, input};
}
constexpr DimensionInfo own(Input input) {
  return {DimensionKind::own, ListId::NoChoice, list_of(ListId::NoChoice), 0, 0, input};
}
constexpr DimensionInfo number(int least, int most, Input input) {
  return {DimensionKind::number, ListId::NoChoice, list_of(ListId::NoChoice), least, most, input};
}

constexpr auto dimensions = [] {
  using enum Input;
  constexpr std::nullopt_t always_known = std::nullopt;
  return std::array{
#define YIDI_DIMENSION(dimension, List, input, ...) of_terms(ListId::List, input),
#define YIDI_OWN_DIMENSION(dimension, group, field, ...) own(group##_##field),
#define YIDI_NUMBER_DIMENSION(dimension, least, most, group, field, ...) number(least, most, group##_##field),
#include "rules/dimensions.inc"
  };
}();

constexpr bool numbers_stand_last() {
  for (int i = 0; i < dimension_count; ++i) {
    const bool is_last = i >= dimension_count - number_dimension_count;
    if ((dimensions[static_cast<std::size_t>(i)].kind == DimensionKind::number) != is_last) return false;
  }
  return true;
}
static_assert(numbers_stand_last());

constexpr bool values_fit_a_word() {
  for (const DimensionInfo& dimension : dimensions)
    if (dimension.terms.size() > 64) return false;
  return true;
}
static_assert(values_fit_a_word());

// The kinds and fields of a row by their bare names, each row by itself: a parameter, a kind and a stage may be
// called the same.
#define YIDI_PARAMETER(parameter, kinds_, Choices, stage_, affects_, ...)              \
  constexpr ParameterInfo info_of_##parameter() {                                      \
    constexpr ValueKinds kinds = [] {                                                  \
      using enum ValueKind;                                                            \
      return ValueKinds(kinds_);                                                       \
    }();                                                                               \
    constexpr Fields affects = [] {                                                    \
      using enum Field;                                                                \
      [[maybe_unused]] constexpr Fields no_field;                                      \
      return Fields(affects_);                                                         \
    }();                                                                               \
    return {kinds, ListId::Choices, list_of(ListId::Choices), Stage::stage_, affects}; \
  }
#include "rules/parameters.inc"

constexpr ParameterInfo parameters[] = {
#define YIDI_PARAMETER(parameter, ...) info_of_##parameter(),
#include "rules/parameters.inc"
};

constexpr Field layer_fields[] = {
#define YIDI_FUND(fund, pays, ...) Field::pays,
#include "rules/funds.inc"
};

constexpr YearField layer_year_fields[] = {
#define YIDI_FUND(fund, pays, used, ...) YearField::used,
#include "rules/funds.inc"
};

constexpr YearField layer_counted[] = {
#define YIDI_FUND(fund, pays, used, counted, ...) YearField::counted,
#include "rules/funds.inc"
};

constexpr StepId layer_steps[] = {
#define YIDI_FUND(fund, ...) StepId::fund,
#include "rules/funds.inc"
};

}  // namespace

const Terms& terms(ListId list) { return list_of(list); }
std::string_view id(ListId list) { return list_ids.id(static_cast<int>(list)); }

std::string_view id(Field field) { return field_ids.id(static_cast<int>(field)); }
std::string_view id(Input input) { return input_ids.id(static_cast<int>(input)); }
std::string_view usual_of(Input input) { return usual_inputs.id(static_cast<int>(input)); }
std::string_view id(YearField field) { return year_field_ids.id(static_cast<int>(field)); }
Input input_of(YearField field) { return year_inputs[static_cast<std::size_t>(field)]; }

const DimensionInfo& info(Dimension dimension) { return dimensions[static_cast<std::size_t>(dimension)]; }
std::string_view id(Dimension dimension) { return dimension_ids.id(static_cast<int>(dimension)); }
int find_dimension(std::string_view id) { return dimension_ids.find(id); }
Input input_of(Dimension dimension) {
  assert(info(dimension).input && "this dimension is always known");
  return *info(dimension).input;
}

std::string_view id(Stage stage) { return stage_ids.id(static_cast<int>(stage)); }

const ParameterInfo& info(Parameter parameter) { return parameters[static_cast<std::size_t>(parameter)]; }
std::string_view id(Parameter parameter) { return parameter_ids.id(static_cast<int>(parameter)); }
int find_parameter(std::string_view id) { return parameter_ids.find(id); }
bool is_list(Parameter parameter) { return info(parameter).takes(ValueKind::list); }

std::optional<Layer> layer_of(Parameter parameter) {
  const int at = static_cast<int>(parameter) - static_cast<int>(Parameter::large_applies);
  const bool inside = at >= 0 && at < layer_count * layer_part_count;
  return inside ? std::optional(static_cast<Layer>(at / layer_part_count)) : std::nullopt;
}

std::string_view id(Layer layer) { return layer_ids.id(static_cast<int>(layer)); }
Field paid_by(Layer layer) { return layer_fields[static_cast<std::size_t>(layer)]; }
YearField used_of(Layer layer) { return layer_year_fields[static_cast<std::size_t>(layer)]; }
YearField counted_by(Layer layer) { return layer_counted[static_cast<std::size_t>(layer)]; }
StepId step_of(Layer layer) { return layer_steps[static_cast<std::size_t>(layer)]; }

}  // namespace yidi
