// The command line: the only file of the core that reads and prints. Exit codes: 0 answered, 1 a policy is not sound,
// 2 bad input (the answer with its errors is on standard output), 64 wrong usage, 66 a file cannot be read, 73 a folder
// cannot be made or is there already.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "kit/check.h"
#include "kit/diff.h"
#include "kit/skeleton.h"
#include "kit/words.h"
#include "tell/vocabulary_json.h"
#include "yidi.h"

namespace {

namespace fs = std::filesystem;

constexpr int exit_unsound = 1, exit_bad_input = 2, exit_usage = 64, exit_unreadable = 66, exit_cannot_create = 73;

struct Unreadable {
  std::string file;
};

std::string read_stream(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string read_file(const fs::path& path) {
  std::error_code error;
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path, error)) throw Unreadable{path.string()};
  return read_stream(in);
}

std::string read_if_there(const fs::path& path) { return fs::exists(path) ? read_file(path) : std::string(); }

constexpr const char* folder_files[] = {"policy.json", "sources.md", "cases.json"};

// What is not there is empty; check says so.
yidi::kit::PolicyFolder read_folder(const fs::path& path) {
  return {path.filename().string(), read_if_there(path / folder_files[0]), read_if_there(path / folder_files[1]),
          read_if_there(path / folder_files[2])};
}

bool holds_policy(const fs::path& folder) { return fs::exists(folder / folder_files[0]); }
// Cases without the policy they are of: check misses it. (sources.md alone may tell of something else, as of the calendar.)
bool holds_any_part(const fs::path& folder) { return holds_policy(folder) || fs::exists(folder / folder_files[2]); }

// The folders of which that is true, by name.
std::vector<yidi::kit::PolicyFolder> read_folders(const fs::path& root,
                                                  bool (*is_taken)(const fs::path&) = holds_policy) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::directory_iterator entries(root, error);
  if (error) throw Unreadable{root.string()};
  for (const auto& entry : entries)
    if (is_taken(entry.path())) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<yidi::kit::PolicyFolder> folders;
  for (const auto& path : paths) folders.push_back(read_folder(path));
  return folders;
}

std::string read_calendar(const fs::path& root) { return read_if_there(root / "calendar" / "holidays.json"); }

bool is_ok(const std::string& answer) { return answer.starts_with("{\"ok\":true"); }

struct Options {
  fs::path policies;
  std::string lang = "zh";
  std::string file;
  std::vector<std::string> folders;
  fs::path to;
  bool json = false;
  yidi::Lang language() const { return lang == "en" ? yidi::Lang::en : yidi::Lang::zh; }
};

// The folder in the working directory, else what the program's archive holds beside it, else that of the sources the
// program was built from.
fs::path default_policies() {
  if (fs::is_directory("policies")) return "policies";
  std::error_code error;
  const fs::path packed = fs::read_symlink("/proc/self/exe", error).parent_path() / "../share/yidi/policies";
  return fs::is_directory(packed, error) ? packed.lexically_normal() : fs::path(YIDI_POLICIES);
}

// Loads everything; a policy that is not sound is told on standard error and not used.
int load(yidi::Engine& engine, const Options& options) {
  int status = 0;
  auto take = [&](const std::string& file, const std::string& answer) {
    if (is_ok(answer)) return;
    std::cerr << file << ": " << answer << "\n";
    status = exit_unsound;
  };
  std::string calendar = read_calendar(options.policies);
  if (!calendar.empty()) take("calendar/holidays.json", engine.load_calendar(calendar, options.language()));
  for (const auto& folder : read_folders(options.policies))
    take(folder.name + "/policy.json", engine.load_policy(folder.policy, options.language()));
  return status;
}

int answer_one(const Options& options, bool in_words) {
  yidi::Engine engine;
  std::string text = options.file == "-" ? read_stream(std::cin) : read_file(options.file);
  if (int status = load(engine, options)) return status;
  std::string answer = engine.settle(text, options.language());
  bool good = is_ok(answer);
  if (in_words)
    std::cout << engine.explain(text, options.language());
  else
    std::cout << answer << "\n";
  return good ? 0 : exit_bad_input;
}

// One case a line in, one answer a line out, in the same order; each says itself whether it is good. An empty line is a
// case that cannot be read.
int answer_batch(const Options& options) {
  yidi::Engine engine;
  if (int status = load(engine, options)) return status;
  std::string line;
  while (std::getline(std::cin, line)) std::cout << engine.settle(line, options.language()) << "\n";
  return 0;
}

// What a person names: a path, or the name of a folder among the policies.
fs::path folder_path(const Options& options, const std::string& name) {
  for (const fs::path& path : {fs::path(name), options.policies / name})
    if (holds_any_part(path)) return fs::canonical(path);
  throw Unreadable{(fs::path(name) / folder_files[0]).string()};
}

// All policies, and those named beside them; a named one stands in for the one of the same name.
std::vector<yidi::kit::PolicyFolder> with_named(const Options& options, std::vector<std::string>& names) {
  auto folders = read_folders(options.policies, holds_any_part);
  for (const std::string& named : options.folders) {
    auto folder = read_folder(folder_path(options, named));
    names.push_back(folder.name);
    std::erase_if(folders, [&](const auto& other) { return other.name == folder.name; });
    folders.push_back(std::move(folder));
  }
  return folders;
}

int check_policies(const Options& options) {
  std::vector<std::string> names;
  const auto folders = with_named(options, names);
  const auto report = yidi::kit::check(folders, read_calendar(options.policies), options.language(), names);
  std::cout << report.text;
  return report.failed == 0 ? 0 : exit_unsound;
}

// A region by its code, or a folder.
int show_coverage(const Options& options) {
  yidi::Engine engine;
  if (int status = load(engine, options)) return status;
  std::string admdvs = options.file;
  if (!yidi::kit::policy_of(engine, admdvs)) {
    const auto folder = read_folder(folder_path(options, options.file));
    const std::string answer = engine.load_policy(folder.policy, options.language());
    if (!is_ok(answer)) {
      std::cerr << folder.name << "/policy.json: " << answer << "\n";
      return exit_unsound;
    }
    admdvs = answer.substr(answer.rfind(':') + 2, 6);
  }
  const yidi::Policy& policy = *yidi::kit::policy_of(engine, admdvs);
  const yidi::Rulebook rules(yidi::kit::chain_of(engine, policy), policy.checked_on);
  const auto coverage = yidi::kit::coverage_of(rules, options.language());
  if (!options.json) {
    std::cout << yidi::kit::coverage_text(coverage, options.language());
    return 0;
  }
  yidi::JsonWriter out;
  yidi::kit::write_coverage(coverage, options.language(), out);
  std::cout << out.take() << "\n";
  return 0;
}

std::string today() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return yidi::to_text(yidi::Date::days(std::int32_t(now.time_since_epoch().count())));
}

int begin_policy(const Options& options, yidi::kit::SkeletonRequest request) {
  const yidi::Lang lang = options.language();
  request.today = today();
  const yidi::Errors errors = yidi::kit::faults_of(request);
  for (const yidi::Error& error : errors.list())
    std::cerr << error.path.view() << ": " << yidi::message(error, lang) << "\n";
  if (!errors.none()) return exit_usage;
  const fs::path parent = options.to.empty() ? options.policies : options.to,
                 folder = parent / yidi::kit::folder_name(request);
  if (fs::exists(folder)) {
    std::cerr << yidi::kit::said(lang, "new.there", {folder.string()}) << "\n";
    return exit_cannot_create;
  }
  const yidi::kit::Skeleton texts = yidi::kit::skeleton(request);
  const std::string* contents[] = {&texts.policy, &texts.sources, &texts.cases};
  std::error_code error;
  fs::create_directories(folder, error);
  for (std::size_t i = 0; i < std::size(folder_files); ++i) {
    std::ofstream out(folder / folder_files[i], std::ios::binary);
    out << *contents[i];
    if (out.flush()) continue;
    std::cerr << yidi::kit::said(lang, "new.cannot_write", {(folder / folder_files[i]).string()}) << "\n";
    return exit_cannot_create;
  }
  std::cout << yidi::kit::said(lang, "new.made", {folder.string()}) << "\n";
  for (const char* what : {"new.policy", "new.sources", "new.cases"})
    std::cout << "  " << yidi::kit::say(lang, what) << "\n";
  std::cout << yidi::kit::said(lang, "new.next", {options.policies.string(), folder.string()}) << "\n";
  return 0;
}

std::string policy_file(const std::string& name) {
  const fs::path path(name);
  return fs::is_directory(path) ? (path / folder_files[0]).string() : name;
}

int compare_policies(const Options& options, const std::string& before, const std::string& after) {
  yidi::Engine engine;
  if (int status = load(engine, options)) return status;
  const std::string old_file = policy_file(before), new_file = policy_file(after);
  const std::string old_text = read_file(old_file), new_text = read_file(new_file);
  const auto diff = yidi::kit::diff_of({old_text, old_file}, {new_text, new_file}, engine,
                                       read_calendar(options.policies), options.language());
  std::cout << (options.json ? yidi::kit::diff_json(diff) + "\n" : yidi::kit::diff_text(diff, options.language()));
  return diff.faults.empty() ? 0 : exit_unsound;
}

int list_regions(const Options& options) {
  yidi::Engine engine;
  if (int status = load(engine, options)) return status;
  std::cout << engine.regions() << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  CLI::App app("yidi: what medical insurance pays away from home (异地就医结算), from rules one can read");
  app.set_version_flag("--version", "yidi " YIDI_VERSION);
  app.require_subcommand(1);
  Options options;
  options.policies = default_policies();

  auto command = [&](const char* name, const char* what, bool takes_case) {
    CLI::App* sub = app.add_subcommand(name, what);
    sub->add_option("--policies", options.policies, "the folder of policies");
    sub->add_option("--lang", options.lang, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    if (takes_case) sub->add_option("CASE", options.file, "a case as JSON, or - for standard input")->required();
    return sub;
  };
  CLI::App* settle = command("settle", "answer one case as JSON", true);
  CLI::App* explain = command("explain", "answer one case in words", true);
  CLI::App* check = command("check", "prove the policies: what is wrong, where, and what to do about it", false);
  check->add_option("FOLDER", options.folders, "only these, each with its coverage where it is one");
  CLI::App* coverage = command("coverage", "for which cases each parameter is stated, bounded or missing", false);
  coverage->add_option("ADMDVS|FOLDER", options.file, "a region's code or a policy folder")->required();
  coverage->add_flag("--json", options.json, "as JSON");
  yidi::kit::SkeletonRequest request;
  CLI::App* begin = command("new", "begin a policy folder to fill in", false);
  begin->add_option("ADMDVS", request.admdvs, "the division code of the insured region, six digits")->required();
  begin->add_option("--name", request.zh, "its Chinese name");
  begin->add_option("--name-en", request.en, "its English name; the folder is named by it");
  begin->add_option("--parent", request.parent, "the code of the policy above; by default the nation's");
  begin->add_option("--pool", request.pool, "county, city or province; by default as the code says");
  begin->add_option("--to", options.to, "where to put the folder; by default among the policies");
  std::string before, after;
  CLI::App* diff = command("diff", "what changed between two versions of a policy, and for whom", false);
  diff->add_option("OLD", before, "a policy folder or file")->required();
  diff->add_option("NEW", after, "a policy folder or file")->required();
  diff->add_flag("--json", options.json, "as JSON");
  CLI::App* batch = command("batch", "one case a line in, one answer a line out", false);
  CLI::App* vocabulary =
      app.add_subcommand("vocabulary", "every word that a policy, a case or an answer may hold, as JSON");
  CLI::App* regions = command("regions", "list the policies that are loaded", false);

  app.add_subcommand("help", "what the commands are; with a command: how it is used");

  try {
    // "help settle" is "settle --help".
    if (argc > 1 && argv[1] == std::string_view("help")) {
      std::vector<char*> asked(argv, argv + argc);
      asked.erase(asked.begin() + 1);
      char flag[] = "--help";
      asked.push_back(flag);
      app.parse(argc, asked.data());
    }
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : exit_usage;
  }
  try {
    if (settle->parsed()) return answer_one(options, false);
    if (explain->parsed()) return answer_one(options, true);
    if (check->parsed()) return check_policies(options);
    if (coverage->parsed()) return show_coverage(options);
    if (begin->parsed()) return begin_policy(options, std::move(request));
    if (diff->parsed()) return compare_policies(options, before, after);
    if (batch->parsed()) return answer_batch(options);
    if (vocabulary->parsed()) {
      std::cout << yidi::vocabulary_json() << "\n";
      return 0;
    }
    if (regions->parsed()) return list_regions(options);
  } catch (const fs::filesystem_error& error) {
    std::cerr << "cannot read " << error.path1().string() << "\n";
    return exit_unreadable;
  } catch (const Unreadable& unreadable) {
    std::cerr << "cannot read " << unreadable.file << "\n";
    return exit_unreadable;
  }
  return exit_usage;
}
