// What each command of the program does. Each gives its exit code, and throws Unreadable (files.h).
#pragma once

#include <string>
#include <vector>

#include "cli/files.h"
#include "kit/skeleton.h"

namespace yidi::cli {

// 0: answered.
inline constexpr int exit_unsound = 1;    // a policy is not sound
inline constexpr int exit_bad_input = 2;  // the answer, with its errors, is on standard output
inline constexpr int exit_usage = 64;
inline constexpr int exit_unreadable = 66;     // a file cannot be read
inline constexpr int exit_cannot_create = 73;  // a folder cannot be made, or is there already

struct Options {
  fs::path policies;
  std::string lang = "zh";
  std::string file;                  // the case; of `coverage` a region's code or a folder
  std::vector<std::string> folders;  // to check; none: all
  std::string before, after;         // to compare
  std::string sheet;                 // an earlier settlement sheet
  fs::path to;                       // where to begin a folder; empty: among the policies
  bool json = false;
  Lang language() const { return lang == "en" ? Lang::en : Lang::zh; }
};

int settle_case(const Options& options);
int explain_case(const Options& options);
int imply_from_sheet(const Options& options);
int answer_batch(const Options& options);
int list_regions(const Options& options);
int print_vocabulary();
int check_policies(const Options& options);
int show_coverage(const Options& options);
int compare_policies(const Options& options);
int begin_policy(const Options& options, kit::SkeletonRequest request);

}  // namespace yidi::cli
