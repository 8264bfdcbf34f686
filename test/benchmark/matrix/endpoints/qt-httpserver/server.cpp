// matrix: std=c++17 needs=lib-qt6-httpserver flag=-fPIC
//
// QHttpServer: routes that return, and one that is handed a responder.
#include "seam.h"

#include <QCoreApplication>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerResponder>
#include <QtHttpServer/QHttpServerResponse>

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  QHttpServer server;

  server.route("/chat", [](const QHttpServerRequest &request) { // RELAY chat
    return QString::fromStdString(seam::ask(request.body().toStdString())); // RELAY chat
  });

  server.route("/later", [](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
    responder.write(QByteArray::fromStdString(seam::ask(request.body().toStdString())), "text/plain"); // RELAY later
  });

  // CLEAN decision
  server.route("/spam", [](const QHttpServerRequest &request) {
    const bool spam = seam::ask("spam? " + request.body().toStdString()) == "spam";
    return QHttpServerResponse("text/plain", spam ? "spam" : "ham");
  });

  // CLEAN own
  server.route("/count/", [](int number) { return QString("You asked for %1").arg(number); });

  server.listen(QHostAddress::Any, 8080);
  return app.exec();
}
