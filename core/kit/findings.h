// What is found in a policy folder: where, what, and what to do about it. An error keeps the policy from being sound;
// an advice does not.
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.h"
#include "kit/document.h"

namespace yidi::kit {

enum class Severity { error, advice };

struct Finding {
  Severity severity = Severity::error;
  std::string code;        // stable: "overlap", "date_gap" …
  std::string file, path;  // path: JSON Pointer, "" for the whole file
  int line = 0;            // from 1; 0 where the file has none that is meant
  std::string message, advice;
};

// The findings of one folder, and how many proofs it passed.
class Findings {
 public:
  explicit Findings(Lang lang) : lang_(lang) {}

  Lang lang() const { return lang_; }
  void pass() { ++passed_; }
  // In the catalogue's words, "finding.<code>" and "advice.<code>"; {0}, {1} … are the values. What stands behind a
  // point in the code chooses the words only: "missing_key.parent" is a missing_key.
  void add(Severity severity, std::string_view code, const Document& in, std::string_view path,
           std::initializer_list<std::string_view> values);
  void error(std::string_view code, const Document& in, std::string_view path,
             std::initializer_list<std::string_view> values = {});
  void advice(std::string_view code, const Document& in, std::string_view path,
              std::initializer_list<std::string_view> values = {});
  void add(Finding finding);
  bool has_error() const { return failed() > 0; }
  bool has(std::string_view code, std::string_view path) const { return told_.contains(key_of(code, path)); }

  int passed() const { return passed_; }
  int failed() const;
  // By file and line, as a person goes through them.
  std::vector<Finding> in_order() const;

 private:
  static std::string key_of(std::string_view code, std::string_view path) {
    return std::string(code).append(" ").append(path);
  }

  Lang lang_;
  std::vector<Finding> list_;
  std::set<std::string> told_;  // code and path of each
  int passed_ = 0;
};

// "good/policy.json:41  /tables/ratio/3  overlap", then the message and the advice, a line each.
std::string findings_text(const std::vector<Finding>& findings, Lang lang);
void write_findings(const std::vector<Finding>& findings, JsonWriter& out);

}  // namespace yidi::kit
