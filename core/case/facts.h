// What follows from a case before any rule is asked: how the place of treatment lies to the insured place, which
// institution class, which identities. What the case leaves open stays a set of possibilities.
//
//   insured 140830 (a county pool), treated in 610100  ->  place other_province
//   insured 140830, treated in 140800 (the city, county unknown)  ->  place home or other_county
#pragma once

#include "case/case.h"
#include "rules/rulebook.h"

namespace yidi {

// Filing, category, referral and emergency are left open here: filing.h works them out.
// Reports bad_code where the institution class is none of the region's.
Possible possible_facts(const Case& one, const Rulebook& rules, Errors& errors);

// The number of a text of nothing but digits, at most six, as codes are; or -1.
int number_of(std::string_view digits);

// Whether two division codes name the same city; 北京 天津 上海 重庆 are one city each.
bool same_city(int a, int b);
bool same_province(int a, int b);

}  // namespace yidi
