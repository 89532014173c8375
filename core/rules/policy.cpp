#include "rules/policy.h"

#include <algorithm>

#include "rules/reading.h"

namespace yidi {

const Source* Policy::source(std::string_view id) const {
  for (const Source& source : sources)
    if (source.id == id) return &source;
  return nullptr;
}

namespace {

using namespace reading;

Source read_source(JsonCursor at, const Policy& policy) {
  Source source;
  if (!at.is_object()) return source;
  source.id = read_id(at);
  source.title = text_of(at.required("title"));
  source.issuer = text_of(at.get("issuer"));
  source.number = text_of(at.get("number"));
  JsonCursor date = at.get("date");
  if (date.date()) source.date = text_of(date);
  source.grade = read_grade(at.required("grade"), policy).value_or(Grade::reported);
  source.read_in = text_of(at.get("read_in"));
  source.as_of = at.date_at("as_of");
  at.get("disputed");  // who says otherwise decides nothing: the kit reads it
  at.close();
  return source;
}

bool is_admdvs(std::string_view code) {
  return code.size() == 6 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view code) {
  int number = 0;
  if (is_admdvs(code))
    for (char c : code) number = number * 10 + (c - '0');
  return number;
}

std::string_view read_admdvs(JsonCursor at) {
  std::string_view code = text_of(at);
  if (at.present() && !is_admdvs(code)) at.fail(ErrorKind::bad_code, code);
  return code;
}

// A division's, or the one that is none.
std::string_view read_own_code(JsonCursor at) {
  std::string_view code = text_of(at);
  return code == typical_admdvs ? code : read_admdvs(at);
}

void read_head(JsonCursor& at, Policy& policy) {
  at.text_at("$schema");
  policy.admdvs = read_own_code(at.required("admdvs"));
  policy.name = read_names(at.required("name"));
  JsonCursor pool = at.required("pool");
  auto found = find<Pool>(text_of(pool));
  if (pool.present() && !found) pool.fail(ErrorKind::bad_code, text_of(pool));
  policy.pool = found.value_or(Pool::county);
  policy.parent = read_admdvs(at.get("parent"));
  JsonCursor description = at.get("description");
  if (description.present()) policy.description = read_names(description);
  for (JsonCursor& area : at.get("home").items()) policy.home.push_back(number_of(read_admdvs(area)));
  for (JsonCursor& year : at.get("former").items()) policy.former.push_back(text_of(year));
  policy.checked_on = at.required("checked_on").date().value_or(Date{});
}

void read_sources(JsonCursor at, Policy& policy) {
  for (JsonCursor& item : at.items()) {
    Source source = read_source(item, policy);
    if (policy.source(source.id)) item.fail(ErrorKind::duplicate_id, source.id);
    policy.sources.push_back(source);
  }
}

void read_figures(JsonCursor at, Policy& policy) {
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    Figure read;
    read.id = read_id(item);
    read.name = read_names(item.required("name"));
    read.yuan = item.required("yuan").money().value_or(Money{});
    read.period = read_period(item);
    for (const Figure& earlier : policy.figures)
      if (earlier.id == read.id && earlier.period.meets(read.period)) item.fail(ErrorKind::duplicate_id, read.id);
    std::string_view source, place;
    JsonCursor cite = item.required("cite");
    read_cite(cite, policy, source, place);
    read.cite = text_of(cite);
    item.close();
    policy.figures.push_back(read);
  }
}

void read_own_terms(JsonCursor at, const Policy& policy, List<OwnTerm>& own, std::string_view members = "members") {
  for (JsonCursor& item : at.items()) {
    if (!item.is_object()) continue;
    OwnTerm read;
    read.id = read_id(item);
    if (own_index(own, read.id) >= 0) item.fail(ErrorKind::duplicate_id, read.id);
    if (own.size() == most_own_terms) item.fail(ErrorKind::too_large, "63");
    read.name = read_names(item.required("name"));
    std::string_view source, place;
    JsonCursor cite = item.required("cite");
    read_cite(cite, policy, source, place);
    read.cite = text_of(cite);
    for (JsonCursor& member : item.get(members).items()) read.members.push_back(text_of(member));
    if (JsonCursor levels = item.get("levels"); levels.present())
      read.levels = read_value_set(levels, policy, Dimension::level);
    if (JsonCursor description = item.get("description"); description.present()) read_names(description);
    item.close();
    if (own.size() < most_own_terms) own.push_back(std::move(read));
  }
}

}  // namespace

Policy read_policy(Json json, Errors& errors) {
  Policy policy;
  policy.document = std::move(json);
  JsonCursor at(policy.document, errors);
  if (!at.is_object()) return policy;
  read_head(at, policy);
  read_sources(at.required("sources"), policy);
  read_figures(at.get("figures"), policy);
  read_own_terms(at.get("classes"), policy, policy.classes);
  read_own_terms(at.get("groups"), policy, policy.groups);
  read_own_terms(at.get("med_types"), policy, policy.med_types, "codes");
  read_tables(at.required("tables"), policy);
  at.close();
  return policy;
}

}  // namespace yidi
