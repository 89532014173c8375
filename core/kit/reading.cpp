#include "kit/reading.h"

#include <algorithm>
#include <optional>

#include "kit/names.h"
#include "kit/slips.h"

namespace yidi::kit {
namespace {

constexpr std::string_view head_keys =
    "$schema\nadmdvs\nname\ndescription\npool\nhome\nparent\nchecked_on\nsources\nfigures\nclasses\ngroups\ntables\n";
constexpr std::string_view row_keys =
    "id\nwhen\nyuan\nratio\npoints\nfactor\nmonths\nworking_days\nnumber\nchoice\nbands\ncounts\nlist\nfrom\nuntil\n"
    "gap_before\ncite\ngrade\nreading\nat_least\nat_most\nbelow\nnot\nto\ntimes\nof\nname\nzh\nen\nkind\ncontact\nany_of\n"
    "title\nissuer\nnumber\ndate\nread_in\nas_of\nmembers\nlevels\ndescription\n";

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

// "/tables/ratio/3/when/place/0": the steps of a place in a policy.
struct Steps {
  std::vector<std::string> all;
  explicit Steps(std::string_view pointer) {
    while (!pointer.empty()) {
      pointer.remove_prefix(1);
      const std::size_t end = std::min(pointer.find('/'), pointer.size());
      all.emplace_back(pointer.substr(0, end));
      pointer.remove_prefix(end);
    }
  }
  std::string_view at(std::size_t i) const { return i < all.size() ? std::string_view(all[i]) : std::string_view(); }
  int parameter() const { return at(0) == "tables" ? find_parameter(at(1)) : -1; }
  int dimension() const { return at(3) == "when" ? find_dimension(at(4)) : -1; }
  std::string row() const { return all.size() > 2 && at(0) == "tables" ? "/tables/" + all[1] + "/" + all[2] : std::string(); }
  // The name of the value a place belongs to: the ends of a range belong to what they bound.
  std::string_view value_key() const {
    std::size_t last = all.size();
    while (last > 0 && (at(last - 1) == "at_least" || at(last - 1) == "at_most")) --last;
    return last > 0 ? at(last - 1) : std::string_view();
  }
};

enum class Form { other, money, ratio, date, whole };

Form form_of(std::string_view key) {
  for (const char* money : {"yuan", "to"})
    if (key == money) return Form::money;
  for (const char* ratio : {"ratio", "points", "factor"})
    if (key == ratio) return Form::ratio;
  for (const char* date : {"from", "until", "checked_on", "date", "as_of"})
    if (key == date) return Form::date;
  for (const char* whole : {"months", "working_days", "number", "below"})
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

// What was written, in quotes or not.
std::string written(const Json& node) {
  return node.type == Json::Type::integer ? std::to_string(node.integer) : std::string(node.text);
}

// The whole work on one reading: what the engine says of the text, told so that a clerk can put it right.
class Told {
 public:
  Told(std::string_view text, const Document& document, const Policy* policy, Findings& findings)
      : text_(text), document_(document), policy_(policy), findings_(findings) {}

  void tell(const Errors& errors) {
    for (const Error& error : errors.list())
      if (!is_empty(error) && !follows_from_another(error, errors)) tell(error);
    if (errors.list().size() >= Errors::limit) findings_.advice("too_many", document_, "", {std::to_string(Errors::limit)});
  }

 private:
  Lang lang() const { return findings_.lang(); }
  const Json* node(const Error& error) const { return document_.root ? document_.root->at_pointer(error.path) : nullptr; }

  // Told once for all of them, as a place to fill.
  bool is_empty(const Error& error) const {
    const Json* at = node(error);
    if (!at || at->type != Json::Type::text) return false;
    const std::string_view value = at->text;
    return value.empty() || (error.kind == ErrorKind::bad_cite && value.ends_with(" "));
  }

  // Rows overlap as long as a condition or a day of one of them is not understood: that is told alone.
  bool follows_from_another(const Error& error, const Errors& errors) const {
    if (error.kind != ErrorKind::overlap) return false;
    const auto rows = rows_named(error);
    return std::any_of(errors.list().begin(), errors.list().end(), [&](const Error& other) {
      if (other.kind == ErrorKind::overlap || other.kind == ErrorKind::duplicate_id) return false;
      return std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
        return is_within(other.path, row + "/when") || is_within(other.path, row + "/from") || is_within(other.path, row + "/until");
      });
    });
  }

  // The places of the rows that a fault of their table names by id; a repeated id names both.
  std::vector<std::string> rows_named(const Error& error) const {
    std::vector<std::string> rows;
    const Json* table = node(error);
    const std::string_view detail = error.detail;
    const std::size_t split = std::min(detail.find('\n'), detail.size());
    const std::string_view first = detail.substr(0, split), second = detail.substr(std::min(split + 1, detail.size()));
    for (std::size_t i = 0; table && i < table->items.size(); ++i) {
      const std::string_view id = text_of(table->items[i], "id");
      if (!id.empty() && (id == first || id == second)) rows.push_back(below(error.path, i));
    }
    return rows;
  }

  std::string place(const Error& error) const {
    if (error.kind != ErrorKind::overlap && error.kind != ErrorKind::duplicate_id) return std::string(error.path);
    const auto rows = rows_named(error);
    return rows.empty() ? std::string(error.path) : rows.back();
  }

  void tell(const Error& error) {
    const std::string path = place(error);
    int line = document_.line_of(path);
    if (error.kind == ErrorKind::json_syntax) line = std::atoi(std::string(error.detail).c_str());
    findings_.add({Severity::error, std::string(code(error.kind)), document_.file, path, line, message(error, lang()),
                   advice(error, Steps(path))});
  }

  std::string advice(const Error& error, const Steps& steps) const {
    if (auto better = rewritten(error, steps)) return said(lang(), "advice.rewrite", {*better});
    switch (error.kind) {
      case ErrorKind::json_syntax: {
        const SyntaxSlip slip = syntax_slip(text_, error.detail);
        return said(lang(), slip.words, {slip.sign});
      }
      case ErrorKind::unknown_key: return of_unknown_key(error, steps);
      case ErrorKind::bad_code: return of_bad_code(steps);
      case ErrorKind::missing_key: return said(lang(), "advice.missing_key", {error.detail.view(), say(lang(), "key.", error.detail)});
      case ErrorKind::bad_value: return of_bad_value(steps);
      case ErrorKind::bad_cite: return said(lang(), "advice.bad_cite", {source_ids()});
      case ErrorKind::out_of_range:
        return std::string(say(lang(), form_of(steps.value_key()) == Form::ratio ? "advice.ratio_above_whole" : "advice.out_of_range"));
      default: return std::string(say(lang(), "advice.", code(error.kind)));
    }
  }

  // What was probably meant, as it has to be written.
  std::optional<std::string> rewritten(const Error& error, const Steps& steps) const {
    const Json* at = node(error);
    const bool of_form = error.kind == ErrorKind::bad_money || error.kind == ErrorKind::bad_ratio ||
                         error.kind == ErrorKind::bad_date || error.kind == ErrorKind::wrong_type;
    if (!at || !of_form) return {};
    const Form form = form_of(steps.value_key());
    auto better = as_form(form, written(*at));
    if (better && form != Form::whole) better = "\"" + *better + "\"";
    return better;
  }

  std::string of_unknown_key(const Error& error, const Steps& steps) const {
    const std::string key = last_step(error.path);
    const bool of_table = steps.all.size() == 2 && steps.at(0) == "tables", of_condition = steps.at(3) == "when" && steps.all.size() == 5;
    const std::string known(of_table       ? parameter_lines()
                            : of_condition ? dimension_lines()
                            : steps.all.size() == 1 ? std::string(head_keys)
                                                    : std::string(row_keys));
    if (auto near = nearest(key, known)) return said(lang(), "advice.unknown_key.near", {*near});
    return std::string(say(lang(), of_table ? "advice.unknown_parameter" : of_condition ? "advice.unknown_dimension" : "advice.unknown_key"));
  }

  std::string of_bad_code(const Steps& steps) const {
    std::string values;
    const int dimension = steps.dimension(), parameter = steps.parameter();
    const std::string key(steps.value_key());
    if (dimension >= 0 && policy_) values = accepted_values(Dimension(dimension), *policy_, lang());
    else if (parameter >= 0 && key == "choice") values = accepted_choices(Parameter(parameter), lang());
    else if (key == "pool") values = say(lang(), "accepted.pool");
    else if (key == "grade") values = say(lang(), "accepted.grade");
    else if (steps.at(0) == "classes" && steps.at(2) == "levels" && policy_) values = accepted_values(Dimension::level, *policy_, lang());
    else if (key == "admdvs" || key == "parent" || steps.at(0) == "home") return std::string(say(lang(), "advice.bad_admdvs"));
    else if (key == "id") return std::string(say(lang(), "advice.bad_id"));
    else if (key == "of") return std::string(say(lang(), "advice.unknown_figure"));
    if (!values.empty()) return said(lang(), "advice.bad_code", {values});
    return std::string(say(lang(), dimension >= 0 ? "advice.no_own_terms" : "advice.bad_code.other"));
  }

  std::string of_bad_value(const Steps& steps) const {
    std::string kinds;
    for (int i = 0; i < value_kind_count && steps.parameter() >= 0; ++i)
      if (info(Parameter(steps.parameter())).takes(ValueKind(i)))
        append_to_list(kinds, say(lang(), "kind.", id(ValueKind(i))), lang());
    return said(lang(), "advice.bad_value", {kinds});
  }

  std::string source_ids() const {
    std::string ids;
    if (policy_)
      for (const Source& source : policy_->sources) append_to_list(ids, source.id, lang());
    return ids;
  }

  std::string_view text_;
  const Document& document_;
  const Policy* policy_;
  Findings& findings_;
};

// A cite is filled where a place follows the source.
bool is_to_fill(const Json& node, std::string_view key) {
  return node.type == Json::Type::text && (node.text.view().empty() || (key == "cite" && node.text.view().ends_with(" ")));
}

// "yuan"（金额，例如 "1500.00"）; of a choice the words it may be.
std::string place_words(std::string_view key, const Steps& steps, Lang lang) {
  std::string words = "\"" + std::string(key) + "\"";
  std::string what(say(lang, "key.", key));
  if (key == "choice" && steps.parameter() >= 0) what = accepted_choices(Parameter(steps.parameter()), lang);
  if (what != key) words.append(lang.is_chinese() ? "：" : ": ").append(what);
  return words;
}

// The places of one object are told together: a row is filled in at one go.
void find_places(const Json& node, const std::string& path, const Document& document, Findings& findings) {
  std::string places, only;
  int count = 0;
  for (const auto& member : node.members) {
    const std::string below_it = below(path, member.first);
    if (is_to_fill(member.second, member.first)) {
      if (count++ > 0) places += findings.lang().is_chinese() ? "；" : "; ";
      places += place_words(member.first, Steps(path), findings.lang());
      only = below_it;
    }
    find_places(member.second, below_it, document, findings);
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (is_to_fill(node.items[i], "")) findings.error("to_fill", document, below(path, i), {"\"\""});
    find_places(node.items[i], below(path, i), document, findings);
  }
  if (count > 0) findings.error("to_fill", document, count == 1 ? only : path, {places});
}

}  // namespace

void find_places_to_fill(const Document& document, Findings& findings) {
  if (document.root) find_places(*document.root, "", document, findings);
}

Reading read_for_check(std::string_view text, const std::string& file, Findings& findings) {
  Reading reading{{file, nullptr}, nullptr, false};
  Errors errors;
  Json root = parse_json(text, policy_limits, errors);
  const bool readable = errors.none() || root.type != Json::Type::null;
  if (readable) {
    reading.policy = std::make_unique<Policy>(read_policy(std::move(root), errors));
    reading.document.root = &reading.policy->document;
  }
  reading.sound = errors.none();
  if (reading.sound) findings.pass();
  Told(text, reading.document, reading.policy.get(), findings).tell(errors);
  find_places_to_fill(reading.document, findings);
  return reading;
}

Json json_for_check(std::string_view text, const std::string& file, Findings& findings) {
  Errors errors;
  Json root = parse_json(text, policy_limits, errors);
  const Document document{file, &root};
  Told(text, document, nullptr, findings).tell(errors);
  return root;
}

}  // namespace yidi::kit
