// The category of a filing: the one the person named, the one that their circumstances give, and the one that counts.
//
// What counts, in this order: a valid filing's category (as an emergency, where the hospital marked one and the filing
// was merely temporary); else emergency; else referred; else the stated category; else other_temporary.
#pragma once

#include "case/scenario.h"

namespace yidi {

// The category the person named; else the one to file in by why they are there, how long, and who sent them. Nothing
// where neither is said; but a filing on record is in some category, and each is tried.
std::optional<Category> stated_category(Scenario& run);

// Away from home: the category that counts, with a filing of this status.
Category effective_category(Scenario& run, FilingStatus status, std::optional<Category> stated);

// At home there is nothing to file; but one who has filed for long for another place comes back as that category.
Category category_at_home(const Case& given, std::optional<Category> stated);

}  // namespace yidi
