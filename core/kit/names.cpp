#include "kit/names.h"

namespace yidi::kit {
namespace {

std::string with_name(std::string_view id, std::string_view name, Lang lang) {
  std::string text(id);
  if (name != id) text.append(lang.is_chinese() ? "（" : " (").append(name).append(lang.is_chinese() ? "）" : ")");
  return text;
}

}  // namespace

// The engine names the parameters that an answer can call missing, the kit the others.
std::string name_of(Parameter parameter, Lang lang) {
  const std::string_view own = say(lang, "parameter.", id(parameter));
  return own == id(parameter) ? yidi::name(parameter, lang) : std::string(own);
}

std::string name_of(Field field, Lang lang) {
  const std::string_view own = say(lang, "sheet.", id(field));
  return std::string(own == id(field) ? yidi::name(field, lang) : own);
}

std::string_view name_of(Dimension dimension, Lang lang) { return say(lang, "dimension.", id(dimension)); }

std::string_view name_of(Dimension dimension, std::string_view value, Lang lang) {
  std::string group("value.");
  group.append(id(dimension)).append(".");
  return say(lang, group, value);
}

std::string_view choice_name(std::string_view choice, Lang lang) { return say(lang, "choice.", choice); }

std::string accepted_values(Dimension dimension, const Policy& policy, Lang lang) {
  std::string list;
  const DimensionInfo& of = info(dimension);
  for (int i = 0; i < of.terms.size(); ++i)
    append_to_list(list, with_name(of.terms.id(i), name_of(dimension, of.terms.id(i), lang), lang), lang);
  if (of.kind == DimensionKind::own)
    for (const OwnTerm& own : policy.own_terms(dimension))
      append_to_list(list, with_name(own.id, own.name.in(lang), lang), lang);
  return list;
}

std::string accepted_choices(Parameter parameter, Lang lang) {
  std::string list;
  const Terms& choices = info(parameter).choices;
  for (int i = 0; i < choices.size(); ++i)
    append_to_list(list, with_name(choices.id(i), choice_name(choices.id(i), lang), lang), lang);
  return list;
}

}  // namespace yidi::kit
