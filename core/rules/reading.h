// What the files share that read a policy: policy.cpp its head and sources, table.cpp its tables, value.cpp what a
// row gives. Each reports what is wrong and goes on; what it then returns is not used, because a policy with errors
// is not.
#pragma once

#include "rules/policy.h"

namespace yidi::reading {

// --- reading.cpp: parts that recur ---

std::string_view text_of(JsonCursor at);                               // empty where there is none
std::string_view read_id(JsonCursor object);                           // its "id": small letters, digits, - and _
Names read_names(JsonCursor at);                                       // {"zh", "en"}
std::optional<Grade> read_grade(JsonCursor at, const Policy& policy);  // not assumed; typical where it is at home
int own_index(const List<OwnTerm>& own, std::string_view id);          // or -1

// "notice §2": a source of this file, a blank, the place in it.
void read_cite(JsonCursor at, const Policy& policy, std::string_view& source, std::string_view& place);

// "from" and "until" of an object; the first day may be said once for several.
Period read_period(JsonCursor& at, const std::optional<Date>& shared_from = {});

// --- value.cpp ---

// Of a row, by the one kind of value that it holds.
Value read_value(JsonCursor& row, Parameter parameter);

// --- overlaps.cpp ---

// Faults of the table where two rows have one id, or can match one case; of remarks, which add up, only the former.
void prove_unique(const List<Row>& rows, const List<OwnTerm>& classes, JsonCursor& table, bool adds_up);

// --- table.cpp ---

// One value of a dimension or a list of them, as a set.
std::uint64_t read_value_set(JsonCursor at, const Policy& policy, Dimension dimension);
void read_tables(JsonCursor at, Policy& policy);

}  // namespace yidi::reading
