// The vocabulary as one JSON document, for everything outside of the core that needs the same lists: the tests that
// hold the schemas and the module's types against it, the page on which policies are written. `yidi vocabulary`
// prints it.
//
//   {"parameters": [{"id": "deductible_period", "name": {"zh": "起付线按次还是按年", "en": …}, "stage": "deductible",
//                    "kinds": ["choice"], "choices": "DeductiblePeriod", "affects": ["act_pay_dedc", "hifp_pay"],
//                    "is_list": false}],
//    "dimensions": [{"id": "place", "name": {…}, "kind": "terms", "terms": "Place", "input": "visit.mdtrtarea_admvs"},
//                   {"id": "age", "name": {…}, "kind": "number", "least": 0, "most": 150, "input": "insured.age"},
//                   {"id": "institution_class", "name": {…}, "kind": "own", "input": "visit.institution_class"}],
//    "fields": [{"id": "medfee_sumamt", "name": {…}}],  "stages": [{"id", "name"}],
//    "layers": [{"id": "large", "pays": "hifob_pay"}],  "inputs": ["insured.psn_type"],  "year_fields": ["act_pay_dedc"],
//    "case_fields": [{"path": "insured.age", "type": "number", "least": 0, "most": 150},
//                    {"path": "visit.disease", "type": "Disease"}, {"path": "visit.hosp_lv", "type": "code"}],
//    "error_codes": ["json_syntax"],
//    "lists": {"Place": [{"id": "home", "name": {…}}], "StepId": [{"id": "scope", "name": null}]}}
//
// "choices" and "terms" name one of "lists"; "choices" is null where the parameter takes none, "input" where the
// dimension is always known. The "type" of a case's field is boolean, money, date, text, number, one of "lists", or
// code: written its own way. A "name" is null of words that only sentences speak of. The order is the engine's: of
// parameters and steps that of the settlement, of fields the sheet's.
#pragma once

#include <string>

namespace yidi {

std::string vocabulary_json();

}  // namespace yidi
