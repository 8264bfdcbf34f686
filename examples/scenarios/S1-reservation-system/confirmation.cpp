#include "confirmation.h"

#include <cstdlib>
#include <httplib.h>

namespace travel {

bool storeConfirmation(const std::string &name, const std::string &text) {
  const char *account = std::getenv("AZURE_STORAGE_ACCOUNT");
  const char *sas = std::getenv("AZURE_STORAGE_SAS_TOKEN");
  if (!account || !sas)
    return false;
  httplib::Client client(std::string("https://") + account + ".blob.core.windows.net");
  const std::string path = "/confirmations/" + name + "?" + sas;
  auto answer = client.Put(path.c_str(), {{"x-ms-blob-type", "BlockBlob"}}, text, "text/plain");
  return answer && answer->status == 201;
}

} // namespace travel
