#include "kit/findings.h"

#include <algorithm>

#include "kit/words.h"

namespace yidi::kit {

void Findings::add(Severity severity, std::string_view code, const Document& in, std::string_view path,
                   std::initializer_list<std::string_view> values) {
  add({severity, std::string(code.substr(0, code.find('.'))), in.file, std::string(path), in.line_of(path),
       fill(say(lang_, "finding.", code), values), fill(say(lang_, "advice.", code), values)});
}

void Findings::error(std::string_view code, const Document& in, std::string_view path,
                     std::initializer_list<std::string_view> values) {
  add(Severity::error, code, in, path, values);
}

void Findings::advice(std::string_view code, const Document& in, std::string_view path,
                      std::initializer_list<std::string_view> values) {
  add(Severity::advice, code, in, path, values);
}

void Findings::add(Finding finding) {
  told_.insert(key_of(finding.code, finding.path));
  list_.push_back(std::move(finding));
}

int Findings::failed() const {
  return int(
      std::count_if(list_.begin(), list_.end(), [](const Finding& one) { return one.severity == Severity::error; }));
}

namespace {

// policy.json, then sources.md, then cases.json: the order of their writing.
int rank(const Finding& one) { return one.file.ends_with("cases.json") ? 2 : one.file.ends_with(".md") ? 1 : 0; }

}  // namespace

std::vector<Finding> Findings::in_order() const {
  std::vector<Finding> sorted = list_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& a, const Finding& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.line < b.line;
  });
  return sorted;
}

std::string findings_text(const std::vector<Finding>& findings, Lang lang) {
  std::string text;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& one = findings[i];
    const bool error = one.severity == Severity::error;
    text += one.file;
    if (one.line > 0) text += ":" + std::to_string(one.line);
    text += "  " + (one.path.empty() ? "" : one.path + "  ") + one.code + "\n";
    text.append("  ").append(say(lang, error ? "severity.error" : "severity.advice")).append(one.message).append("\n");
    // The same advice for a run of findings is given once, at its end.
    if (i + 1 < findings.size() && findings[i + 1].advice == one.advice) continue;
    text.append("  ").append(say(lang, "severity.to_do")).append(one.advice).append("\n");
  }
  return text;
}

void write_findings(const std::vector<Finding>& findings, JsonWriter& out) {
  out.begin_array();
  for (const Finding& one : findings) {
    out.begin_object();
    out.key("severity");
    out.text(one.severity == Severity::error ? "error" : "advice");
    out.key("code");
    out.text(one.code);
    out.key("file");
    out.text(one.file);
    out.key("path");
    out.text(one.path);
    out.key("line");
    if (one.line > 0)
      out.integer(one.line);
    else
      out.null();
    out.key("message");
    out.text(one.message);
    out.key("advice");
    out.text(one.advice);
    out.end_object();
  }
  out.end_array();
}

}  // namespace yidi::kit
