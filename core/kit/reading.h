// The policy file read with the engine's own reader, and every fault it reports made into a finding: with its line, with
// what stands there and what should, and for places that are only not filled in yet with that word.
#pragma once

#include <memory>

#include "kit/findings.h"
#include "rules/policy.h"

namespace yidi::kit {

struct Reading {
  Document document;
  std::unique_ptr<Policy> policy;  // nothing where the file is no JSON; with faults as far as it could be read
  bool sound = false;              // the engine takes it
  Errors faults = {};              // that keep the engine from taking it
  bool has_fault_within(std::string_view row) const;  // or in what its table says for all of its rows
};

Reading read_for_check(std::string_view text, const std::string& file, Findings& findings);

// The same for a file that is no policy: its tree, and what broke it.
Json json_for_check(std::string_view text, const std::string& file, Findings& findings);

// Every empty text of a file is a place still to be filled in.
void find_places_to_fill(const Document& document, Findings& findings);

}  // namespace yidi::kit
