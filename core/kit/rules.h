// What a policy says against itself, its sources and its chain, beyond what the engine's reader sees: each rule a
// function that adds its findings. All hold for a policy with faults too, as far as it could be read.
#pragma once

#include <map>
#include <string>

#include "kit/reading.h"

namespace yidi::kit {

// The policies at hand, by code: each one's parent ("" at the end of a chain), and whether the engine took it.
struct Known {
  std::string parent;
  bool sound = true;
};
using KnownPolicies = std::map<std::string, Known, std::less<>>;

void check_chain(const Reading& reading, const KnownPolicies& known, Findings& findings);
void check_sources(const Reading& reading, const Document& sources_md, std::string_view sources, Findings& findings);
void check_citations(const Reading& reading, Findings& findings);
void check_own_terms(const Reading& reading, Findings& findings);
void check_figures(const Reading& reading, Findings& findings);
// The chain: the policy itself as it was read, and those above it, nearest first.
void check_dates(const Reading& reading, const List<const Policy*>& chain, Findings& findings);
void check_likely_slips(const Reading& reading, const List<const Policy*>& chain, Findings& findings);
void check_against_neighbours(const Reading& reading, Findings& findings);
void check_away_rows(const Reading& reading, Findings& findings);
void check_reach(const Reading& reading, const KnownPolicies& known, Findings& findings);

}  // namespace yidi::kit
