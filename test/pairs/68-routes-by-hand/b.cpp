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
    } else if (path == "/kind") {
      const std::string kind = ask(json::array({message("user", "A or B? " + question)}));
      FCGX_PutS(kind == "A" ? "first desk" : "second desk", request.out);
    } else {
      FCGX_PutS("up", request.out);
    }
    FCGX_Finish_r(&request);
  }
}
