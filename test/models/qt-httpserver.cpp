// QHttpServer as the endpoint: routes that return text, JSON, a response or a future; a responder; parts of the path.
//
// REQUIRES: lib-qt6-httpserver, lib-qt6-network
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6-httpserver} %{lib-qt6-network}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QUrlQuery>
#include <QtConcurrent/QtConcurrent>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerResponse>

static QString complete(const QString &question) { return QString::fromStdString(ask(question.toStdString())); }

static void kept() {
  const QHttpServerResponse said(QByteArray::fromStdString(answer())), calm("calm");
  publish(said.data().toStdString()); // BAD
  publish(calm.data().toStdString()); // OK
}
static QHttpServerResponse handleChat(const QHttpServerRequest &request) {
  const auto in = QJsonDocument::fromJson(request.body()).object();
  return QHttpServerResponse(complete(in["prompt"].toString())); // BAD
}

class Controller : public QObject {
public:
  QHttpServerResponse chat(const QHttpServerRequest &request) {
    return QHttpServerResponse("text/plain", complete(QString::fromUtf8(request.body())).toUtf8());
  }
};

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  QHttpServer server;

  server.route("/text", [](const QHttpServerRequest &request) {
    return complete(QString::fromUtf8(request.body())); // BAD
  });
  server.route("/hello", [] {
    return "Hello"; // OK
  });
  server.route("/json", QHttpServerRequest::Method::Post, [](const QHttpServerRequest &request) {
    QJsonParseError error;
    const QJsonDocument in = QJsonDocument::fromJson(request.body(), &error);
    if (error.error != QJsonParseError::NoError)
      return QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest); // OK
    return QHttpServerResponse(QJsonObject{{"answer", complete(in["question"].toString())}}); // BAD
  });
  server.route("/object", [](const QHttpServerRequest &request) {
    QJsonObject out;
    out.insert("answer", complete(request.query().queryItemValue("q")));
    out["model"] = "house";
    return out; // BAD
  });
  server.route("/list", [](const QHttpServerRequest &request) {
    QJsonArray choices;
    choices.append(complete(QString::fromUtf8(request.body())));
    return QHttpServerResponse(choices); // BAD
  });
  server.route("/typed", [](const QHttpServerRequest &request) {
    QHttpServerResponse response("application/json", complete(QString::fromUtf8(request.body())).toUtf8(),
                                 QHttpServerResponse::StatusCode::Ok);
    response.addHeader("Access-Control-Allow-Origin", "*"); // OK
    return response; // BAD
  });
  server.route("/header", [](const QHttpServerRequest &request) {
    QHttpServerResponse response("done");
    response.setHeader("X-Answer", complete(QString::fromUtf8(request.body())).toUtf8()); // BAD
    return response; // OK
  });
  server.route("/ask/<arg>", [](const QString &question, const QHttpServerRequest &) {
    return complete(question); // BAD
  });
  server.route("/user/<arg>", [](const QString &name) {
    return QString("Hello, %1").arg(name); // OK
  });
  server.route("/two/<arg>/<arg>", [](const QString &a, const QUrl &b, const QHttpServerRequest &) {
    return complete(a + b.toString()); // BAD
  });
  server.route("/concurrent", [](const QHttpServerRequest &request) {
    const QByteArray body = request.body();
    return QtConcurrent::run([body] { return QHttpServerResponse(complete(QString::fromUtf8(body))); }); // BAD
  });
  server.route("/promise", [](const QHttpServerRequest &request) {
    auto promise = std::make_shared<QPromise<QHttpServerResponse>>();
    QFuture<QHttpServerResponse> future = promise->future();
    promise->start();
    promise->addResult(QHttpServerResponse(complete(QString::fromUtf8(request.body()))));
    promise->finish();
    return future; // BAD
  });
  server.route("/local", [](const QHttpServerRequest &request) {
    QPromise<QHttpServerResponse> promise;
    promise.start();
    promise.addResult(QHttpServerResponse(complete(QString::fromUtf8(request.body()))));
    promise.finish();
    return promise.future(); // BAD
  });
  server.route("/ready", [](const QHttpServerRequest &request) {
    return QtFuture::makeReadyFuture(QHttpServerResponse(QHttpServerResponse::StatusCode::Ok)); // OK
  });
  server.route("/responder", [](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
    responder.write(complete(QString::fromUtf8(request.body())).toUtf8(), "text/plain"); // BAD
  });
  server.route("/document", [](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
    QJsonObject out{{"answer", complete(QString::fromUtf8(request.value("X-Question")))}};
    responder.write(QJsonDocument(out)); // BAD
  });
  server.route("/device", [](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
    auto *buffer = new QBuffer;
    buffer->setData(complete(request.url().path()).toUtf8());
    buffer->open(QIODevice::ReadOnly);
    responder.write(buffer, "text/plain"); // BAD
  });
  server.route("/pieces", [](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
    responder.writeStatusLine(QHttpServerResponder::StatusCode::Ok);
    responder.writeHeader("Content-Type", "text/plain"); // OK
    responder.writeBody(complete(QString::fromUtf8(request.body())).toUtf8()); // BAD
  });
  server.route("/status", [](QHttpServerResponder &&responder) {
    responder.write(QHttpServerResponder::StatusCode::NoContent); // OK
  });
  server.route("/page", [] {
    return QHttpServerResponse::fromFile("index.html"); // OK
  });
  server.route("/function", handleChat);
  auto *controller = new Controller;
  server.route("/member", [controller](const QHttpServerRequest &request) { return controller->chat(request); }); // BAD
  server.afterRequest([](QHttpServerResponse &&response) {
    response.setHeader("Server", "house"); // OK
    return std::move(response);
  });
  server.setMissingHandler([](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
    responder.write(complete(request.url().toString()).toUtf8(), "text/plain"); // BAD
  });
  server.listen(QHostAddress::Any, 8080);
  return app.exec();
}
