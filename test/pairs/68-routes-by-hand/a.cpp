#include "../support/azure.h"

#include <fcgiapp.h>

int main() {
  FCGX_Init();
  FCGX_Request request;
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    const std::string path = FCGX_GetParam("PATH_INFO", request.envp);
    const std::string question = FCGX_GetParam("QUERY_STRING", request.envp);
    FCGX_PutS("Content-Type: text/plain\r\n\r\n", request.out);
    if (path == "/answer") {
      const std::string text = ask(json::array({message("user", question)}));
      FCGX_FPrintF(request.out, "%s", text.c_str());
    } else if (path == "/page") {
      const std::string page = "<p>" + ask(json::array({message("user", question)})) + "</p>";
      FCGX_PutS(page.c_str(), request.out);
    } else {
      FCGX_PutS("up", request.out);
    }
    FCGX_Finish_r(&request);
  }
}
