// cpp-httplib 0.18: several files of one name, answers that are files.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/cpp-httplib-newer
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <httplib.h>

void files(httplib::Server &server) {
  server.Post("/files", [](const httplib::Request &in, httplib::Response &out) {
    std::string all;
    for (const auto &file : in.get_file_values("documents"))
      all += file.content;
    upstream(all); // BAD
    out.set_content("thanks", "text/plain"); // OK
  });
  server.Get("/", [](const httplib::Request &, httplib::Response &out) {
    out.set_file_content("index.html"); // OK
  });
}
