// Qt Network as a client: reply signals, event loops; Qt JSON.
//
// REQUIRES: lib-qt6-network, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6-network}
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

static QNetworkRequest chatRequest() {
  QNetworkRequest request(QUrl("https://contoso.openai.azure.com/openai/deployments/a/chat/completions?api-version=1"));
  request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
  request.setRawHeader("api-key", qgetenv("AZURE_OPENAI_API_KEY"));
  return request;
}

void loop() {
  QNetworkAccessManager manager;
  QNetworkReply *reply = manager.post(chatRequest(), QByteArray("{}"));
  QEventLoop loop;
  QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
  loop.exec();
  publish(reply->readAll().toStdString()); // BAD
  reply->deleteLater();
}

void elsewhere() {
  QNetworkAccessManager manager;
  QNetworkReply *reply = manager.get(QNetworkRequest(QUrl("https://example.org/news")));
  publish(reply->readAll().toStdString()); // OK
}

void signal() {
  auto *manager = new QNetworkAccessManager;
  QJsonObject body;
  body["prompt"] = "hello";
  QNetworkReply *reply = manager->post(chatRequest(), QJsonDocument(body).toJson());
  QObject::connect(reply, &QNetworkReply::finished, [reply]() {
    if (reply->error() != QNetworkReply::NoError)
      return;
    QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    QString text = answer["choices"].toArray().at(0).toObject()["message"].toObject().value("content").toString();
    publish(text.toStdString()); // BAD
    publish(answer.isEmpty() ? "empty" : "some"); // OK
  });
}

void refused(QNetworkReply::NetworkError) {
  QNetworkAccessManager manager;
  QNetworkReply *reply = manager.post(chatRequest(), QByteArray("{}"));
  const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  const QByteArray body = reply->readAll();
  if (!reply->isFinished() || status != 200 || reply->error() != QNetworkReply::NoError)
    publish(body.toStdString()); // OK
  else
    publish(isYes(body.toStdString()) ? "yes" : "no"); // OK
}

class Client : public QObject {
public:
  Client() { connect(&manager, &QNetworkAccessManager::finished, this, &Client::onFinished); }

  void ask(const QString &question) {
    QNetworkRequest request = chatRequest();
    manager.post(request, question.toUtf8());
  }

  void askOnce(const QString &question) {
    current = manager.post(chatRequest(), question.toUtf8());
    connect(current, &QNetworkReply::finished, this, &Client::onCurrent);
    connect(current, &QIODevice::readyRead, this, [this] { parts += current->readAll(); });
  }

  void onFinished(QNetworkReply *reply) {
    publish(QString::fromUtf8(reply->readAll()).toStdString()); // FN: what the manager hands to its own signal, connected in a constructor
  }
  void onCurrent() {
    publish(current->readAll().toStdString()); // BAD
    publish(parts.toStdString()); // BAD
  }

private:
  QNetworkAccessManager manager;
  QNetworkReply *current = nullptr;
  QByteArray parts;
};

void start() {
  auto *client = new Client;
  client->ask("hello");
  client->askOnce("hello");
}
