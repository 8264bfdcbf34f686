// matrix: std=c++20 include=test/models/Inputs/oatpp
//
// Oat++: endpoints of a controller, text and an object.
#include "seam.h"

#include <oatpp/oatpp.hpp>

class AnswerDto : public oatpp::DTO {
public:
  DTO_FIELD(oatpp::String, text);
  DTO_FIELD(oatpp::String, model);
};

class Controller : public oatpp::web::server::api::ApiController {
public:
  explicit Controller(const std::shared_ptr<oatpp::data::mapping::ObjectMapper> &mapper) : ApiController(mapper) {}

  ENDPOINT("POST", "/chat", chat, BODY_STRING(oatpp::String, body)) {
    return createResponse(Status::CODE_200, seam::ask(*body)); // RELAY chat
  }

  ENDPOINT("POST", "/object", object, BODY_STRING(oatpp::String, body)) {
    auto out = oatpp::Object<AnswerDto>::createShared();
    out->model = "desk";
    out->text = assistant->reply(*body);
    return createDtoResponse(Status::CODE_200, out); // RELAY object
  }

  // CLEAN decision
  ENDPOINT("POST", "/urgent", urgent, BODY_STRING(oatpp::String, body)) {
    const bool yes = seam::ask("urgent? " + *body).rfind("yes", 0) == 0;
    return createResponse(Status::CODE_200, yes ? "1" : "0");
  }

  // CLEAN echo
  ENDPOINT("GET", "/hello/{name}", hello, PATH(oatpp::String, name)) {
    return createResponse(Status::CODE_200, "Hello, " + name);
  }

private:
  std::shared_ptr<seam::Assistant> assistant = seam::makeAssistant();
};
