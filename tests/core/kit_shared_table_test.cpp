// A table that says once what its rows share is read as the same rows written out, and a fault is told where it stands.
#include "kit/changes.h"
#include "kit_support.h"

namespace yidi::kit {
namespace {

using test::checked;
using test::good;
using test::replaced;

const std::string plain = R"(    "deductible": [
      {"id": "big", "when": {"institution_class": "big"}, "yuan": "600.00", "from": "2024-01-01", "cite": "notice §2"},
      {"id": "small", "when": {"institution_class": "small"}, "yuan": "300.00", "from": "2024-01-01", "cite": "notice §2"}
    ],)";

// On line 16, its rows on the next two.
const std::string shared =
    R"(    "deductible": {"when": {"med_type": "21"}, "from": "2024-01-01", "cite": "notice §2", "rows": [
      {"id": "big", "when": {"institution_class": "big"}, "yuan": "600.00"},
      {"id": "small", "when": {"institution_class": "small"}, "yuan": "300.00"}
    ]},)";

PolicyFolder with(const std::string& table) {
  PolicyFolder folder = good();
  folder.policy = replaced(folder.policy, plain, table);
  return folder;
}

TEST(SharedTable, IsTheSameRowsWrittenOut) {
  Errors errors;
  const Policy policy = read_policy(parse_json(with(shared).policy, policy_limits, errors), errors);
  const Policy again =
      read_policy(parse_json(with(replaced(replaced(plain, "\"big\"}", "\"big\", \"med_type\": \"21\"}"), "\"small\"}",
                                           "\"small\", \"med_type\": \"21\"}"))
                                 .policy,
                             policy_limits, errors),
                  errors);
  ASSERT_TRUE(errors.none());
  EXPECT_TRUE(changes_between(policy, again, Lang::zh).empty());
  const auto& rows = policy.table(Parameter::deductible);
  ASSERT_EQ(rows.size(), 2U);
  for (const Row& row : rows) {
    EXPECT_EQ(row.when.size(), 2U);
    EXPECT_EQ(to_text(row.period.from), "2024-01-01");
    EXPECT_EQ(row.source, "notice");
    EXPECT_EQ(row.place, "§2");
  }
  EXPECT_TRUE(checked(with(shared)).findings.empty()) << checked(with(shared)).text;
  EXPECT_EQ(checked(with(shared)).passed, checked(good()).passed);
}

TEST(SharedTable, ARowHasItsOwnDayAndCite) {
  const std::string table =
      replaced(shared, "\"600.00\"", "\"600.00\", \"from\": \"2024-01-02\", \"cite\": \"notice §9\"");
  Errors errors;
  const Policy policy = read_policy(parse_json(with(table).policy, policy_limits, errors), errors);
  ASSERT_TRUE(errors.none());
  const auto& rows = policy.table(Parameter::deductible);
  EXPECT_EQ(to_text(rows[0].period.from), "2024-01-02");
  EXPECT_EQ(rows[0].place, "§9");
  EXPECT_EQ(to_text(rows[1].period.from), "2024-01-01");
}

TEST(SharedTable, EachFaultIsToldWhereItStands) {
  struct {
    const char *what, *from, *to;
    std::vector<std::string> found;  // code, place, line
  } const rows[] = {
      {"in a row", "300.00", "300", {}},
      {"a value of a row", "300.00", "3OO", {"bad_money /tables/deductible/rows/1/yuan 18"}},
      {"a number without its source", "300.00", "350.00", {"no_witness /tables/deductible/rows/1 18"}},
      {"a condition of the table and of a row",
       "{\"institution_class\": \"small\"}",
       "{\"institution_class\": \"small\", \"med_type\": \"21\"}",
       {"duplicate_condition /tables/deductible/rows/1/when/med_type 18"}},
      {"a shared condition, once",
       "\"med_type\": \"21\"",
       "\"med_type\": \"99\"",
       {"bad_code /tables/deductible/when/med_type 16"}},
      {"a shared condition that is none",
       "\"med_type\"",
       "\"medtype\"",
       {"unknown_key /tables/deductible/when/medtype 16"}},
      {"a shared day, once", "2024-01-01", "2024-1-1", {"bad_date /tables/deductible/from 16"}},
      {"a shared day without its source, once",
       "2024-01-01",
       "2023-01-01",
       {"no_witness_of_day /tables/deductible/from 16"}},
      {"a shared cite, once", "notice §2", "notce §2", {"bad_cite /tables/deductible/cite 16"}},
      {"a shared cite to fill", "notice §2", "notice ", {"to_fill /tables/deductible/cite 16"}},
      {"a day that nobody gives",
       "\"from\": \"2024-01-01\", ",
       "",
       {"missing_key /tables/deductible/rows/0/from 17", "missing_key /tables/deductible/rows/1/from 18"}},
      {"no rows",
       "\"rows\"",
       "\"row\"",
       {"unused_class /classes/0 11", "unused_class /classes/1 12", "missing_key /tables/deductible/rows 16",
        "unknown_key /tables/deductible/row 16"}},
      {"another key", "\"from\"", "\"until\": \"2025-01-01\", \"from\"", {"unknown_key /tables/deductible/until 16"}},
      {"rows that overlap", "\"small\"}", "[\"big\", \"small\"]}", {"overlap /tables/deductible/rows/1 18"}},
      {"two of one name", "\"id\": \"small\"", "\"id\": \"big\"", {"duplicate_id /tables/deductible/rows/1 18"}},
      {"a shared condition that nothing meets, once",
       "{\"med_type\": \"21\"}",
       "{\"age\": {\"at_least\": 200}}",
       {"never_matches /tables/deductible/when/age 16"}},
  };
  for (const auto& row : rows)
    for (Lang lang : {Lang::zh, Lang::en}) {
      PolicyFolder folder = with(replaced(shared, row.from, row.to));
      folder.cases.reset();
      const CheckReport report = checked(folder, lang);
      std::vector<std::string> found;
      for (const Finding& one : report.findings)
        found.push_back(one.code + " " + one.path + " " + std::to_string(one.line));
      EXPECT_EQ(found, row.found) << row.what << "\n" << report.text;
    }
}

}  // namespace
}  // namespace yidi::kit
