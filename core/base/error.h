// What can be wrong with a text that came in: one list, each kind with its stable code and its words.
//
// Only input is reported this way. A rule that is not stated is a normal answer (assessment.h), and a broken
// assumption of ours is an assert. Every error found in one text is reported in one answer, in reading order.
//
//   Errors errors;
//   errors.add(ErrorKind::bad_money, "/costs/medfee_sumamt", "12.5");
//   message(errors.list()[0], Lang::zh)  ->  金额要写成文字并带两位小数，例如 "1500.00"；收到的是「12.5」。
#pragma once

#include <string>
#include <string_view>

#include "base/lang.h"
#include "base/list.h"

namespace yidi {

// Finer than the code that is reported: several kinds share a code where the remedy differs (see error.cpp).
enum class ErrorKind {
  json_syntax,    // detail: "line:column"
  not_utf8,       // code json_syntax; detail: "line:column"
  too_large,      // the text, its depth or a list exceeds what is accepted; detail: the limit
  unknown_key,    // detail: the key
  duplicate_key,  // detail: the key
  missing_key,    // detail: the key
  wrong_type,     // detail: the type that is wanted, one of object array text integer boolean
  bad_money,      // detail: what was written
  bad_ratio,      // code bad_ratio
  bad_count,      // a quantity that is no number of at most four decimals
  bad_date,
  bad_code,                 // detail: what was written; accepted: the values that may be written, where they are few
  out_of_range,             // detail: the accepted range
  parts_exceed_total,       // code contradiction
  part_exceeds_year,        // code contradiction; detail: the field of the year's totals whose part it is
  end_before_begin,         // code contradiction
  both_items_and_sums,      // code contradiction
  items_differ_from_total,  // code contradiction; detail: the sum of the items
  // policy files only
  bad_text,             // a text holds a control character; detail: which one, "U+202E"
  bad_cite,             // a row, class or contact without a source of this file; detail: what was written
  duplicate_condition,  // detail: the dimension, which the table says already for all of its rows
  overlap,              // two rows of a table can match one case; detail: the two row ids
  duplicate_id,         // detail: the id
  reversed_bounds,      // at_least above at_most, or band ends that do not rise
  bad_value,            // the row's value is not of a kind this parameter takes; detail: the kinds it takes
  unsound_policy,       // the policy that a case needs has faults and was left out; detail: its code
  unknown_parent,       // the chain names a policy that is not loaded
};

struct Error {
  using moves_as_bytes = void;
  ErrorKind kind;
  Text path;    // JSON Pointer into the text, "" for the whole text
  Text detail;  // language-free: names, values, ranges "0..100"; a second part stands after a line break
};

// The stable code of a kind, as answers report it: "json_syntax", "contradiction" ...
std::string_view code(ErrorKind kind);

// One plain sentence for a person.
std::string message(const Error& error, Lang lang);

class Errors {
 public:
  // At most this many are kept: a text of a million faults is answered, not echoed.
  static constexpr std::size_t limit = 100;

  // What the writer of the text wrote is cut to 40 characters and its control characters are made visible; a very
  // long path is cut too. `accepted` is ours and becomes the second part of the detail. The same fault at the same
  // place is kept once.
  void add(ErrorKind kind, std::string_view path, std::string_view detail = {}, std::string_view accepted = {});
  bool none() const { return list_.empty(); }
  bool full() const { return list_.size() >= limit; }  // more would not be kept
  const List<Error>& list() const { return list_; }

 private:
  List<Error> list_;
};

}  // namespace yidi
