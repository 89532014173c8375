// The policy file read with the engine's own reader, and every fault it reports made into a finding: with its line,
// with what stands there and what should, and for places that are only not filled in yet with that word.
#pragma once

#include <memory>

#include "kit/findings.h"
#include "rules/policy.h"

namespace yidi::kit {

struct Reading {
  std::string_view text;
  Document document;
  std::shared_ptr<const Policy> policy;  // nothing where the file is no JSON; with faults as far as it could be read
  Errors faults = {};                    // that keep it from being used
  bool sound() const { return faults.none(); }
  bool has_fault_within(std::string_view row) const;  // or in what its table says for all of its rows
};

// Of a text that outlives the reading. A file is read once, whatever is asked of it.
Reading read_policy_file(std::string_view text, std::string file);

// What keeps the engine from taking it, and what is left to fill in.
void tell_faults(const Reading& reading, Findings& findings);

// The same for a file that is no policy: its tree, and what broke it.
Json json_for_check(std::string_view text, const std::string& file, Findings& findings);

// Every empty text of a file is a place still to be filled in.
void find_places_to_fill(const Document& document, Findings& findings);

}  // namespace yidi::kit
