#include "kit/told.h"

#include <algorithm>

#include "kit/remedy.h"
#include "kit/steps.h"

namespace yidi::kit {
namespace {

class Told {
 public:
  Told(const Errors& errors, const Faulty& in, Findings& findings) : errors_(errors), in_(in), findings_(findings) {}

  void tell() {
    bool is_any_told = false;  // places to fill are told all of them, and elsewhere
    for (std::size_t i = 0; i < errors_.list().size(); ++i) {
      const Error& error = errors_.list()[i];
      if (is_empty(error) || follows_from_another(error) || is_repeated(i)) continue;
      tell(error);
      is_any_told = true;
    }
    if (is_any_told && errors_.full()) findings_.advice("too_many", in_.document, "", {std::to_string(Errors::limit)});
    const Json* sources = in_.policy ? in_.policy->document.find("sources") : nullptr;
    if (sources && sources->type == Json::Type::array && sources->items.empty())
      findings_.error("no_source_listed", in_.document, "/sources");
  }

 private:
  const Json* node(const Error& error) const {
    return in_.document.root ? in_.document.root->at_pointer(error.path) : nullptr;
  }

  // Told once for all of them, as a place to fill.
  bool is_empty(const Error& error) const {
    const Json* at = node(error);
    if (!at || at->type != Json::Type::text) return false;
    const std::string_view value = at->text;
    return value.empty() || (error.kind == ErrorKind::bad_cite && value.ends_with(" "));
  }

  bool follows_from_another(const Error& error) const {
    switch (error.kind) {
      case ErrorKind::overlap: return is_in_a_row_not_understood(error);
      // Without a single source every row misses its own: that they are missing is told.
      case ErrorKind::bad_cite: return in_.policy && in_.policy->sources.empty();
      case ErrorKind::unknown_key: return is_part_of_no_range(error);
      default: return false;
    }
  }

  // Rows overlap as long as a condition or a day of one of them is not understood: that is told alone.
  bool is_in_a_row_not_understood(const Error& overlap) const {
    auto rows = rows_named(overlap);
    const std::string_view list = overlap.path;
    if (list.ends_with("/rows")) rows.emplace_back(list.substr(0, list.rfind('/')));  // what they share
    return std::any_of(errors_.list().begin(), errors_.list().end(), [&](const Error& other) {
      if (other.kind == ErrorKind::overlap || other.kind == ErrorKind::duplicate_id) return false;
      return std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
        for (const char* part : {"/when", "/or", "/as", "/from", "/until"})
          if (is_within(other.path, row + part)) return true;
        return false;
      });
    });
  }

  // {"大于": 80}: that it has no end to know is told with the form it takes.
  bool is_part_of_no_range(const Error& error) const {
    const std::string_view path = error.path, range = path.substr(0, path.rfind('/'));
    return Steps(path).is_in_range() &&
           std::any_of(errors_.list().begin(), errors_.list().end(), [&](const Error& other) {
             return other.kind == ErrorKind::missing_key && other.path.view() == range;
           });
  }

  // What many rows miss in the same way: a class or group that is not listed, a source that is not. "" for all else.
  std::string missed(const Error& error) const {
    const Json* at = node(error);
    if (!at || at->type != Json::Type::text) return {};
    const std::string_view text = at->text;
    if (error.kind == ErrorKind::bad_cite) return "cite " + std::string(text.substr(0, text.find(' ')));
    const int dimension = error.kind == ErrorKind::bad_code ? Steps(error.path).dimension() : -1;
    if (dimension < 0 || info(Dimension(dimension)).kind != DimensionKind::own) return {};
    return std::string(id(Dimension(dimension))) + " " + std::string(text);
  }

  bool is_repeated(std::size_t at) const {
    const std::string what = missed(errors_.list()[at]);
    for (std::size_t i = 0; i < at && !what.empty(); ++i)
      if (missed(errors_.list()[i]) == what) return true;
    return false;
  }

  std::size_t times_missed(const Error& error) const {
    const std::string what = missed(error);
    const auto is_same = [&](const Error& other) { return missed(other) == what; };
    return what.empty() ? 1 : std::size_t(std::count_if(errors_.list().begin(), errors_.list().end(), is_same));
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
    int line = in_.document.line_of(path);
    if (code(error.kind) == "json_syntax") line = std::atoi(std::string(error.detail).c_str());
    Remedy remedy = remedy_of(error, in_, findings_.lang());
    if (const std::size_t times = times_missed(error); times > 1)
      remedy.message += said(findings_.lang(), "told.also", {std::to_string(times - 1)});
    findings_.add({Severity::error, std::move(remedy.code), in_.document.file, path, line, std::move(remedy.message),
                   std::move(remedy.advice)});
  }

  const Errors& errors_;
  const Faulty& in_;
  Findings& findings_;
};

}  // namespace

void tell(const Errors& errors, std::string_view text, const Document& document, const Policy* policy,
          Findings& findings) {
  Told(errors, {text, document, policy}, findings).tell();
}

}  // namespace yidi::kit
