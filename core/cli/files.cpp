#include "cli/files.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tell/answer_json.h"

namespace yidi::cli {

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

namespace {

fs::path policy_of(const fs::path& folder) { return folder / folder_files[0]; }

bool holds_policy(const fs::path& folder) { return fs::exists(policy_of(folder)); }

// sources.md alone may tell of something else, as of the calendar.
bool holds_policy_or_cases(const fs::path& folder) {
  return holds_policy(folder) || fs::exists(folder / folder_files[2]);
}

// The folders of which that is true, by name.
std::vector<fs::path> folders_in(const fs::path& root, bool (*is_taken)(const fs::path&)) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::directory_iterator entries(root, error);
  if (error) throw Unreadable{root.string()};
  for (const auto& entry : entries)
    if (is_taken(entry.path())) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::string read_calendar(const fs::path& root) { return read_if_there(root / "calendar" / "holidays.json"); }

kit::PolicyFolder read_folder(const fs::path& path) {
  return {path.filename().string(), read_if_there(path / folder_files[0]), read_if_there(path / folder_files[1]),
          read_if_there(path / folder_files[2])};
}

std::vector<kit::PolicyFolder> read_folders(const fs::path& root) {
  std::vector<kit::PolicyFolder> folders;
  for (const fs::path& path : folders_in(root, holds_policy_or_cases)) folders.push_back(read_folder(path));
  return folders;
}

fs::path folder_path(const fs::path& root, const std::string& name) {
  for (const fs::path& path : {fs::path(name), root / name})
    if (holds_policy_or_cases(path)) return fs::canonical(path);
  throw Unreadable{policy_of(name).string()};
}

fs::path policy_file(const fs::path& named) { return fs::is_directory(named) ? policy_of(named) : named; }

bool tell(const std::string& file, const Errors& errors, Lang lang) {
  if (errors.none()) return true;
  JsonWriter out;
  write_errors(errors, lang, out);
  std::cerr << file << ": " << out.take() << "\n";
  return false;
}

Shelf load(const fs::path& root, Lang lang) {
  Shelf shelf;
  const std::string calendar = read_calendar(root);
  if (!calendar.empty()) shelf.sound = tell("calendar/holidays.json", shelf.engine.load_calendar(calendar), lang);
  for (const fs::path& folder : folders_in(root, holds_policy)) {
    const Engine::Loaded loaded = shelf.engine.load_policy(read_file(policy_of(folder)));
    if (tell((folder.filename() / folder_files[0]).string(), loaded.errors, lang))
      shelf.files.push_back({policy_of(folder), loaded.policy});
    else
      shelf.sound = false;
  }
  return shelf;
}

std::shared_ptr<const Policy> Shelf::policy_in(const fs::path& file) const {
  std::error_code error;
  for (const File& one : files)
    if (fs::equivalent(one.path, file, error)) return one.policy;
  return nullptr;
}

kit::Reading reading_of(const fs::path& path, const std::string& text, const std::string& name, const Shelf& shelf) {
  if (auto policy = shelf.policy_in(path)) return {text, {name, &policy->document}, policy};
  return kit::read_policy_file(text, name);
}

}  // namespace yidi::cli
