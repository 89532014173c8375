// The command line. Its folder is the only one of the core that reads and prints. Exit codes: 0 answered, 1 a policy is
// not sound,
// 2 bad input (the answer with its errors is on standard output), 64 wrong usage, 66 a file cannot be read, 73 a folder
// cannot be made or is there already.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/commands.h"

namespace {

using namespace yidi::cli;

// The folder in the working directory, else what the program's archive holds beside it, else that of the sources the
// program was built from.
fs::path default_policies() {
  if (fs::is_directory("policies")) return "policies";
  std::error_code error;
  const fs::path packed = fs::read_symlink("/proc/self/exe", error).parent_path() / "../share/yidi/policies";
  return fs::is_directory(packed, error) ? packed.lexically_normal() : fs::path(YIDI_POLICIES);
}

}  // namespace

// What is thrown here ends the program, as it should: memory or the terminal is gone.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  CLI::App app("yidi: what medical insurance pays away from home (异地就医结算), from rules one can read");
  app.require_subcommand(1);
  app.set_version_flag("--version", "yidi " YIDI_VERSION);
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
  CLI::App* imply = command("implied", "what a settlement sheet of this year implies for a case", true);
  imply->add_option("SHEET", options.sheet, "the sheet's figures as JSON")->required();
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
  CLI::App* diff = command("diff", "what changed between two versions of a policy, and for whom", false);
  diff->add_option("OLD", options.before, "a policy folder or file")->required();
  diff->add_option("NEW", options.after, "a policy folder or file")->required();
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
    if (settle->parsed()) return settle_case(options);
    if (explain->parsed()) return explain_case(options);
    if (imply->parsed()) return imply_from_sheet(options);
    if (check->parsed()) return check_policies(options);
    if (coverage->parsed()) return show_coverage(options);
    if (begin->parsed()) return begin_policy(options, std::move(request));
    if (diff->parsed()) return compare_policies(options);
    if (batch->parsed()) return answer_batch(options);
    if (vocabulary->parsed()) return print_vocabulary();
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
