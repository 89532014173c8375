#include "cli/commands.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <optional>

#include "kit/diff.h"
#include "kit/earlier_sheet.h"
#include "kit/words.h"
#include "tell/explanation.h"
#include "tell/vocabulary_json.h"
#include "yidi.h"

namespace yidi::cli {
namespace {

Engine engine_of(const Options& options) { return load(options.policies, options.language()).engine; }

std::string case_text(const Options& options) {
  return options.file == "-" ? read_stream(std::cin, case_limits.max_bytes)
                             : read_file(options.file, case_limits.max_bytes);
}

int exit_of(const Answer& answer) {
  if (answer.ok()) return 0;
  return answer.errors().list()[0].kind == ErrorKind::unsound_policy ? exit_unsound : exit_bad_input;
}

}  // namespace

int settle_case(const Options& options) {
  const std::string text = case_text(options);
  const Engine engine = engine_of(options);
  const Answer answer = engine.assess(text);
  std::cout << answer_json(answer, options.language()) << "\n";
  return exit_of(answer);
}

int explain_case(const Options& options) {
  const std::string text = case_text(options);
  const Engine engine = engine_of(options);
  const Answer answer = engine.assess(text);
  std::cout << answer_words(answer, options.language());
  if (answer.ok()) {
    const std::string hotline = hotline_of(options.policies, answer.assessment().given->insured.insu_admdvs);
    if (!hotline.empty()) std::cout << kit::said(options.language(), "hotline.rings", {hotline}) << "\n";
  }
  return exit_of(answer);
}

// What an earlier settlement sheet implies for a case; 2 where either cannot be read.
int imply_from_sheet(const Options& options) {
  const std::string text = case_text(options), sheet = read_file(options.sheet, case_limits.max_bytes);
  const std::string found = kit::implied(engine_of(options), text, sheet, options.language());
  std::cout << found << "\n";
  return found.starts_with("{\"ok\":true") ? 0 : exit_bad_input;
}

// One case a line in, one answer a line out, in the same order; each says itself whether it is good. An empty line is a
// case that cannot be read.
int answer_batch(const Options& options) {
  const Engine engine = engine_of(options);
  std::string line;
  while (read_line(std::cin, line, case_limits.max_bytes))
    std::cout << settle(engine, line, options.language()) << "\n";
  return std::cin.bad() ? exit_bad_input : 0;
}

int list_regions(const Options& options) {
  std::cout << regions(engine_of(options)) << "\n";
  return 0;
}

int print_vocabulary() {
  std::cout << vocabulary_json() << "\n";
  return 0;
}

// All policies, and those named beside them; a named one stands in for the one of the same name.
int check_policies(const Options& options) {
  std::vector<kit::PolicyFolder> folders = read_folders(options.policies);
  std::vector<std::string> names;
  for (const std::string& named : options.folders) {
    kit::PolicyFolder folder = read_folder(folder_path(options.policies, named));
    names.push_back(folder.name);
    std::erase_if(folders, [&](const auto& other) { return other.name == folder.name; });
    folders.push_back(std::move(folder));
  }
  const auto report = kit::check(folders, read_calendar(options.policies), options.language(), names);
  std::cout << report.text;
  return report.failed == 0 ? 0 : exit_unsound;
}

namespace {

// A region by its code, or a folder, whose policy is then in the engine too; nothing where that is not sound, which is
// told.
std::shared_ptr<const Policy> region_or_folder(const Options& options, Shelf& shelf) {
  if (auto region = shelf.engine.shared_policy(options.file)) return region;
  const fs::path folder = folder_path(options.policies, options.file), file = folder / folder_files[0];
  if (auto policy = shelf.policy_in(file)) {
    shelf.engine.hold(policy);
    return policy;
  }
  const bool is_told = fs::equivalent(folder.parent_path(), options.policies);  // when the shelf was filled
  auto policy = shelf.engine.load_policy(read_if_there(file)).policy;
  if (!policy && !is_told) tell_faulty(folder, options.language());
  return policy;
}

}  // namespace

int show_coverage(const Options& options) {
  Shelf shelf = load(options.policies, options.language());
  const auto policy = region_or_folder(options, shelf);
  if (!policy) return exit_unsound;
  const Rulebook rules(shelf.engine.chain_of(*policy), policy->checked_on);
  const auto coverage = kit::coverage_of(rules, options.language());
  if (!options.json) {
    std::cout << kit::coverage_text(coverage, options.language());
    return 0;
  }
  JsonWriter out;
  kit::write_coverage(coverage, options.language(), out);
  std::cout << out.take() << "\n";
  return 0;
}

int compare_policies(const Options& options) {
  const Shelf shelf = load(options.policies, options.language());
  const fs::path old_file = policy_file(options.before), new_file = policy_file(options.after);
  const std::string old_text = read_file(old_file), new_text = read_file(new_file);
  const auto diff =
      kit::diff_of(reading_of(old_file, old_text, old_file.string(), shelf),
                   reading_of(new_file, new_text, new_file.string(), shelf), shelf.engine, options.language());
  std::cout << (options.json ? kit::diff_json(diff) + "\n" : kit::diff_text(diff, options.language()));
  return diff.faults.empty() ? 0 : exit_unsound;
}

namespace {

std::string today() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return to_text(Date::days(std::int32_t(now.time_since_epoch().count())));
}

// The file that could not be written, where one could not.
std::optional<fs::path> write_folder(const fs::path& folder, const kit::Skeleton& texts) {
  const std::string* contents[] = {&texts.policy, &texts.sources, &texts.cases};
  std::error_code error;
  fs::create_directories(folder, error);
  for (std::size_t i = 0; i < std::size(folder_files); ++i) {
    std::ofstream out(folder / folder_files[i], std::ios::binary);
    out << *contents[i];
    if (!out.flush()) return folder / folder_files[i];
  }
  return std::nullopt;
}

}  // namespace

int begin_policy(const Options& options, kit::SkeletonRequest request) {
  const Lang lang = options.language();
  request.today = today();
  const Errors errors = kit::faults_of(request);
  for (const Error& error : errors.list()) std::cerr << error.path.view() << ": " << message(error, lang) << "\n";
  if (!errors.none()) return exit_usage;
  const fs::path parent = options.to.empty() ? options.policies : options.to, folder = parent / folder_name(request);
  if (fs::exists(folder)) {
    std::cerr << kit::said(lang, "new.there", {folder.string()}) << "\n";
    return exit_cannot_create;
  }
  if (const auto failed = write_folder(folder, kit::skeleton(request))) {
    std::cerr << kit::said(lang, "new.cannot_write", {failed->string()}) << "\n";
    return exit_cannot_create;
  }
  std::cout << kit::said(lang, "new.made", {folder.string()}) << "\n";
  for (const char* what : {"new.policy", "new.sources", "new.cases"}) std::cout << "  " << kit::say(lang, what) << "\n";
  std::cout << kit::said(lang, "new.next", {options.policies.string(), folder.string()}) << "\n";
  return 0;
}

}  // namespace yidi::cli
