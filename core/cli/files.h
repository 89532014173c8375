// The files of the command line: policy folders, and the engine with what they hold.
#pragma once

#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "engine.h"
#include "kit/check.h"

namespace yidi::cli {

namespace fs = std::filesystem;

struct Unreadable {
  std::string file;
};

// Of what is longer than the limit, one byte more than that: who reads it refuses it as too large, and what never ends
// does no harm.
std::string read_stream(std::istream& in, std::size_t limit);
std::string read_file(const fs::path& path, std::size_t limit = policy_limits.max_bytes);  // throws Unreadable
std::string read_if_there(const fs::path& path);  // empty where there is no such file

// The next line, of a long one no more than one byte above the limit; false at the end. A line that never ends leaves
// the stream bad.
bool read_line(std::istream& in, std::string& line, std::size_t limit);

std::string read_calendar(const fs::path& root);

// The national hotline as it is dialled for a place, "0451-12393"; empty where the area code is not known or there is
// no policies/hotline. Those insured with a province itself (xx9900) have their capital's.
std::string hotline_of(const fs::path& root, int admdvs);

// What a policy folder consists of, in the order of kit::Skeleton.
inline constexpr const char* folder_files[] = {"policy.json", "sources.md", "cases.json"};

// What is not there is empty; check says so.
kit::PolicyFolder read_folder(const fs::path& path);

// All folders with a policy or with cases (check misses the policy they are of), by name.
std::vector<kit::PolicyFolder> read_folders(const fs::path& root);

// What a person names: a path, or the name of a folder among the policies. Throws Unreadable.
fs::path folder_path(const fs::path& root, const std::string& name);

// The policy file that a person means by a folder or by the file itself.
fs::path policy_file(const fs::path& named);

// An engine with all sound policies and the calendar, and of which file each policy is: none is read twice in one run.
// A policy with faults, or above which one has faults, is left out, and so are the cases that need it.
struct Shelf {
  struct File {
    fs::path path;
    std::shared_ptr<const Policy> policy;
  };
  Engine engine;
  std::vector<File> files;
  std::shared_ptr<const Policy> policy_in(const fs::path& file) const;  // nothing where the file is not on the shelf
};

// A policy with faults, on standard error, in one line.
void tell_faulty(const fs::path& folder, Lang lang);

// What is left out is told on standard error, a line each. Throws Unreadable.
Shelf load(const fs::path& root, Lang lang);

// The policy of a file, as the shelf has it or read now from `text`; `name` is what the file is called in what is
// found.
kit::Reading reading_of(const fs::path& path, const std::string& text, const std::string& name, const Shelf& shelf);

}  // namespace yidi::cli
