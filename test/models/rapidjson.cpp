// RapidJSON: documents, values, writers, streams, pointers. Its 1.1 header is an error in Clang 19; the findings come all the same.
//
// REQUIRES: lib-rapidjson
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <iostream>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/filereadstream.h>
#include <rapidjson/istreamwrapper.h>
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/pointer.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <sstream>

using namespace rapidjson;

static std::string text(const Value &value) {
  StringBuffer buffer;
  Writer<StringBuffer> writer(buffer);
  value.Accept(writer);
  return std::string(buffer.GetString(), buffer.GetSize());
}

void read() {
  const std::string received = answer();
  Document document;
  document.Parse(received.c_str());
  if (document.HasParseError() || !document.HasMember("choices")) {
    publish(GetParseError_En(document.GetParseError())); // OK
    return;
  }
  publish(document["choices"][0]["message"]["content"].GetString()); // BAD
  const Value &choices = document["choices"];
  for (SizeType i = 0; i < choices.Size(); i++)
    publish(choices[i]["text"].GetString()); // BAD
  for (const auto &choice : choices.GetArray())
    publish(choice["text"].GetString()); // BAD
  for (auto it = document.MemberBegin(); it != document.MemberEnd(); ++it)
    if (it->value.IsString())
      publish(it->value.GetString()); // BAD
  for (auto &member : document.GetObject())
    publish(member.value.GetString()); // BAD
  auto found = document.FindMember("content");
  if (found != document.MemberEnd())
    publish(std::string(found->value.GetString(), found->value.GetStringLength())); // BAD
  publish(text(document)); // BAD
  publish(choices.Size() ? "some" : "none"); // OK
}

void write() {
  Document out;
  out.SetObject();
  auto &allocator = out.GetAllocator();
  const std::string content = answer();
  out.AddMember("status", "ok", allocator);
  out.AddMember("text", Value(content.c_str(), allocator), allocator);
  out.AddMember("count", 3, allocator);
  publish(out["status"].GetString()); // OK
  publish(out["text"].GetString()); // BAD
  publish(text(out)); // BAD
  Value clean(kObjectType);
  clean.AddMember("n", Value(42), allocator);
  publish(text(clean)); // OK
  publish(std::to_string(clean["n"].GetInt())); // OK
}

void writeParts() {
  const std::string content = answer();
  Document out(kObjectType);
  auto &allocator = out.GetAllocator();
  Value list(kArrayType), first, second;
  first.SetString(content.data(), content.size(), allocator);
  second.SetString(StringRef("fixed"));
  publish(second.GetString()); // OK
  list.PushBack(first, allocator).PushBack(second, allocator);
  out.AddMember("list", list, allocator);
  publish(out["list"][0].GetString()); // BAD
  out["other"] = Value("x");
  out["other"].SetString(content.c_str(), allocator);
  publish(text(out["other"])); // BAD
  out["other"].SetNull();
  publish(text(out["other"])); // OK
  Value copy;
  copy.CopyFrom(out["list"], allocator);
  Value moved;
  moved.Swap(copy);
  publish(text(moved)); // BAD
  publish(text(copy)); // OK
  Value key("k"), value;
  value = StringRef(content.c_str());
  out.AddMember(key, value, allocator);
  publish(text(out)); // BAD
}

void byWriter() {
  StringBuffer buffer;
  PrettyWriter<StringBuffer> writer(buffer);
  writer.StartObject();
  writer.Key("calls");
  writer.Int(3);
  publish(buffer.GetString()); // OK
  writer.Key("answer");
  writer.String(answer().c_str());
  writer.EndObject();
  publish(buffer.GetString()); // BAD
  buffer.Clear();
  publish(buffer.GetString()); // OK
}

void streams() {
  std::istringstream in(answer());
  IStreamWrapper wrapped(in);
  Document document;
  document.ParseStream(wrapped);
  std::ostringstream out;
  OStreamWrapper target(out);
  Writer<OStreamWrapper> writer(target);
  document.Accept(writer);
  publish(out.str()); // BAD
}

void inPlace() {
  std::string received = answer();
  Document document, other;
  document.ParseInsitu(received.data());
  other.Parse("{\"a\": 1}");
  if (const Value *content = Pointer("/choices/0/message/content").Get(document))
    publish(content->GetString()); // BAD
  if (const Value *content = GetValueByPointer(document, "/choices/0/text"))
    publish(content->GetString()); // BAD
  SetValueByPointer(other, "/b", "fixed");
  publish(text(other)); // OK
  SetValueByPointer(other, "/b", received.c_str());
  publish(text(other)); // BAD
}

void numbers() {
  Document document, other;
  document.Parse(answer().c_str());
  publish(std::to_string(document["usage"]["count"].GetInt())); // BAD
  publish(document["text"].Get<const char *>()); // BAD
  other.Swap(document);
  publish(other["text"].GetString()); // BAD
  StringBuffer buffer;
  Writer<StringBuffer> writer(buffer);
  writer.Int(other["count"].GetInt());
  publish(buffer.GetString()); // BAD
  Value number(other["count"].GetDouble());
  publish(std::to_string(number.GetDouble())); // BAD
  StringStream stream(answer().c_str());
  document.ParseStream(stream);
  publish(document["a"].GetString()); // BAD
  document.RemoveMember("a");
}

// ---- pointers into documents, views of arrays and objects, references to strings ----
void pointers() {
  const std::string said = answer();
  Document document, own;
  document.SetObject();
  own.SetObject();
  Pointer("/reply/text").Set(document, said.c_str());
  publish(text(document)); // BAD
  Pointer("/reply/n").Set(own, 3);
  publish(text(own)); // OK
  Pointer("/reply/n").Set(own, std::stoi(said));
  publish(text(own)); // BAD
  Document other, fallback;
  other.SetObject();
  SetValueByPointer(other, "/n", std::stoi(said));
  publish(text(other)); // BAD
  fallback.SetObject();
  Value value(said.c_str(), fallback.GetAllocator());
  publish(Pointer("/text").GetWithDefault(fallback, value).GetString()); // BAD
  publish(Pointer("/text").Create(document).GetString()); // BAD
}
void views() {
  const std::string said = answer();
  Document document;
  document.Parse(said.c_str());
  const Value &root = document;
  Value::ConstObject object(root.GetObject());
  publish(object["text"].GetString()); // BAD
  Value::ConstArray array(object["choices"].GetArray());
  publish(array[0].GetString()); // BAD
  Value::ConstArray same(array);
  publish(same[0].GetString()); // BAD
  Value::StringRefType reference(said.c_str());
  const char *plain = reference;
  publish(plain); // BAD
  Value assigned;
  assigned = StringRef(said.c_str());
  publish(assigned.GetString()); // BAD
  assigned = "none";
  publish(assigned.GetString()); // OK
}
void fromFile(FILE *file, const std::string &question) {
  char buffer[4096];
  FileReadStream stream(file, buffer, sizeof buffer);
  Document document;
  document.ParseStream(stream);
  publish(document["greeting"].GetString()); // OK
  FILE *spool = tmpfile();
  fputs(answer().c_str(), spool);
  rewind(spool);
  FileReadStream said(spool, buffer, sizeof buffer);
  Document again;
  again.ParseStream(said);
  publish(again["text"].GetString()); // BAD
}
