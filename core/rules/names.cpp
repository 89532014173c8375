#include "rules/names.h"

namespace yidi {
namespace {

constexpr Names parameter_names[] = {
#define YIDI_PARAMETER(parameter, kinds, Choices, stage, affects, zh, en) {zh, en},
#include "rules/parameters.inc"
};

constexpr Names dimension_names[] = {
#define YIDI_DIMENSION(dimension, List, input, zh, en) {zh, en},
#define YIDI_OWN_DIMENSION(dimension, group, field, zh, en) {zh, en},
#define YIDI_NUMBER_DIMENSION(dimension, least, most, group, field, zh, en) {zh, en},
#include "rules/dimensions.inc"
};

constexpr Names field_names[] = {
#define YIDI_SHEET_FIELD(field, zh, en) {zh, en},
#include "rules/sheet.inc"
};

constexpr Names stage_names[] = {
#define YIDI_STAGE(stage, zh, en) {zh, en},
#include "rules/stages.inc"
};

// One array a list, as in vocabulary.cpp.
namespace names_in {
#define YIDI_LIST(Type) constexpr Names Type[] = {
#define YIDI_CODE(term, code, zh, en) {zh, en},
// clang-format off
#define YIDI_END {} };
// clang-format on
#include "rules/lists.inc"
}  // namespace names_in

constexpr const Names* list_names[] = {
#define YIDI_LIST(Type) names_in::Type,
#include "rules/lists.inc"
};

}  // namespace

Names names_of(Parameter parameter) { return parameter_names[static_cast<std::size_t>(parameter)]; }
Names names_of(Dimension dimension) { return dimension_names[static_cast<std::size_t>(dimension)]; }
Names names_of(Field field) { return field_names[static_cast<std::size_t>(field)]; }
Names names_of(Stage stage) { return stage_names[static_cast<std::size_t>(stage)]; }
Names names_of(ListId list, int term) { return list_names[static_cast<std::size_t>(list)][term]; }

}  // namespace yidi
