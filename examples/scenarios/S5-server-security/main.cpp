#include "classifier.h"
#include "incidents.h"
#include "journal.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>

int main(int argc, char **argv) {
  const char *endpoint = std::getenv("AZURE_OPENAI_ENDPOINT");
  const char *key = std::getenv("AZURE_OPENAI_API_KEY");
  if (argc < 2 || !endpoint || !key) {
    std::cerr << "usage: serverguard LOG…, with AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_KEY set\n";
    return 2;
  }
  guard::Classifier classifier(endpoint, key);
  guard::Incidents incidents("/var/lib/serverguard/incidents.db");
  while (true) {
    for (int i = 1; i < argc; ++i) {
      switch (classifier.classify(guard::tail(argv[i], 200))) {
      case guard::Threat::Attack:
        incidents.open(argv[i], 3);
        break;
      case guard::Threat::Suspicious:
        incidents.open(argv[i], 1);
        break;
      case guard::Threat::None:
        break;
      }
    }
    std::this_thread::sleep_for(std::chrono::minutes(5));
  }
}
