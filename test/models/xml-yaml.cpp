// XML and YAML: pugixml, TinyXML-2, yaml-cpp.
//
// REQUIRES: lib-pugixml, lib-tinyxml2, lib-yaml-cpp
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <pugixml.hpp>
#include <sstream>
#include <tinyxml2.h>
#include <yaml-cpp/yaml.h>

void byPugi() {
  pugi::xml_document in, out, own;
  std::string text = answer();
  in.load_string(text.c_str());
  publish(in.child("answer").child_value("text")); // BAD
  publish(in.document_element().attribute("title").value()); // BAD
  publish(in.child("answer").text().as_string()); // BAD
  for (pugi::xml_node node : in.child("list").children("item"))
    publish(node.text().get()); // BAD
  publish(in.select_node("/a/b").node().child_value()); // BAD
  out.append_child("reply").append_child(pugi::node_pcdata).set_value(text.c_str());
  std::ostringstream stream, second;
  out.save(stream);
  publish(stream.str()); // BAD
  own.append_child("status").append_attribute("code") = 3;
  own.child("status").text().set("fine");
  own.print(second);
  publish(second.str()); // OK
}

void tiny() {
  tinyxml2::XMLDocument in, out;
  in.Parse(answer().c_str());
  publish(in.FirstChildElement("answer")->FirstChildElement("text")->GetText()); // BAD
  publish(in.RootElement()->Attribute("title")); // BAD
  for (auto *item = in.RootElement()->FirstChildElement(); item; item = item->NextSiblingElement())
    publish(item->GetText()); // BAD
  auto *root = out.NewElement("reply");
  out.InsertEndChild(root);
  tinyxml2::XMLPrinter before;
  out.Print(&before);
  publish(before.CStr()); // OK
  root->SetText(answer().c_str());
  out.InsertEndChild(root);
  tinyxml2::XMLPrinter printer;
  out.Print(&printer);
  publish(printer.CStr()); // BAD
  tinyxml2::XMLPrinter direct;
  direct.OpenElement("a");
  direct.PushText(answer().c_str());
  direct.CloseElement();
  publish(direct.CStr()); // BAD
}

void yaml() {
  YAML::Node in = YAML::Load(answer());
  publish(in["answer"]["text"].as<std::string>()); // BAD
  for (const auto &item : in["list"])
    publish(item.as<std::string>()); // BAD
  for (auto it = in.begin(); it != in.end(); ++it)
    publish(it->second.as<std::string>()); // BAD
  YAML::Node out;
  out["status"] = "fine";
  publish(YAML::Dump(out)); // OK
  out["text"] = answer();
  publish(out["status"].as<std::string>()); // OK
  publish(YAML::Dump(out)); // BAD
  YAML::Emitter emitter;
  emitter << YAML::BeginMap << YAML::Key << "text";
  publish(emitter.c_str()); // OK
  emitter << YAML::Value << answer() << YAML::EndMap;
  publish(emitter.c_str()); // BAD
}

void rest() {
  pugi::xml_document in, copy, file;
  std::istringstream stream(answer());
  in.load(stream);
  copy.append_copy(in.document_element());
  std::ostringstream out;
  copy.save(out);
  publish(out.str()); // BAD
  for (const auto &found : in.select_nodes("//a"))
    publish(found.node().child_value()); // BAD
  publish(std::to_string(in.child("n").text().as_int())); // BAD
  file.load_file("settings.xml");
  publish(file.child("title").child_value()); // OK
  tinyxml2::XMLDocument document, made;
  document.Parse(answer().c_str());
  publish(std::to_string(document.RootElement()->IntAttribute("n"))); // BAD
  auto *root = made.NewElement("reply");
  root->SetAttribute("text", answer().c_str());
  made.InsertEndChild(root);
  made.InsertEndChild(made.NewText(answer().c_str()));
  tinyxml2::XMLPrinter printer;
  made.Accept(&printer);
  publish(printer.CStr()); // BAD
  printer.PushAttribute("a", answer().c_str());
  YAML::Node node = YAML::Load(answer()), list, settings = YAML::LoadFile("settings.yaml");
  if (node["a"].IsDefined())
    list.push_back(node["a"]);
  publish(YAML::Dump(list)); // BAD
  publish(settings["title"].as<std::string>()); // OK
}

void iterated(const std::string &file) {
  const std::string text = answer();
  pugi::xml_document in;
  in.load_string(text.c_str());
  for (auto node = in.begin(); node != in.end(); ++node)
    publish(node->child_value()); // BAD
  for (auto attribute = in.first_child().attributes_begin(); attribute != in.first_child().attributes_end(); ++attribute)
    publish(attribute->value()); // BAD
  std::ostringstream out;
  pugi::xml_writer_stream writer(out);
  in.save(writer);
  publish(out.str()); // BAD
  tinyxml2::XMLDocument settings;
  settings.LoadFile(file.c_str());
  publish(settings.RootElement()->GetText()); // OK
  YAML::Node node(text), none("none");
  publish(node.as<std::string>()); // BAD
  publish(none.as<std::string>()); // OK
}
