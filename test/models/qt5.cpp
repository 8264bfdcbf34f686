// Qt 5: what Qt 6 has in another way.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S -I%S/Inputs/qt5
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QByteArray>

void replaced() {
  QByteArray page("<p>@</p>"), calm("<p>@</p>");
  page.replace("@", answer_c());
  publish(page.constData()); // BAD
  calm.replace("@", "none");
  publish(calm.constData()); // OK
}
