// JsonCpp: values, readers and writers, old and new.
//
// REQUIRES: lib-jsoncpp
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-jsoncpp}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <iostream>
#include <json/json.h>
#include <memory>
#include <sstream>

static Json::Value parse(const std::string &text) {
  Json::Value root;
  Json::CharReaderBuilder builder;
  std::unique_ptr<Json::CharReader> reader(builder.newCharReader());
  std::string errors;
  reader->parse(text.c_str(), text.c_str() + text.size(), &root, &errors);
  return root;
}

void read() {
  const Json::Value root = parse(answer());
  publish(root["choices"][0]["message"]["content"].asString()); // BAD
  publish(root["choices"][0u]["text"].asCString()); // BAD
  publish(root.get("text", "nothing").asString()); // BAD
  publish(root.isMember("error") ? "failed" : "fine"); // OK
  for (const auto &choice : root["choices"])
    publish(choice["text"].asString()); // BAD
  for (Json::Value::const_iterator it = root.begin(); it != root.end(); ++it)
    publish((*it).toStyledString()); // BAD
  publish(parse("{\"status\": \"ok\"}")["status"].asString()); // OK
}

void oldStyle() {
  Json::Value root;
  Json::Reader reader;
  if (!reader.parse(answer(), root))
    publish(reader.getFormattedErrorMessages()); // OK
  Json::FastWriter fast;
  publish(fast.write(root["choices"])); // BAD
  Json::StyledWriter styled;
  Json::Value own;
  own["calls"] = 3;
  own["names"].append("a");
  publish(styled.write(own)); // OK
}

void streams() {
  std::istringstream in(answer()), again(answer());
  Json::Value root, second;
  Json::CharReaderBuilder builder;
  std::string errors;
  Json::parseFromStream(builder, in, &root, &errors);
  again >> second;
  std::ostringstream out, third;
  out << root;
  publish(out.str()); // BAD
  Json::StreamWriterBuilder writers;
  writers["indentation"] = "";
  publish(Json::writeString(writers, second)); // BAD
  std::unique_ptr<Json::StreamWriter> writer(writers.newStreamWriter());
  writer->write(root, &third);
  publish(third.str()); // BAD
}

void build() {
  Json::Value out;
  out["status"] = "ok";
  out["answer"]["text"] = answer();
  publish(out["status"].asString()); // OK
  publish(out["answer"]["text"].asString()); // BAD
  publish(out.toStyledString()); // BAD
  Json::Value list(Json::arrayValue);
  list.append(answer());
  publish(list[0].asString()); // BAD
  Json::Value copy = out;
  copy["answer"] = "none";
  publish(copy["answer"].asString()); // OK
  Json::Value swapped;
  swapped.swap(out);
  publish(swapped["answer"]["text"].asString()); // BAD
  publish(out["answer"]["text"].asString()); // OK
  swapped.clear();
  publish(swapped.toStyledString()); // OK
  publish(Json::valueToQuotedString(answer().c_str())); // BAD
}

void rest() {
  const std::string received = answer();
  Json::Value root, copied;
  Json::Reader reader;
  reader.parse(received.data(), received.data() + received.size(), root);
  copied.copy(root["a"]);
  publish(copied.asString()); // BAD
  for (auto it = root.begin(); it != root.end(); ++it)
    publish(it->asString()); // BAD
  for (const std::string &name : root.getMemberNames())
    publish(root[name].asString()); // BAD
  publish(Json::Value(received.c_str()).asString()); // BAD
  Json::Value removed;
  root.removeMember("a", &removed);
  publish(removed.asString()); // BAD
  if (const Json::Value *found = root.find(received.data(), received.data() + 3))
    publish(found->asString()); // BAD
  Json::StyledStreamWriter writer;
  std::ostringstream out;
  writer.write(out, root);
  publish(out.str()); // BAD
}

// ---- values that are found, put in between, kept as static strings ----
void corners() {
  const Json::Value root = parse(answer());
  const std::string said = answer();
  Json::Value own(Json::objectValue), list(Json::arrayValue);
  const char *begin = nullptr, *end = nullptr;
  if (root["text"].getString(&begin, &end))
    publish(std::string(begin, end)); // BAD
  list.append("first");
  list.insert(0, root["text"]);
  publish(list[0].asString()); // BAD
  list.resize(1);
  const Json::StaticString reference(said.c_str());
  own["kept"] = Json::Value(reference);
  publish(own["kept"].asString()); // BAD
  publish(reference.c_str()); // BAD
  const Json::StaticString name("status");
  own[name] = "fine";
  publish(own["status"].asString()); // OK
  own.setComment(std::string("// made here"), Json::commentBefore);
  publish(own.getComment(Json::commentBefore)); // OK
  const char key[] = "text";
  Json::Value copy = root;
  publish(copy.demand(key, key + 4)->asString()); // BAD
  Json::ValueIterator at(copy.begin());
  Json::ValueConstIterator fixed(at);
  publish(fixed->asString()); // BAD
}
