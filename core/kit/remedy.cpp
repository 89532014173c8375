#include "kit/remedy.h"

#include <cstdlib>

#include "kit/names.h"
#include "kit/slips.h"
#include "kit/steps.h"

namespace yidi::kit {
namespace {

constexpr std::string_view head_keys =
    "$schema\nadmdvs\nname\ndescription\npool\nhome\nparent\nchecked_on\nsources\nfigures\nclasses\ngroups\n"
    "med_types\ntables\n";
constexpr std::string_view row_keys =
    "id\nwhen\nrows\nyuan\nratio\npoints\nfactor\nmonths\nworking_"
    "days\nnumber\nchoice\nbands\ncounts\nlist\nfrom\nuntil\n"
    "gap_before\ncite\ngrade\nreading\nat_least\nat_"
    "most\nabout\nbelow\nnot\nto\ntimes\nof\nname\nzh\nen\nkind\ncontact\nany_"
    "of\n"
    "title\nissuer\nnumber\ndate\nread_in\nas_of\ndisputed\nby\nwhat\nmembers\nlevels\ndescription\ncodes\n"
    "or\nas\nbase\nshare\nsteps\nper\nabove\nplus\nless\nfloor\nceiling\n";

std::string parameter_lines() {
  std::string lines;
  for (int i = 0; i < parameter_count; ++i) lines.append(id(Parameter(i))).append("\n");
  return lines;
}

std::string dimension_lines() {
  std::string lines;
  for (int i = 0; i < dimension_count; ++i) lines.append(id(Dimension(i))).append("\n");
  return lines;
}

enum class Form { other, money, ratio, date, whole };

Form form_of(std::string_view key) {
  for (const char* money : {"yuan", "to", "base", "plus", "less", "floor", "ceiling"})
    if (key == money) return Form::money;
  for (const char* ratio : {"ratio", "points", "factor", "share"})
    if (key == ratio) return Form::ratio;
  for (const char* date : {"from", "until", "checked_on", "date", "as_of"})
    if (key == date) return Form::date;
  for (const char* whole : {"months", "working_days", "number", "below", "above"})
    if (key == whole) return Form::whole;
  return Form::other;
}

std::optional<std::string> as_form(Form form, std::string_view written) {
  switch (form) {
    case Form::money: return as_money(written);
    case Form::ratio: return as_ratio(written);
    case Form::date: return as_date(written);
    case Form::whole: return as_whole_number(written);
    case Form::other: break;
  }
  return {};
}

// In quotes, but for a whole number.
std::optional<std::string> as_written(Form form, std::string_view written) {
  auto better = as_form(form, written);
  if (better && form != Form::whole) better = "\"" + *better + "\"";
  return better;
}

// What was written, in quotes or not.
std::string written(const Json& node) {
  return node.type == Json::Type::integer ? std::to_string(node.integer) : std::string(node.text);
}

bool is_none(std::string_view written) {
  for (const char* word : {"none", "无", "没有", "不设", "不限", "不封顶"})
    if (written == word) return true;
  return false;
}

struct Advising {
  const Faulty& in;
  Lang lang;

  const Json* node(const Error& error) const {
    return in.document.root ? in.document.root->at_pointer(error.path) : nullptr;
  }

  std::string advice(const Error& error, const Steps& steps) const {
    if (auto told = of_slip(error, steps)) return *told;
    if (auto better = rewritten(error, steps)) return said(lang, "advice.rewrite", {*better});
    switch (error.kind) {
      case ErrorKind::not_utf8: return std::string(say(lang, "syntax.not_utf8"));
      case ErrorKind::json_syntax: {
        const SyntaxSlip slip = syntax_slip(in.text, error.detail);
        return said(lang, slip.words, {slip.sign});
      }
      case ErrorKind::unknown_key: return of_unknown_key(error, steps);
      case ErrorKind::bad_code: return of_bad_code(steps);
      case ErrorKind::missing_key:
        return said(lang, "advice.missing_key", {error.detail.view(), say(lang, "key.", error.detail)});
      case ErrorKind::bad_value: return of_bad_value(steps);
      case ErrorKind::bad_cite: return said(lang, "advice.bad_cite", {source_ids()});
      case ErrorKind::out_of_range:
        return std::string(
            say(lang, form_of(steps.value_key()) == Form::ratio ? "advice.ratio_above_whole" : "advice.out_of_range"));
      default: return std::string(say(lang, "advice.", code(error.kind)));
    }
  }

  // What was probably meant, as it has to be written.
  std::optional<std::string> rewritten(const Error& error, const Steps& steps) const {
    const Json* at = node(error);
    const bool of_form = error.kind == ErrorKind::bad_money || error.kind == ErrorKind::bad_ratio ||
                         error.kind == ErrorKind::bad_date || error.kind == ErrorKind::wrong_type;
    if (!at || !of_form) return {};
    return as_written(form_of(steps.value_key()), written(*at));
  }

  // A word or a sign that is easily taken for what should stand here.
  std::optional<std::string> of_slip(const Error& error, const Steps& steps) const {
    const Json* at = node(error);
    if (!at) return {};
    if (steps.is_in_range() && error.kind != ErrorKind::out_of_range) return of_range(*at, steps);
    if (at->type != Json::Type::text) return {};
    const std::string_view key = steps.value_key();
    if (const auto blank = other_blank_in(at->text); blank && form_of(key) == Form::other)
      return said(lang, "advice.blank", {*blank, with_plain_blanks(at->text)});
    if (key == "yuan" && is_none(at->text) && takes_none(steps.parameter()))
      return std::string(say(lang, "advice.none_is_a_choice"));
    const auto misread = letters_as_digits(at->text);
    const auto meant = misread ? as_written(form_of(key), misread->text) : std::nullopt;
    if (!meant) return {};
    return said(lang, "advice.letter_for_digit", {misread->letter, misread->digit, *meant});
  }

  static bool takes_none(int parameter) {
    return parameter >= 0 && info(Parameter(parameter)).takes(ValueKind::choice) &&
           info(Parameter(parameter)).choices.find("none") >= 0;
  }

  // The range with the number that stands in the place already: "80", {"大于": 80} -> {"at_least": 80}.
  std::string of_range(const Json& at, const Steps& steps) const {
    std::string key = steps.all.size() > 5 ? last_step(steps.all.back()) : "";
    const Json* number = &at;
    for (const auto& member : at.members) {
      number = &member.second;
      key = member.first.view();
    }
    std::string value = as_whole_number(written(*number)).value_or("80");
    if (value.size() > 3) value = "80";
    const bool is_end = key == "below" || key == "at_most";
    if (key == "at_most") value = std::to_string(std::atoi(value.c_str()) + 1);
    return said(lang, "advice.range", {std::string(is_end ? "{\"below\": " : "{\"at_least\": ") + value + "}"});
  }

  std::string of_unknown_key(const Error& error, const Steps& steps) const {
    const std::string key = last_step(error.path);
    const bool of_table = steps.all.size() == 2 && steps.at(0) == "tables",
               of_condition =
                   (steps.at(3) == "when" && steps.all.size() == 5) || (steps.at(3) == "or" && steps.all.size() == 6);
    const std::string known(of_table                ? parameter_lines()
                            : of_condition          ? dimension_lines()
                            : steps.all.size() == 1 ? std::string(head_keys)
                                                    : std::string(row_keys));
    const bool in_band = steps.at(3) == "bands" || steps.at(4) == "bands" || steps.at(5) == "bands";
    if (in_band)
      for (const char* start : {"from", "at_least", "above", "over"})
        if (key == start) return said(lang, "advice.from_in_bands", {key});
    const auto near = nearest(with_plain_blanks(key), known);
    if (near && *near != key) return said(lang, "advice.unknown_key.near", {*near});
    // A word of the policy file, but not of this place.
    if (near && key == "as") return std::string(say(lang, "advice.not_here.as"));
    if (near && key == "share") return std::string(say(lang, "advice.not_here.share"));
    if (near && key == "plus") return std::string(say(lang, "advice.not_here.plus"));
    return std::string(say(lang, of_table       ? "advice.unknown_parameter"
                                 : of_condition ? "advice.unknown_dimension"
                                                : "advice.unknown_key"));
  }

  std::string of_bad_code(const Steps& steps) const {
    std::string values;
    const int dimension = steps.dimension(), parameter = steps.parameter();
    const std::string key(steps.value_key());
    if (dimension >= 0 && in.policy)
      values = accepted_values(Dimension(dimension), *in.policy, lang);
    else if (parameter >= 0 && key == "choice")
      values = accepted_choices(Parameter(parameter), lang);
    else if (key == "pool")
      values = say(lang, "accepted.pool");
    else if (key == "as")
      values = say(lang, "accepted.as");
    else if (key == "per")
      values = numbers();
    else if (key == "grade")
      values = say(lang, "accepted.grade");
    else if (steps.at(0) == "classes" && steps.at(2) == "levels" && in.policy)
      values = accepted_values(Dimension::level, *in.policy, lang);
    else if (key == "admdvs" || key == "parent" || steps.at(0) == "home")
      return std::string(say(lang, "advice.bad_admdvs"));
    else if (key == "id")
      return std::string(say(lang, "advice.bad_id"));
    else if (key == "of")
      values = figures();
    if (!values.empty()) return said(lang, "advice.bad_code", {values});
    if (key == "of") return std::string(say(lang, "advice.unknown_figure"));
    return std::string(say(lang, dimension >= 0 ? "advice.no_own_terms" : "advice.bad_code.other"));
  }

  std::string of_bad_value(const Steps& steps) const {
    std::string kinds;
    for (int i = 0; i < value_kind_count && steps.parameter() >= 0; ++i)
      if (info(Parameter(steps.parameter())).takes(ValueKind(i)))
        append_to_list(kinds, say(lang, "kind.", id(ValueKind(i))), lang);
    return said(lang, "advice.bad_value", {kinds});
  }

  // What an amount may rise or fall with.
  static std::string numbers() {
    std::string list;
    for (int i = dimension_count - number_dimension_count; i < dimension_count; ++i)
      list.append(list.empty() ? "" : " ").append(id(Dimension(i)));
    return list;
  }

  // Each once, whatever its periods.
  std::string figures() const {
    std::string list;
    if (in.policy)
      for (const Figure& one : in.policy->figures)
        if (!one.id.empty() && &one == figure(one.id))
          append_to_list(list, said(lang, "case.named", {one.id, one.name.in(lang)}), lang);
    return list;
  }

  const Figure* figure(std::string_view id) const {
    for (const Figure& one : in.policy->figures)
      if (one.id == id) return &one;
    return nullptr;
  }

  std::string source_ids() const {
    std::string ids;
    if (in.policy)
      for (const Source& source : in.policy->sources) append_to_list(ids, source.id, lang);
    return ids;
  }
};

}  // namespace

Remedy remedy_of(const Error& error, const Faulty& in, Lang lang) {
  if (auto remedy = remedy_of_contradiction(error, in, lang)) return *remedy;
  return {std::string(code(error.kind)), message(error, lang), Advising{in, lang}.advice(error, Steps(error.path))};
}

}  // namespace yidi::kit
