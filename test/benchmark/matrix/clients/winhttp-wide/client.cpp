// matrix: std=c++20 include=test/models/Inputs/windows seam=ask
//
// WinHTTP: wide strings, handles that close themselves, the answer read in chunks.
#include "seam.h"

#include <vector>
#include <winhttp.h>

namespace {

class Handle {
public:
  explicit Handle(HINTERNET handle) : handle(handle) {}
  Handle(const Handle &) = delete;
  ~Handle() { WinHttpCloseHandle(handle); }
  operator HINTERNET() const { return handle; }

private:
  HINTERNET handle;
};

struct Target {
  const wchar_t *host = L"fabrikam.openai.azure.com";
  std::wstring deployment = L"helpdesk";
  std::wstring path() const {
    return L"/openai/deployments/" + deployment + L"/chat/completions?api-version=2024-06-01";
  }
};

std::string readAll(HINTERNET request) {
  std::string out;
  for (;;) {
    DWORD available = 0;
    if (!WinHttpQueryDataAvailable(request, &available) || !available)
      return out;
    std::vector<char> buffer(available);
    DWORD read = 0;
    if (!WinHttpReadData(request, buffer.data(), available, &read))
      return out;
    out.append(buffer.data(), read);
  }
}

} // namespace

std::string seam::ask(const std::string &question) {
  const Target target;
  std::string body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + question + "\"}]}";
  Handle session(WinHttpOpen(L"desk/2.1", 0, nullptr, nullptr, 0));
  Handle connection(WinHttpConnect(session, target.host, 443, 0));
  Handle request(WinHttpOpenRequest(connection, L"POST", target.path().c_str(), nullptr, nullptr, nullptr,
                                    WINHTTP_FLAG_SECURE));
  WinHttpAddRequestHeaders(request, L"api-key: 0123", (DWORD)-1, WINHTTP_ADDREQ_FLAG_ADD);
  if (!WinHttpSendRequest(request, nullptr, 0, (LPVOID)body.data(), (DWORD)body.size(), (DWORD)body.size(), 0) ||
      !WinHttpReceiveResponse(request, nullptr))
    return {};
  return readAll(request);
}
