#include "rules/names.h"

namespace yidi {
namespace {

// The Chinese name and the English one, in turn.
constexpr Terms parameter_names(
#define YIDI_PARAMETER(parameter, kinds, Choices, stage, affects, zh, en) zh "\0" en "\0"
#include "rules/parameters.inc"
);

constexpr Terms dimension_names(
#define YIDI_DIMENSION(dimension, List, input, zh, en) zh "\0" en "\0"
#define YIDI_OWN_DIMENSION(dimension, group, field, zh, en) zh "\0" en "\0"
#define YIDI_NUMBER_DIMENSION(dimension, least, most, group, field, zh, en) zh "\0" en "\0"
#include "rules/dimensions.inc"
);

constexpr Terms field_names(
#define YIDI_SHEET_FIELD(field, zh, en) zh "\0" en "\0"
#include "rules/sheet.inc"
);

constexpr Terms stage_names(
#define YIDI_STAGE(stage, zh, en) zh "\0" en "\0"
#include "rules/stages.inc"
);

// One text a list, as in vocabulary.cpp.
namespace names_in {
#define YIDI_LIST(Type) constexpr char Type[] = ""
#define YIDI_CODE(term, code, zh, en) zh "\0" en "\0"
// clang-format off
#define YIDI_END ;
// clang-format on
#include "rules/lists.inc"
}  // namespace names_in

constexpr Terms list_names[] = {
#define YIDI_LIST(Type) names_in::Type,
#include "rules/lists.inc"
};

template <class Thing>
Names nth(const Terms& names, Thing thing) {
  const int at = 2 * static_cast<int>(thing);
  return {names.id(at), names.id(at + 1)};
}

}  // namespace

Names names_of(Parameter parameter) { return nth(parameter_names, parameter); }
Names names_of(Dimension dimension) { return nth(dimension_names, dimension); }
Names names_of(Field field) { return nth(field_names, field); }
Names names_of(Stage stage) { return nth(stage_names, stage); }
Names names_of(ListId list, int term) { return nth(list_names[static_cast<std::size_t>(list)], term); }

}  // namespace yidi
