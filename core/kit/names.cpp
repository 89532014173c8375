#include "kit/names.h"

namespace yidi::kit {
namespace {

std::string with_name(std::string_view id, std::string_view name, Lang lang) {
  std::string text(id);
  if (name != id) text.append(lang.is_chinese() ? "（" : " (").append(name).append(lang.is_chinese() ? "）" : ")");
  return text;
}

}  // namespace

std::string_view name_of(Dimension dimension, std::string_view value, Lang lang) {
  const int term = info(dimension).terms.find(value);
  return term < 0 ? value : names_of(info(dimension).list, term).in(lang);
}

std::string accepted_values(Dimension dimension, const Policy& policy, Lang lang) {
  std::string list;
  const DimensionInfo& of = info(dimension);
  for (int i = 0; i < of.terms.size(); ++i)
    append_to_list(list, with_name(of.terms.id(i), names_of(of.list, i).in(lang), lang), lang);
  if (of.kind == DimensionKind::own)
    for (const OwnTerm& own : policy.own_terms(dimension))
      append_to_list(list, with_name(own.id, own.name.in(lang), lang), lang);
  return list;
}

std::string accepted_choices(Parameter parameter, Lang lang) {
  std::string list;
  const Terms& choices = info(parameter).choices;
  for (int i = 0; i < choices.size(); ++i)
    append_to_list(list, with_name(choices.id(i), names_of(info(parameter).list, i).in(lang), lang), lang);
  return list;
}

}  // namespace yidi::kit
