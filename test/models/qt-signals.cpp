// Qt's signals of a program's own: what is emitted goes to the slots that were connected, of whatever object. One signal has
// no body here; the other has the body that moc writes.
//
// REQUIRES: lib-qt6-network
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6-network}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>

class Assistant : public QObject {
  Q_OBJECT
public:
  Assistant() : manager(new QNetworkAccessManager(this)) {
    connect(manager, &QNetworkAccessManager::finished, this, &Assistant::onReply);
  }
  void chat(const QString &question) {
    QNetworkRequest request(QUrl("https://contoso.openai.azure.com/openai/v1/chat/completions"));
    manager->post(request, question.toUtf8());
  }
signals:
  void answered(const QString &text);
  void noted(const QString &text);
  void failed(int code);

private slots:
  void onReply(QNetworkReply *reply) {
    const QJsonObject root = QJsonDocument::fromJson(reply->readAll()).object();
    publish(root["id"].toString().toStdString()); // OK
    emit answered(root["choices"][0]["message"]["content"].toString());
    emit noted(root["choices"][0]["message"]["content"].toString());
    emit failed(1);
  }

private:
  QNetworkAccessManager *manager;
};

class Bridge : public QObject {
  Q_OBJECT
public:
  Bridge() {
    connect(&assistant, &Assistant::answered, this, &Bridge::onAnswer);
    connect(&assistant, &Assistant::answered, [](const QString &text) {
      publish(text.toStdString()); // BAD
    });
    connect(&assistant, &Assistant::failed, this, [](int code) {
      publish(std::to_string(code)); // OK
    });
    connect(&assistant, &Assistant::noted, this, [this](const QString &text) { keep(text); });
    assistant.chat("hello");
  }
  void onAnswer(const QString &text) {
    publish(text.toStdString()); // BAD
  }

  void keep(const QString &text) {
    publish(text.toStdString()); // BAD
  }

private:
  Assistant assistant;
};
void run() { new Bridge; }

void Assistant::answered(const QString &text) {
  void *arguments[] = {nullptr, const_cast<void *>(reinterpret_cast<const void *>(std::addressof(text)))};
  QMetaObject::activate(this, &staticMetaObject, 0, arguments);
}
