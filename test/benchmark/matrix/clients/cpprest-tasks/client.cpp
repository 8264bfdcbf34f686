// matrix: std=c++17 needs=lib-cpprest seam=later
//
// A chain of tasks; the URI is built from pieces.
#include "seam.h"

#include <cpprest/http_client.h>
#include <cpprest/json.h>
#include <cpprest/uri_builder.h>
#include <cstdlib>

using namespace web;

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  const char *resource = std::getenv("RESOURCE");
  uri_builder where(U("https://" + std::string(resource ? resource : "contoso") + ".openai.azure.com"));
  where.append_path(U("openai")).append_path(U("deployments")).append_path(U("gpt-4o-mini"));
  where.append_path(U("chat/completions"));
  where.append_query(U("api-version"), U("2024-10-21"));

  json::value message;
  message[U("role")] = json::value::string(U("user"));
  message[U("content")] = json::value::string(question);
  json::value body;
  body[U("messages")] = json::value::array({message});

  http::http_request request(http::methods::POST);
  request.headers().add(U("api-key"), U(std::getenv("AZURE_OPENAI_KEY")));
  request.headers().set_content_type(U("application/json"));
  request.set_body(body);

  http::client::http_client client(where.to_uri());
  client.request(request)
      .then([](http::http_response response) -> pplx::task<json::value> {
        if (response.status_code() != http::status_codes::OK)
          return pplx::task_from_result(json::value());
        return response.extract_json();
      })
      .then([done](pplx::task<json::value> previous) {
        try {
          const json::value &value = previous.get();
          done(value.at(U("choices")).at(0).at(U("message")).at(U("content")).as_string());
        } catch (const http::http_exception &) {
          done({});
        }
      })
      .wait();
}
