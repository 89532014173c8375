#include "cli/files.h"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "kit/words.h"

namespace yidi::cli {

std::string read_stream(std::istream& in, std::size_t limit) {
  constexpr std::size_t piece = 1 << 16;
  std::string text;
  while (in && text.size() <= limit) {
    const std::size_t size = text.size(), wanted = std::min(piece, limit + 1 - size);
    text.resize(size + wanted);
    in.read(text.data() + size, std::streamsize(wanted));
    text.resize(size + std::size_t(in.gcount()));
  }
  return text;
}

bool read_line(std::istream& in, std::string& line, std::size_t limit) {
  constexpr std::size_t endless = 100'000'000;
  line.clear();
  int next = in.get();
  const bool is_there = next != std::istream::traits_type::eof();
  for (std::size_t size = 0; next != '\n' && next != std::istream::traits_type::eof(); next = in.get()) {
    if (line.size() <= limit) line += char(next);
    if (++size == endless) in.setstate(std::ios::badbit);
  }
  return is_there;
}

std::string read_file(const fs::path& path, std::size_t limit) {
  std::error_code error;
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path, error)) throw Unreadable{path.string()};
  return read_stream(in, limit);
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

std::string hotline_of(const fs::path& root, int admdvs) {
  Errors errors;
  const Json json = parse_json(read_if_there(root / "hotline" / "area-codes.json"), policy_limits, errors);
  const Json *number = json.find("number"), *codes = json.find("area_codes");
  if (!number || !codes) return {};
  std::string place = std::to_string(admdvs);
  if (place.substr(2, 2) == "99") place.replace(2, 2, "01");
  for (const std::size_t digits : {6U, 4U, 2U})  // the nearest that has one
    if (const Json* code = codes->find(place.substr(0, digits)))
      return std::string(code->text.view()).append("-").append(number->text.view());
  return {};
}

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

namespace {

bool is_code(std::string_view text) {
  return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The code that a policy file gives itself, however broken the rest is; else the one that its folder is named by.
std::string code_of(std::string_view text, std::string_view folder) {
  constexpr std::string_view key = "\"admdvs\"";
  const std::size_t at = text.find(key);
  if (at != text.npos) {
    const std::size_t quote = text.find('"', at + key.size());
    if (quote != text.npos && is_code(text.substr(quote + 1, 6))) return std::string(text.substr(quote + 1, 6));
  }
  return is_code(folder.substr(0, 6)) ? std::string(folder.substr(0, 6)) : "";
}

std::string name_of(const fs::path& folder) { return (folder.filename() / folder_files[0]).string(); }

}  // namespace

void tell_faulty(const fs::path& folder, Lang lang) {
  std::cerr << kit::said(lang, "shelf.faulty", {name_of(folder), folder.filename().string()}) << "\n";
}

namespace {

// The policies of the files, those left out taken away: first the faulty ones, then those above which one is faulty,
// for as long as there are such.
class Shelving {
 public:
  Shelving(const fs::path& root, Lang lang) : lang_(lang) {
    for (const fs::path& folder : folders_in(root, holds_policy)) add(folder);
  }

  Shelf taken() {
    while (take_one_away()) {
    }
    for (const std::string& code : left_out_) shelf_.engine.leave_out(code);
    for (const Shelf::File& file : shelf_.files) shelf_.engine.hold(file.policy);
    return std::move(shelf_);
  }

 private:
  void add(const fs::path& folder) {
    const std::string text = read_file(policy_of(folder));
    const kit::Reading reading = kit::read_policy_file(text, name_of(folder));
    if (reading.sound()) return shelf_.files.push_back({policy_of(folder), reading.policy});
    const std::string code = code_of(text, folder.filename().string());
    left_out_.push_back(code);
    tell_faulty(folder, lang_);
  }

  bool is_held(std::string_view code) const {
    return std::any_of(shelf_.files.begin(), shelf_.files.end(),
                       [&](const Shelf::File& file) { return file.policy->admdvs == code; });
  }

  // Where a faulty file does not tell its code, it may be any that is missed.
  bool lacks_parent(const Shelf::File& file) const {
    const std::string_view parent = file.policy->parent;
    return !parent.empty() && !is_held(parent) &&
           std::any_of(left_out_.begin(), left_out_.end(),
                       [&](const auto& code) { return code.empty() || code == parent; });
  }

  bool take_one_away() {
    const auto lacking = std::find_if(shelf_.files.begin(), shelf_.files.end(),
                                      [&](const Shelf::File& file) { return lacks_parent(file); });
    if (lacking == shelf_.files.end()) return false;
    const Policy& policy = *lacking->policy;
    std::cerr << kit::said(lang_, "shelf.parent_faulty", {name_of(lacking->path.parent_path()), policy.parent}) << "\n";
    left_out_.emplace_back(policy.admdvs);
    shelf_.files.erase(lacking);
    return true;
  }

  Lang lang_;
  Shelf shelf_;
  std::vector<std::string> left_out_;
};

}  // namespace

Shelf load(const fs::path& root, Lang lang) {
  Shelf shelf = Shelving(root, lang).taken();
  const std::string calendar = read_calendar(root);
  if (!calendar.empty() && !shelf.engine.load_calendar(calendar).none())
    std::cerr << kit::said(lang, "shelf.calendar_faulty", {"calendar/holidays.json"}) << "\n";
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
