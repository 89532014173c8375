#include "tell/vocabulary_json.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "case/case.h"
#include "rules/names.h"

namespace yidi {
namespace {

struct CaseField {
  std::string_view group, field, type;
  int least = 0, most = 0;  // of a number
};

std::string_view type_of(std::type_identity<bool>) { return "boolean"; }
std::string_view type_of(std::type_identity<Money>) { return "money"; }
std::string_view type_of(std::type_identity<Date>) { return "date"; }
std::string_view type_of(std::type_identity<std::string_view>) { return "text"; }
template <Listed Type>
std::string_view type_of(std::type_identity<Type>) {
  return id(ListOf<Type>::id);
}

std::vector<CaseField> case_fields() {
  std::vector<CaseField> all;
  std::string_view group;
#define YIDI_GROUP(Group, path) group = path;
#define YIDI_END
#define YIDI_FIELD(field, Type) all.push_back({group, #field, type_of(std::type_identity<Type>())});
#define YIDI_FIELD_BY(field, ...) all.push_back({group, #field, "code"});
#define YIDI_REQUIRED(field, ...) all.push_back({group, #field, "code"});
#define YIDI_NUMBER(field, least, most) all.push_back({group, #field, "number", least, most});
#include "case/fields.inc"
  return all;
}

class Document {
 public:
  std::string whole() {
    out_.begin_object();
    parameters();
    dimensions();
    named("fields", field_count, [](int i) { return Field(i); });
    named("stages", stage_count, [](int i) { return Stage(i); });
    layers();
    ids("inputs", input_count, [](int i) { return id(Input(i)); });
    ids("year_fields", year_field_count, [](int i) { return id(YearField(i)); });
    fields_of_a_case();
    error_codes();
    lists();
    out_.end_object();
    return out_.take();
  }

 private:
  void text(const char* key, std::string_view value) {
    out_.key(key);
    out_.text(value);
  }
  void name(const Names& names) {
    out_.key("name");
    if (names.zh.empty()) return out_.null();
    out_.begin_object();
    text("zh", names.zh);
    text("en", names.en);
    out_.end_object();
  }
  void ends(int least, int most) {
    out_.key("least");
    out_.integer(least);
    out_.key("most");
    out_.integer(most);
  }
  // An array of what is to be said of each.
  template <class Say>
  void array(const char* key, int count, Say say) {
    out_.key(key);
    out_.begin_array();
    for (int i = 0; i < count; ++i) say(i);
    out_.end_array();
  }
  template <class IdOf>
  void ids(const char* key, int count, IdOf id_of) {
    array(key, count, [&](int i) { out_.text(id_of(i)); });
  }
  // {"id", "name"} of each.
  template <class Thing>
  void named(const char* key, int count, Thing thing) {
    array(key, count, [&](int i) {
      out_.begin_object();
      text("id", id(thing(i)));
      name(names_of(thing(i)));
      out_.end_object();
    });
  }
  template <class Thing>
  void several(const char* key, const Several<Thing>& things, int count) {
    array(key, count, [&](int i) {
      if (things.has(Thing(i))) out_.text(id(Thing(i)));
    });
  }

  void parameters() {
    array("parameters", parameter_count, [&](int i) {
      const ParameterInfo& of = info(Parameter(i));
      out_.begin_object();
      text("id", id(Parameter(i)));
      name(names_of(Parameter(i)));
      text("stage", id(of.stage));
      several("kinds", of.kinds, value_kind_count);
      out_.key("choices");
      out_.text_or_null(of.takes(ValueKind::choice) ? id(of.list) : std::string_view());
      several("affects", of.affects, field_count);
      out_.key("is_list");
      out_.boolean(is_list(Parameter(i)));
      out_.end_object();
    });
  }

  void dimensions() {
    array("dimensions", dimension_count, [&](int i) {
      const DimensionInfo& of = info(Dimension(i));
      out_.begin_object();
      text("id", id(Dimension(i)));
      name(names_of(Dimension(i)));
      values(of);
      out_.key("input");
      out_.text_or_null(of.input ? id(*of.input) : std::string_view());
      out_.end_object();
    });
  }

  void values(const DimensionInfo& of) {
    switch (of.kind) {
      case DimensionKind::terms:
        text("kind", "terms");
        text("terms", id(of.list));
        break;
      case DimensionKind::own: text("kind", "own"); break;
      case DimensionKind::number:
        text("kind", "number");
        ends(of.least, of.most);
        break;
    }
  }

  void layers() {
    array("layers", layer_count, [&](int i) {
      out_.begin_object();
      text("id", id(Layer(i)));
      text("pays", id(paid_by(Layer(i))));
      out_.end_object();
    });
  }

  void fields_of_a_case() {
    out_.key("case_fields");
    out_.begin_array();
    for (const CaseField& of : case_fields()) {
      out_.begin_object();
      text("path", std::string(of.group).append(".").append(of.field));
      text("type", of.type);
      if (of.type == "number") ends(of.least, of.most);
      out_.end_object();
    }
    out_.end_array();
  }

  // Kinds of faults may share a code.
  void error_codes() {
    std::vector<std::string_view> codes;
    for (int i = 0; i <= static_cast<int>(ErrorKind::unknown_parent); ++i) {
      const std::string_view one = code(ErrorKind(i));
      if (std::find(codes.begin(), codes.end(), one) == codes.end()) codes.push_back(one);
    }
    ids("error_codes", int(codes.size()), [&](int i) { return codes[std::size_t(i)]; });
  }

  void lists() {
    out_.key("lists");
    out_.begin_object();
    for (int i = 0; i < list_count; ++i) {
      const Terms& of = terms(ListId(i));
      if (of.size() == 0) continue;
      out_.name(id(ListId(i)));
      out_.begin_array();
      for (int k = 0; k < of.size(); ++k) {
        out_.begin_object();
        text("id", of.id(k));
        name(names_of(ListId(i), k));
        out_.end_object();
      }
      out_.end_array();
    }
    out_.end_object();
  }

  JsonWriter out_;
};

}  // namespace

std::string vocabulary_json() { return Document().whole(); }

}  // namespace yidi
