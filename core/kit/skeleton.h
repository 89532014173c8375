// A policy folder to begin with: valid JSON in which every place to fill is an empty text, so that `check` names
// exactly what is left. The usual tables of an inpatient notice are laid out; it states no number of any region.
//
//   SkeletonRequest request{.admdvs = "140830", .zh = "芮城县", .parent = "140800", .pool = "county"};
//   request.today = "2026-11-25";
//   if (faults_of(request).none()) Skeleton texts = skeleton(request);
#pragma once

#include <string>

#include "base/error.h"

namespace yidi::kit {

struct SkeletonRequest {
  std::string admdvs, zh, en;
  std::string parent;  // empty: the nation
  std::string pool;    // county, city, province; empty: as the code says
  std::string today;   // the day of the last check
};

struct Skeleton {
  std::string policy, sources, cases;
};

Errors faults_of(const SkeletonRequest& request);
Skeleton skeleton(const SkeletonRequest& request);  // of a request without faults

// "140830-ruicheng" by the English name, or the code alone.
std::string folder_name(const SkeletonRequest& request);

}  // namespace yidi::kit
